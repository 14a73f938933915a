/** Parts of a person's page in their order; each has a heading with the id `file-` and this name. */
export const fileSections = [
  'claims',
  'timeline',
  'flags',
  'registrations',
  'services',
  'papers',
  'notes',
  'facts',
  'household',
] as const

export type FileSection = (typeof fileSections)[number]
