import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalPosition } from '../../../src/shared/operation'
import type { Checkpoint } from '../running-jobs'
import { HeadWitness } from './head-witness'
import { RecordChecks, type Fault } from './record-checks'
import { folderSegments, scanToDamage, type ScanToDamage, type SegmentSource } from './scan'

/** What somebody outside noted of the journal: its hash at a number, whole or the first 16 hexadecimal digits. */
export type JournalAnchor = JournalPosition

export interface VerifyRequest {
  /** Folder of the segments. */
  readonly folder: string
  readonly storeId: string
  /** Without it records are not opened, and a chain that was made anew without the key looks whole. */
  readonly journalKey: Buffer | null
  readonly anchors: readonly JournalAnchor[]
  readonly checkpoint: Checkpoint
  /** Segments read, of how many. */
  readonly onProgress: (done: number, total: number) => void
}

export interface JournalVerdict {
  /** Good records from the start. */
  readonly records: number
  readonly head: JournalPosition
  /** The note of the head beside the journal; without it a cut end is found by an anchor only. */
  readonly witness: JournalPosition | null
  /** Everything that is wrong, the earliest place first; anchors that were likely copied wrongly come last. */
  readonly faults: readonly Fault[]
  /** Bytes behind the last whole record: a write that is under way or was interrupted. */
  readonly tailBytes: number
  /** What is wrong first, with `seq`, `segment` and `offset` where there is such a place. */
  readonly problem: Pick<AppError, 'code' | 'params'> | null
  readonly anchors: readonly (JournalAnchor & { readonly fits: boolean })[]
  /** Whether the note or an anchor says that nothing is missing at the end. */
  readonly isEndKnown: boolean
}

/**
 * Reads the whole journal from the disk again and holds it against everything known of it: the chain in itself, the
 * note of the head beside it, the anchors, and with the key each record. Changes nothing; the journal may grow
 * meanwhile. A chain altered and made anew by somebody who has the key, and an end that was cut together with the note,
 * are found by an anchor and by nothing else. An anchor that does not fit although one further on does was most likely
 * copied wrongly: a hash stands for everything before it.
 *
 * @throws AppError `file/cancelled` when told to stop
 */
export async function verifyJournal(request: VerifyRequest): Promise<JournalVerdict> {
  const { folder, storeId, anchors } = request
  // Before the journal: that one may grow while it is read, and the note must not be ahead of what was read.
  const witness = await new HeadWitness(folder, () => 0).read()
  const checks = new RecordChecks(request, [...anchors, ...(witness ? [witness] : [])])
  const scan = await scanToDamage(inTurns(folderSegments(folder), request), storeId, (segment) => checks.visit(segment))
  const checked = anchors.map((anchor) => ({ ...anchor, fits: checks.fits(anchor) }))
  const unfit = checked.filter((anchor) => !anchor.fits)
  const isInDoubt = ({ seq }: JournalAnchor) => checked.some((other) => other.fits && other.seq > seq)
  const faults: Fault[] = [
    ...(scan.damage ? [{ check: 'chain' as const, seq: scan.index.count + 1, error: scan.damage }] : []),
    ...(checks.fault ? [checks.fault] : []),
    ...(witness && !checks.fits(witness) ? misfits('witness', witness, scan) : []),
    ...unfit.filter((anchor) => !isInDoubt(anchor)).flatMap((anchor) => misfits('anchor', anchor, scan)),
  ].sort((one, other) => one.seq - other.seq)
  // Last, also of an early record: what is wrong with the journal itself comes first.
  faults.push(...unfit.filter(isInDoubt).map(doubtOf))
  const { count } = scan.index
  return {
    records: count,
    head: { seq: count, hash: scan.headHash.toString('hex') },
    witness,
    tailBytes: scan.tornTail?.bytes.byteLength ?? 0,
    faults,
    problem: faults[0] ? { code: faults[0].error.code, params: faults[0].error.params } : null,
    anchors: checked,
    isEndKnown: witness !== null || (!scan.tornTail && checked.some(({ seq, fits }) => fits && seq === count)),
  }
}

function doubtOf({ seq }: JournalAnchor): Fault {
  return { check: 'anchor', seq, error: new AppError('journal/anchor-in-doubt', { seq }) }
}

const codes = {
  witness: { shorter: 'journal/shorter-than-known', differs: 'journal/differs-from-witness' },
  anchor: { shorter: 'journal/shorter-than-anchor', differs: 'journal/differs-from-anchor' },
} as const

/**
 * A note of the journal that it does not fit: the journal does not reach so far, or holds something else there. What
 * lies behind a damage cannot be compared; the damage itself is told.
 */
function misfits(check: keyof typeof codes, { seq }: JournalPosition, { index, damage }: ScanToDamage): Fault[] {
  const head = index.count
  if (seq > head) {
    const error = new AppError(codes[check].shorter, { head, known: seq })
    return damage ? [] : [{ check, seq: head + 1, error }]
  }
  const at = Math.max(1, seq)
  const place =
    head === 0 ? { segment: 1, offset: 0 } : { segment: index.segmentOf(at).segment, offset: index.offsetOf(at) }
  return [{ check, seq, error: new AppError(codes[check].differs, { seq, ...place }) }]
}

/** Segments read one by one, each time others had their turn. One that cannot be read is damaged, not a failed check. */
function inTurns(source: SegmentSource, { checkpoint, onProgress }: VerifyRequest): SegmentSource {
  let [done, total] = [0, 0]
  return {
    list: async () => {
      const segments = await source.list()
      total = segments.length
      onProgress(0, total)
      return segments
    },
    read: async (segment) => {
      await nextTurn()
      checkpoint()
      const bytes = await source.read(segment).catch(() => null)
      done += 1
      onProgress(done, total)
      return bytes
    },
  }
}
