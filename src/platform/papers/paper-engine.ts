import pdfMake from 'pdfmake/build/pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { pageMarks, paperFont } from '../../domain/documents/paper-marks'
import type { PaperRenderer } from '../../usecases/ports'
import { codeSvg } from './code-svg'
import { fontCoverage } from './font-coverage'
import { prepareDefinition } from './prepare-definition'
import { printableText } from './printable-text'
import { tableFrames } from './table-frames'

/** The two TrueType files of the papers' font family. */
export interface PaperFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

// The type package leaves out the file store that the browser build reads fonts from.
interface WithVirtualFiles {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void }
}

function numbered(footer: Content, page: number, pages: number): Content {
  const withNumbers = (text: string) =>
    text.replace(pageMarks.page, String(page)).replace(pageMarks.pages, String(pages))
  return prepareDefinition(footer, { text: withNumbers, codeSvg })
}

/**
 * Draws definitions with the given fonts. Nothing is fetched or read besides them.
 * Runs anywhere pdfmake's browser build does; the station runs it in a worker.
 */
export function createPaperEngine(fonts: PaperFonts): PaperRenderer {
  const { virtualfs } = pdfMake as typeof pdfMake & WithVirtualFiles
  virtualfs.writeFileSync('regular.ttf', fonts.regular)
  virtualfs.writeFileSync('bold.ttf', fonts.bold)
  pdfMake.setFonts({ [paperFont]: { normal: 'regular.ttf', bold: 'bold.ttf' } })
  pdfMake.setTableLayouts(tableFrames)
  pdfMake.setUrlAccessPolicy(() => false)
  const [isInRegular, isInBold] = [fontCoverage(fonts.regular), fontCoverage(fonts.bold)]
  const isCovered = (codePoint: number) => isInRegular(codePoint) && isInBold(codePoint)

  return {
    lacking: (text) => {
      const found = (
        [
          ['regular', isInRegular],
          ['bold', isInBold],
        ] as const
      ).map(([font, isIn]) => {
        const missing = new Set<string>()
        printableText(text, isIn, missing)
        return { font, characters: [...missing] }
      })
      return Promise.resolve(found.filter(({ characters }) => characters.length > 0))
    },
    async render(definition) {
      const missing = new Set<string>()
      const text = (one: string) => printableText(one, isCovered, missing)
      const { footer, ...rest } = prepareDefinition<TDocumentDefinitions>(definition, { text, codeSvg })
      let pages = 0
      const countingFooter = (page: number, total: number): Content | null => {
        pages = total // pdfmake tells the number of pages here and nowhere else
        return footer === undefined || typeof footer === 'function' ? null : numbered(footer, page, total)
      }
      const buffer = await pdfMake.createPdf({ ...rest, footer: countingFooter }).getBuffer()
      return { bytes: new Uint8Array(buffer), pages, missingCharacters: [...missing] }
    },
  }
}
