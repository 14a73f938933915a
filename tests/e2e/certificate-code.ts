import { execFileSync } from 'node:child_process'
import { labels } from '../../src/documents/completion-certificate/labels'
import { readPgm, readQr } from '../unit/documents/read-qr'

const DOTS_PER_INCH = 300
/** Side of the code on the certificate and a little around it, in points. */
const SIDE = 66

/** Text of the code on a page of certificates, read from the page as it is printed. The code stands above its label. */
export function codeOfCertificate(file: string, page: number): string {
  const pages = ['-f', String(page), '-l', String(page)]
  const boxes = execFileSync('pdftotext', [...pages, '-bbox', file, '-'], { encoding: 'utf8' })
  const box = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${labels.check}`).exec(boxes)
  if (!box) throw new Error('no code on the certificate')
  const [x, y] = [Number(box[1]) - 20, Number(box[2]) - SIDE]
  const dots = (points: number): string => String(Math.round((points / 72) * DOTS_PER_INCH))
  const corner = ['-x', dots(x), '-y', dots(y), '-W', dots(SIDE + 10), '-H', dots(SIDE - 1)]
  const picture = execFileSync('pdftoppm', [...pages, '-r', String(DOTS_PER_INCH), '-gray', ...corner, file], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return readQr(readPgm(picture)).text
}
