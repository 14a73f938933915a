import { pinyin } from 'pinyin-pro'
import { nameParts } from './search-words'

/** Most readings of one name that are kept; the readings of its first character are varied first. */
const MAX_READINGS = 16

/** Readings of surnames that the dictionary does not know as such. */
const surnameReadings: ReadonlyMap<string, readonly string[]> = new Map([
  ['晟', ['cheng']],
  ['重', ['chong']],
  ['郇', ['xun', 'huan']],
  ['撒', ['sa']],
  ['洗', ['xian']],
  ['黑', ['he']],
  ['秘', ['bi']],
  ['种', ['chong']],
  ['单于', ['chan', 'yu']],
  ['祭', ['zhai']],
  ['适', ['kuo']],
  ['颉', ['xie']],
])

const han = /\p{Script=Han}/u
const pieces = /[a-z]+|\p{Script=Han}/gu
const plain = { toneType: 'none', type: 'array', v: true } as const

/**
 * Ways to read a name aloud, as lists of syllables without tones, `v` for ü: the surname as a surname and as any other
 * character, the rest with every reading of each character. Latin words of a name are syllables of their own; what has
 * no reading is left out.
 */
export function createNameReader(): (name: string) => string[][] {
  const ofCharacter = remembered((character: string) => {
    const all = [...pinyin(character, plain), ...pinyin(character, { ...plain, multiple: true })]
    return [...new Set(all.flatMap(spellings))]
  })
  const ofHead = remembered((head: string) => pinyin(head, { ...plain, surname: 'head' }))

  return (name) => {
    const units = nameParts(name).flatMap((part) => part.match(pieces) ?? [])
    const heads = headReadings(units, ofHead)
    const options = units.map((unit, index) => {
      if (!han.test(unit)) return [unit]
      return [...new Set([...(heads[index] ?? []).flatMap(spellings), ...ofCharacter(unit)])]
    })
    return combinations(options.filter((readings) => readings.length > 0))
  }
}

/** Ways to read a person's name: what the clerk typed first, then what the dictionary knows. */
export function readPerson(
  read: (name: string) => string[][],
  { name, reading }: { readonly name: string; readonly reading: string },
): string[][] {
  const syllables = reading.split(' ').filter((syllable) => syllable !== '')
  return [...combinations(syllables.map(spellings)), ...read(name)]
}

/** Readings that the first two characters have as a surname, by their place. */
function headReadings(units: readonly string[], ofHead: (head: string) => string[]): string[][] {
  const [first, second] = units
  if (first === undefined || !han.test(first)) return []
  const isPair = second !== undefined && han.test(second)
  const known = ofHead(isPair ? first + second : first)
  const pair = isPair ? surnameReadings.get(first + second) : undefined
  const own = surnameReadings.get(first) ?? []
  if (pair) return pair.map((reading, index) => [reading, known[index] ?? ''])
  return [[...own, known[0] ?? ''], [known[1] ?? '']]
}

/** A syllable in the ways it is typed: 吕 as lv and, as in passports, lyu; 略 as lve and lue. Nothing for what is no syllable. */
function spellings(syllable: string): string[] {
  if (!/^[a-z]+$/.test(syllable)) return []
  if (/^[ln]v$/.test(syllable)) return [syllable, syllable.replace('v', 'yu')]
  return /^[ln]ve$/.test(syllable) ? [syllable, syllable.replace('v', 'u')] : [syllable]
}

/** The first combinations of one option a place, the first place varying fastest. */
function combinations(options: readonly (readonly string[])[]): string[][] {
  if (options.length === 0) return []
  const total = options.reduce((product, readings) => product * readings.length, 1)
  return Array.from({ length: Math.min(total, MAX_READINGS) }, (_, ordinal) => {
    let rest = ordinal
    return options.map((readings) => {
      const reading = readings[rest % readings.length] ?? ''
      rest = Math.floor(rest / readings.length)
      return reading
    })
  })
}

function remembered<R>(read: (text: string) => R): (text: string) => R {
  const memory = new Map<string, R>()
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const found = read(text)
    memory.set(text, found)
    return found
  }
}
