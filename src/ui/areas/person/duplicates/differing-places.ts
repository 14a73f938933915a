/** Places, from 1, at which two numbers of one length differ; none where they are of different length. */
export function differingPlaces(a: string, b: string): readonly number[] {
  if (a.length !== b.length) return []
  return [...a].flatMap((character, at) => (character === b[at] ? [] : [at + 1]))
}
