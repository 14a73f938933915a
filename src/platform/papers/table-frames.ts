import type { CustomTableLayout } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'

type FrameName = (typeof paperFrames)[keyof typeof paperFrames]

const inner = 0.5
const outer = 1

function framed(padding: { x: number; y: number }): CustomTableLayout {
  return {
    hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? outer : inner),
    vLineWidth: (column, node) => (column === 0 || column === node.table.widths?.length ? outer : inner),
    paddingLeft: () => padding.x,
    paddingRight: () => padding.x,
    paddingTop: () => padding.y,
    paddingBottom: () => padding.y,
  }
}

/** Table frames that definitions name; functions cannot cross into a worker, so they live here. */
export const tableFrames: Readonly<Record<FrameName, CustomTableLayout>> = {
  [paperFrames.form]: framed({ x: 4, y: 2 }),
  [paperFrames.roster]: framed({ x: 3, y: 1.5 }),
  [paperFrames.bare]: {
    defaultBorder: false,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
}
