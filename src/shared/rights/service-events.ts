/**
 * What the service itself writes into the journal, in the name of who is signed in: it touches no row. The interface
 * may not hand these in. Their facts are ids, codes and numbers, never a name or a number of a person.
 */
export const serviceEvents = [
  /** facts: `way` password · pin · new-password · restore */
  'station:sign-in',
  /**
   * Tries since the last sign-in on this computer; facts: `operatorId` (empty: no such account, or the recovery code, then
   * `way`), `count`, `lastAt`
   */
  'station:sign-in-failed',
  /** facts: `reason`; `ended`: the program was closed, `switched`: somebody else came in at the counter */
  'station:lock',
  /** Somebody agreed, as the second person; facts: `purpose`, `about` */
  'station:approve',
  /** facts: `operatorId`, `role`; `alone` 1 where nobody else could agree, so with the four below */
  'station:add-operator',
  /** facts: `operatorId`, `roleBefore`, `role` */
  'station:change-operator',
  /** facts: `operatorId` */
  'station:dismiss-operator',
  /** facts: `operatorId` */
  'station:reset-password',
  /** The own one. */
  'station:change-password',
  /** facts: `pin` set · removed */
  'station:set-pin',
  /** facts: `operatorId` */
  'station:unlock-account',
  'station:issue-recovery-code',
  'station:replace-recovery-code',
  /** The recovery code opened the station for reading; facts: `operatorId` in whose name */
  'station:use-recovery-code',
  'station:restore',
  /** The clock of the computer moved by itself; facts: `seconds` (negative: backwards) */
  'station:clock-jump',
  /** facts: `version`, `before` */
  'station:new-version',
  /** facts: `fileName`, `bytes` */
  'station:backup',
  /** A file of `exports/` left it; facts: `fileName` */
  'file:copy-out',
  /** facts: `records`, `result` whole or an error code, and then `seq`, `segment`, `offset` of the place where known */
  'journal:verify',
] as const

export type ServiceEvent = (typeof serviceEvents)[number]
