const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/gu

/** Full-width ASCII (U+FF01..FF5E) and the ideographic space as their half-width forms; other characters stay. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
}

/** Text without zero-width and direction marks, which spreadsheets leave in copied cells and nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '')
}
