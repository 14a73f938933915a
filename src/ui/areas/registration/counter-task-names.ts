/** What can be done for somebody at the counter, by its name in the address. */
export const counterTaskNames = [
  'unemployment',
  'employment',
  'cancel',
  'end-employment',
  'seeking',
  'follow-up',
  'certificate',
  'enrol',
  'hardship',
  'hardship-exit',
] as const

export type CounterTask = (typeof counterTaskNames)[number]
