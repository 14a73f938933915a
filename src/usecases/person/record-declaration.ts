import type { Declaration, DeclarationKind } from '../../domain/person/declarations'
import { toldOf, type NoticeRecord } from '../../domain/person/notice'
import { declarationsOn, noticeOn } from '../../policies/notice/current-notice'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { Committed, Deps } from '../ports'
import { listNotices } from './tell-notice'

/**
 * Records what a person declared: the commitment that what was said is true, or one consent given, refused or taken back.
 * Whoever was not told how the data are handled cannot agree to it. Earlier declarations stay on record.
 *
 * @throws AppError `person/not-told`
 */
export function recordDeclaration(
  deps: Pick<Deps, 'store' | 'clock' | 'operator'>,
  personId: Id<'person'>,
  { kind, given }: { readonly kind: DeclarationKind; readonly given: boolean },
): Promise<Committed<NoticeRecord>> {
  const on = deps.clock.today()
  const { version } = declarationsOn(on)
  const declaration: Declaration = { kind, given, version, on, operatorName: deps.operator.displayName }
  return deps.store.change('person:record-declaration', async (change) => {
    const told = toldOf(await listNotices(change, personId), noticeOn(on).version)
    if (!told) throw new AppError('person/not-told')
    const next = { ...told, declarations: [...(told.declarations ?? []), declaration] }
    change.put('notices', next)
    return next
  })
}
