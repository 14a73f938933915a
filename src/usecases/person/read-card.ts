import { cardRemarks } from '../../domain/person/card/card-fill'
import type { CardReaderName } from '../../shared/card-services'
import type { Deps } from '../ports'
import type { CardReading } from './person-views'

/**
 * Reads the card on a reader and looks up who has its number. Nothing is written: somebody who only shows a card has
 * registered nothing yet.
 *
 * @throws AppError `reader/*`, `card/*`
 */
export async function readCard(deps: Deps, reader: CardReaderName): Promise<CardReading> {
  const card = await deps.readers[reader].read()
  const [onFile = null] = await deps.store.findPersonsByIdNumber(card.idNumber)
  return { card, onFile, remarks: cardRemarks(card, deps.clock.today(), onFile?.name ?? null) }
}
