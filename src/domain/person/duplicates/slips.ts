/** How one text came from another by a single slip of the hand. */
export type Slip =
  | { readonly kind: 'one'; /** Place from 0. */ readonly at: number }
  | { readonly kind: 'swapped'; /** Place of the first of the two. */ readonly at: number }

/**
 * The single slip between two different texts of one length: one character other, or two neighbours in the wrong order;
 * `null` when it takes more.
 */
export function slipBetween(a: string, b: string): Slip | null {
  if (a.length !== b.length) return null
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  if (at === a.length) return null
  if (a.slice(at + 1) === b.slice(at + 1)) return { kind: 'one', at }
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return isSwap ? { kind: 'swapped', at } : null
}
