/**
 * What a paper's definition may ask of the renderer that draws it. A definition is plain data (it crosses into a
 * worker and survives a JSON round trip), so wishes that pdfmake takes as functions are written as marks.
 */

/** Font family of every paper: Noto Sans SC, regular and bold. */
export const paperFont = 'NotoSansSC'

/** Table frames that the renderer knows; a table names one as its `layout`. */
export const paperFrames = {
  /** Form table: thin lines inside, stronger frame around. */
  form: 'paper-form',
  /** Roster: as `form`, with the cells closer together. */
  roster: 'paper-roster',
  /** No lines and no padding: places things side by side. */
  bare: 'paper-bare',
} as const

/** Stands for the page number and the number of pages inside a footer's text. */
export const pageMarks = { page: '{page}', pages: '{pages}' } as const

const codePrefix = 'code:'

/** Value of an `svg` node that the renderer replaces by the machine-readable code of `text`. */
export function codeMark(text: string): string {
  return codePrefix + text
}

/** The text of a code mark; `null` when an `svg` value is a drawing of its own. */
export function codeMarkText(svg: string): string | null {
  return svg.startsWith(codePrefix) ? svg.slice(codePrefix.length) : null
}
