import Papa from 'papaparse'
import { zhCN } from '../../src/i18n/zh-CN'

/** A refused or remarked row, as the file that a clerk downloads tells it. */
export interface DemoRemark {
  readonly sheet: string
  /** Row number as a person sees it in the roster. */
  readonly row: number
  readonly column: string
  readonly code: string
  readonly message: string
}

/** Reads the file of remarks that the import page offers. */
export function readRemarks(csv: string): { refused: DemoRemark[]; warned: DemoRemark[] } {
  const [, ...lines] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
  const remarks = lines.map(([state = '', sheet = '', row = '', column = '', code = '', message = '']) => ({
    isRefused: state === zhCN.sheets.status.refused,
    remark: { sheet, row: Number(row), column, code, message },
  }))
  const ofKind = (isRefused: boolean) => remarks.filter((one) => one.isRefused === isRefused).map((one) => one.remark)
  return { refused: ofKind(true), warned: ofKind(false) }
}
