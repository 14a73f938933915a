import { AppError } from '../../../shared/errors/app-error'
import { samStatus, type SamAnswer, type SamCommand } from './sam-frames'
import { TEXT_RECORD_BYTES } from './text-record'

/** What comes after an answer: the next command, or the text file of the card. */
export type SamStep =
  { readonly next: SamCommand } | { readonly next: null; readonly record: Uint8Array; readonly photoBytes: number }

const statusOf = { find: samStatus.found, select: samStatus.done, read: samStatus.done } as const
const following = { find: 'select', select: 'read' } as const

/**
 * The reading of a card, step by step: find, select, read. A card that was read is not found again until it was lifted,
 * so a failed `find` says that no card lies there, or still the last one.
 *
 * @throws AppError `reader/no-card`, `reader/refused` with the status, `reader/answer-unreadable`
 */
export function samStep(given: SamCommand, answer: SamAnswer): SamStep {
  const isAbsent = answer.status === samStatus.notFound || answer.status === samStatus.notSelected
  if (isAbsent && given !== 'read') throw new AppError('reader/no-card')
  if (answer.status !== statusOf[given]) {
    throw new AppError('reader/refused', { status: `0x${answer.status.toString(16).toUpperCase().padStart(2, '0')}` })
  }
  return given === 'read' ? recordOf(answer.data) : { next: following[given] }
}

/** Two lengths (text, photo; high first), then the text. The photo is left where it is: nobody here needs it. */
function recordOf(data: Uint8Array): SamStep {
  const textBytes = ((data[0] ?? 0) << 8) | (data[1] ?? 0)
  const photoBytes = ((data[2] ?? 0) << 8) | (data[3] ?? 0)
  if (textBytes !== TEXT_RECORD_BYTES || data.length < 4 + textBytes + photoBytes) {
    throw new AppError('reader/answer-unreadable')
  }
  return { next: null, record: data.slice(4, 4 + textBytes), photoBytes }
}
