import type { Visitor } from './visitor'

/** A half-filled form. */
export interface KeptForm {
  /** What the form was made from; the draft of a record that changed since is of no use. */
  readonly basis: string
  readonly value: object
}

/** Everything half-typed at one desk, and where it was typed. */
export interface KeptDrafts {
  readonly operatorId: string
  /** Address inside the program. */
  readonly path: string
  /** Element id of the field that was typed in last. */
  readonly fieldId: string
  readonly places: readonly (Visitor | null)[]
  readonly current: number
  readonly forms: Readonly<Record<string, KeptForm>>
}

/** Rises when the shape changes in a way that an older program could not read. */
const FORMAT = 1

/** What the service takes at most is more; nobody types this much. */
const MOST_BYTES = 1024 * 1024

function isEmpty({ places, forms }: KeptDrafts): boolean {
  return places.every((one) => one === null) && Object.keys(forms).length === 0
}

/** Without its longest form, until it is small enough: the others are not lost for one that was pasted full. */
function shortened(drafts: KeptDrafts): KeptDrafts {
  const byLength = Object.entries(drafts.forms).sort(
    ([, one], [, other]) => JSON.stringify(one).length - JSON.stringify(other).length,
  )
  return { ...drafts, forms: Object.fromEntries(byLength.slice(0, -1)) }
}

/** The text that is kept; `null` when nothing is half-typed, or when it is too much to be anything typed. */
export function encodeDrafts(drafts: KeptDrafts): string | null {
  if (isEmpty(drafts)) return null
  const text = JSON.stringify({ format: FORMAT, ...drafts })
  if (new Blob([text]).size <= MOST_BYTES) return text
  return Object.keys(drafts.forms).length === 0 ? null : encodeDrafts(shortened(drafts))
}

/** What was kept for an operator; `null` when it is somebody else's or not to be understood: a draft is no record. */
export function decodeDrafts(bytes: Uint8Array, operatorId: string): KeptDrafts | null {
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as KeptDrafts & { format: number }
    const isOurs = found.format === FORMAT && found.operatorId === operatorId
    const isWhole = Array.isArray(found.places) && typeof found.forms === 'object' && typeof found.path === 'string'
    return isOurs && isWhole ? found : null
  } catch {
    return null
  }
}
