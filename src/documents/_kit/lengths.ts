/** Points (1/72 in) of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** A4 in points, portrait. */
export const a4 = { width: 595.28, height: 841.89 } as const

/** Side of the square that an approval box leaves free for a round seal (domain reference §8.1: at least 35 mm). */
export const sealSide = mm(36)

/** Least height of a table row that is filled in by hand. */
export const handRow = mm(8)
