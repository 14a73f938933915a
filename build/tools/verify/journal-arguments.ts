import type { JournalAnchor } from '../../../electron/service/journal/verify-journal'

/** What `verify-journal` is asked. */
export interface VerifyJournalArguments {
  readonly data: string
  readonly anchors: readonly JournalAnchor[]
  /** Batch packages that name an anchor. */
  readonly batches: readonly string[]
}

const anchorForm = /^(\d{1,12}):([0-9a-f]{16}|[0-9a-f]{64})$/

/** The arguments, or the one that is not understood; `null`: nothing says where the data is. */
export function parseJournalArguments(argv: readonly string[]): VerifyJournalArguments | { wrong: string } | null {
  let data: string | null = null
  const anchors: JournalAnchor[] = []
  const batches: string[] = []
  for (let at = 0; at < argv.length; at += 2) {
    const [flag = '', value = ''] = argv.slice(at)
    const isGiven = value !== '' && !value.startsWith('--')
    // Spaces and capitals come from paper and are no difference.
    const anchor = anchorForm.exec(value.replaceAll(/\s/g, '').toLowerCase())
    if (flag === '--data' && isGiven) data = value
    else if (flag === '--batch' && isGiven) batches.push(value)
    else if (flag === '--anchor' && anchor) anchors.push({ seq: Number(anchor[1]), hash: anchor[2] ?? '' })
    else return { wrong: [flag, value].join(' ').trim() }
  }
  return data === null ? null : { data, anchors, batches }
}
