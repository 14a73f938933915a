import { countRows, type RehearsalCounts } from '../../src/domain/rosters/rehearsal'
import type { HiresRun } from '../../src/usecases/registration/hires-desk'
import type { SavedImport } from '../../src/usecases/rosters/save-parts'
import type { StationServices } from '../../src/usecases/services'
import type { SyntheticPerson } from './people'

/** A code whose check character is right; of nobody. */
export const creditCode = '91350100M000100Y43'
export const employer = '高坎食品有限公司'

/** Titles of an employer's list as form 3 has them. */
export const hireTitles = [
  '序号',
  '姓名',
  '身份证号',
  '工种',
  '入职日期',
  '合同期限起止',
  '月工资',
  '联系电话',
] as const

type HireCells = Partial<Record<(typeof hireTitles)[number], string>>

/** Rows of an employer's list. */
export function hireRows(
  people: readonly SyntheticPerson[],
  over: (index: number) => HireCells = () => ({}),
): string[][] {
  return people.map((person, index) => {
    const cells: HireCells = {
      序号: String(index + 1),
      姓名: person.name,
      身份证号: person.idNumber,
      工种: '包装工',
      入职日期: '2026-11-02',
      合同期限起止: '2026-11-02至2028-11-01',
      月工资: '3,500.00',
      联系电话: person.phone,
      ...over(index),
    }
    return hireTitles.map((title) => cells[title] ?? '')
  })
}

/** The list as text with tabs, as it is copied from a table, under the employer's name and code. */
export function hireText(people: readonly SyntheticPerson[], over?: (index: number) => HireCells): string {
  const above = [['用人单位招用人员登记花名册'], [`填报单位（盖章）：${employer}`, `统一社会信用代码：${creditCode}`]]
  return [...above, hireTitles, ...hireRows(people, over)].map((line) => line.join('\t')).join('\n')
}

/** Reads and rehearses a list. */
export async function rehearseHires({ rosters }: StationServices, text: string): Promise<HiresRun> {
  const opened = await rosters.hires.open('招用.txt', new TextEncoder().encode(text), {})
  return rosters.hires.rehearse(opened, { overwrite: new Set() })
}

/** Registers what a list says as a clerk does who agrees to everything. */
export async function importHires(
  services: StationServices,
  text: string,
): Promise<{ readonly run: HiresRun; readonly counts: RehearsalCounts; readonly saved: SavedImport | null }> {
  const run = await rehearseHires(services, text)
  const counts = countRows(run.rehearsal.rows)
  const saved = counts.new > 0 ? await services.rosters.hires.commit(run, {}) : null
  return { run, counts, saved }
}
