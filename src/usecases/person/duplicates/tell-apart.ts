import { notToldApart, toldApart } from '../../../domain/person/duplicates/distinct'
import type { Id } from '../../../shared/ids'
import { getRecord } from '../../get-record'
import type { Committed, Deps } from '../../ports'

/**
 * Remembers that two files that look alike are of two people, so that the pair is not shown again.
 *
 * @throws AppError `person/not-found`
 */
export async function tellApart(
  deps: Pick<Deps, 'store' | 'clock' | 'operator'>,
  [first, second]: readonly [Id<'person'>, Id<'person'>],
): Promise<Committed<null>> {
  const told = { on: deps.clock.today(), handlerName: deps.operator.displayName }
  return deps.store.change('person:tell-apart', async (change) => {
    const [a, b] = [await getRecord(change, 'persons', first), await getRecord(change, 'persons', second)]
    for (const person of toldApart(a, b, told)) change.put('persons', person)
    return null
  })
}

/**
 * Takes that back: the pair is asked about again.
 *
 * @throws AppError `person/not-found`
 */
export async function askAgain(
  deps: Pick<Deps, 'store'>,
  [first, second]: readonly [Id<'person'>, Id<'person'>],
): Promise<Committed<null>> {
  return deps.store.change('person:ask-again', async (change) => {
    const [a, b] = [await getRecord(change, 'persons', first), await getRecord(change, 'persons', second)]
    for (const person of notToldApart(a, b)) change.put('persons', person)
    return null
  })
}
