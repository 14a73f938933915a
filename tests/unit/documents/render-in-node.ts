import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPaperEngine } from '../../../src/platform/papers/paper-engine'

const fontFile = (path: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${path}`))

export const regularFont = fontFile('400Regular/NotoSansSC_400Regular.ttf')
const boldFont = fontFile('700Bold/NotoSansSC_700Bold.ttf')

/** The engine that the worker runs, here in Node so that other programs can read what it drew. */
export const engine = createPaperEngine({ regular: regularFont, bold: boldFont })

/** Runs a poppler program on a PDF; `{}` among the arguments is the file. */
export function poppler(program: string, bytes: Uint8Array, args: readonly string[]): string {
  return popplerBytes(program, bytes, args).toString('utf8')
}

/** As `poppler`, for output that is no text. */
export function popplerBytes(program: string, bytes: Uint8Array, args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return execFileSync(
      program,
      args.map((one) => (one === '{}' ? file : one)),
      { maxBuffer: 2 ** 28 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Text of a PDF, page by page. */
export function pageTexts(bytes: Uint8Array): string[] {
  return poppler('pdftotext', bytes, ['-layout', '{}', '-']).split('\f').slice(0, -1)
}
