/** Points (1/72 in) of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** A4 in points, portrait. */
export const a4 = { width: 595.28, height: 841.89 } as const

/** Side of the square that an approval box leaves free for a round seal (domain reference §8.1: at least 35 mm). */
export const sealSide = mm(36)

/** Least height of a roster row that is signed by hand; with it 50 people and the signatures take three pages. */
export const rosterRow = mm(7.4)
