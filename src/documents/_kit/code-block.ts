import type { Content } from 'pdfmake/interfaces'
import { codeMark } from '../../domain/documents/paper-marks'

/** Machine-readable code of the paper, a square of `side` points. */
export function codeBlock(code: string, side: number): Content {
  return { svg: codeMark(code), width: side, height: side }
}
