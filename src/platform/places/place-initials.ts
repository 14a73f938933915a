import { pinyin } from 'pinyin-pro'

/** Most ways to read a name that are kept; one hit too many is better than one missed. */
const MAX_WAYS = 8

/**
 * First letters of the syllables of a place: as the whole name is read, then with the other readings of its characters.
 * The last one says what kind of place it is and has one reading.
 */
export function placeInitials(name: string): readonly string[] {
  const options = { toneType: 'none', type: 'array', pattern: 'first', nonZh: 'removed' } as const
  const asRead = pinyin(name, options).join('')
  let ways = ['']
  for (const character of [...name].slice(0, -1)) {
    const letters = [...new Set(pinyin(character, { ...options, multiple: true }))]
    if (letters.length > 0) ways = ways.flatMap((way) => letters.map((letter) => way + letter)).slice(0, MAX_WAYS)
  }
  return [...new Set([asRead, ...ways.map((way) => way + asRead.slice(-1))])].slice(0, MAX_WAYS)
}
