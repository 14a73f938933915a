/** Smallest size that a name is shrunk to before it is broken into lines (domain reference §8.1). */
const smallestSize = 8

/**
 * Width of a text in ems of Noto Sans SC: Chinese characters and the middle dot are one em wide,
 * letters and digits are estimated on the wide side.
 */
export function textEms(text: string): number {
  let ems = 0
  for (const character of text) {
    if (character > '\u007f') ems += 1
    else if (/[A-Z@%&]/.test(character)) ems += 0.75
    else ems += 0.6
  }
  return ems
}

/**
 * Font size with which a text stays on one line, in half points from `size` down to 8 pt;
 * a text that is longer still keeps 8 pt and wraps.
 *
 * @param width room in points
 */
export function fitSize(text: string, width: number, size: number): number {
  const fitting = Math.floor((width / Math.max(textEms(text), 1)) * 2) / 2
  return Math.min(size, Math.max(smallestSize, fitting))
}
