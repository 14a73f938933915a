/**
 * GB 18030 bytes FE50..FEA0 in order: the characters that GBK systems kept at the private-use code points U+E815..U+E864
 * before they had agreed ones. The character 䶮 of names is U+E863 there and U+4DAE today.
 *
 * Source: GB 18030-2000 to GB 18030-2022, as decoded by the Unicode tables; the six of plane 2 by GB 18030-2022.
 */
const agreed = [
  '2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E',
  '3918 9FB5 39CF 39DF 3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056',
  '415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1 43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723',
  '4729 477C 478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F 499B 49B7 49B6 9FBA',
  '241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB',
]
  .join(' ')
  .split(' ')
  .map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)))

const firstPrivate = 0xe815
const others: Readonly<Record<string, string>> = {
  '\uE5E5': '\u3000', // A3A0, the ideographic space of GBK rosters
  '\uE7C7': '\u1E3F', // A8BC, ḿ
}

/** Text with the private-use leftovers of GBK and GB 18030-2000 at their agreed code points; others stay as they are. */
export function fromPrivateUse(text: string): string {
  return text.replace(/[\uE5E5\uE7C7\uE815-\uE864]/gu, (character) => {
    return others[character] ?? agreed[character.charCodeAt(0) - firstPrivate] ?? character
  })
}
