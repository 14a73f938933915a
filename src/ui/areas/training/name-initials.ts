/**
 * First letters of names, for marking people by typing. The pinyin order of the browser's own collation tells the letter of a character:
 * it lies between the first character of its letter and the first of the next. Nothing to load, and it knows rare characters.
 */
const collator = new Intl.Collator('zh-CN-u-co-pinyin')

// First character of each letter in pinyin order; i, u and v begin no syllable.
const firstCharacters: readonly (readonly [letter: string, character: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '它'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

// Characters of names that are also read with another first letter (surname readings first).
const otherLetters: Readonly<Record<string, string>> = {
  乐: 'y',
  解: 'x',
  单: 's',
  仇: 'q',
  钭: 't',
  翟: 'z',
  曾: 'z',
  乜: 'n',
  查: 'z',
  佴: 'n',
  区: 'o',
  覃: 'q',
  重: 'c',
  长: 'c',
  行: 'h',
  朝: 'z',
  校: 'j',
  传: 'z',
  茜: 'x',
  晟: 's',
  盛: 'c',
  藏: 'z',
}

function lettersOf(character: string): readonly string[] {
  if (/^[a-z]$/i.test(character)) return [character.toLowerCase()]
  if (!/^\p{Script=Han}$/u.test(character)) return []
  const letter = firstCharacters.findLast(([, first]) => collator.compare(character, first) >= 0)?.[0]
  const other = otherLetters[character]
  return [letter, other].filter((found) => found !== undefined)
}

/** All ways to type a name by its first letters: `单秀英` gives `dxy` and `sxy`. Dots and spaces inside a name are left out. */
export function initialsOf(name: string): readonly string[] {
  let ways: readonly string[] = ['']
  for (const character of name) {
    const letters = lettersOf(character)
    if (letters.length > 0) ways = ways.flatMap((way) => letters.map((letter) => way + letter))
  }
  return ways
}
