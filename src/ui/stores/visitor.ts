import type { Instant } from '../../shared/units'

/**
 * Keys of the places at the counter: those function keys that neither a browser nor the program needs. F1 is help, F5
 * reloads, F6 reads a card, F8 lets somebody else in, F9 covers the screen, from F10 on they are the browser's.
 */
export const visitorKeys = ['F2', 'F3', 'F4', 'F7'] as const

/** Stands for somebody who is not on file yet: whose form of a new person is half-filled. */
export const newcomer = 'new'
export const newcomerPath = '/people/new'

export interface Visitor {
  readonly personId: string
  name: string
  /** Path of what is being done for the person. */
  path: string
  /** Half-filled forms by task; they stay while somebody else is served. */
  readonly drafts: Record<string, object>
  /** The forms as they came up, as text: one that nobody touched is not missed. Absent in what older programs kept. */
  readonly untouched?: Record<string, string>
  /** When the person came; absent in what older programs kept. */
  readonly since?: Instant
}

/** Whether something was typed for a visitor that would be lost. */
export function hasTyped({ drafts, untouched = {} }: Visitor): boolean {
  return Object.entries(drafts).some(([task, draft]) => JSON.stringify(draft) !== untouched[task])
}

/** Where somebody is served. */
export function counterPathOf(personId: string): string {
  return personId === newcomer ? newcomerPath : `/counter/${personId}`
}
