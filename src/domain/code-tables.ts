import basePopulation from '../../resources/code-tables/base-population.json'
import cancellationReason from '../../resources/code-tables/cancellation-reason.json'
import disabilityCategory from '../../resources/code-tables/disability-category.json'
import certificateItem from '../../resources/code-tables/certificate-item.json'
import certificateMedium from '../../resources/code-tables/certificate-medium.json'
import certificateVoidReason from '../../resources/code-tables/certificate-void-reason.json'
import contractKind from '../../resources/code-tables/contract-kind.json'
import documentKind from '../../resources/code-tables/document-kind.json'
import education from '../../resources/code-tables/education.json'
import employmentKind from '../../resources/code-tables/employment-kind.json'
import ethnicity from '../../resources/code-tables/ethnicity.json'
import exitReason from '../../resources/code-tables/exit-reason.json'
import familyRelation from '../../resources/code-tables/family-relation.json'
import flagBureau from '../../resources/code-tables/flag-bureau.json'
import flagKind from '../../resources/code-tables/flag-kind.json'
import hardshipCategory from '../../resources/code-tables/hardship-category.json'
import hardshipEvidence from '../../resources/code-tables/hardship-evidence.json'
import hardshipExitReason from '../../resources/code-tables/hardship-exit-reason.json'
import householdKind from '../../resources/code-tables/household-kind.json'
import labourState from '../../resources/code-tables/labour-state.json'
import industry from '../../resources/code-tables/industry.json'
import jobEndReason from '../../resources/code-tables/job-end-reason.json'
import noDocumentReason from '../../resources/code-tables/no-document-reason.json'
import pension from '../../resources/code-tables/pension.json'
import priorityGroup from '../../resources/code-tables/priority-group.json'
import regions from '../../resources/code-tables/regions.json'
import registrationPlace from '../../resources/code-tables/registration-place.json'
import retirementKind from '../../resources/code-tables/retirement-kind.json'
import sex from '../../resources/code-tables/sex.json'
import socialInsurance from '../../resources/code-tables/social-insurance.json'
import trainingKind from '../../resources/code-tables/training-kind.json'
import unemploymentReason from '../../resources/code-tables/unemployment-reason.json'
import { toHalfWidth, withoutInvisible } from './person/half-width'

/** One code with its names. */
export interface CodeEntry {
  readonly code: string
  readonly zh: string
  readonly en: string
  /** What rosters write for it. */
  readonly aliases?: readonly string[] | undefined
  /** In the short list that forms offer. */
  readonly common?: boolean | undefined
  /** No longer given to anything new. */
  readonly retired?: boolean | undefined
}

/** A code table with the document it is taken from. */
export interface CodeTable {
  readonly header: { readonly source: string; readonly date: string; readonly confirmed: boolean }
  readonly entries: readonly CodeEntry[]
}

const tables = {
  basePopulation,
  cancellationReason,
  disabilityCategory,
  certificateItem,
  certificateMedium,
  certificateVoidReason,
  contractKind,
  documentKind,
  education,
  employmentKind,
  ethnicity,
  exitReason,
  familyRelation,
  flagBureau,
  flagKind,
  hardshipCategory,
  hardshipEvidence,
  hardshipExitReason,
  householdKind,
  labourState,
  industry,
  jobEndReason,
  noDocumentReason,
  pension,
  priorityGroup,
  regions,
  registrationPlace,
  retirementKind,
  sex,
  socialInsurance,
  trainingKind,
  unemploymentReason,
} satisfies Record<string, CodeTable>

export type CodeTableName = keyof typeof tables

/** Names of all code tables. */
export const codeTableNames = Object.keys(tables) as readonly CodeTableName[]

interface Lookup {
  readonly byCode: ReadonlyMap<string, CodeEntry>
  readonly byName: ReadonlyMap<string, string>
}

const lookups = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, lookupOf(table)]),
) as unknown as Readonly<Record<CodeTableName, Lookup>>

/** Source, date and standing of a table. */
export function codeTableHeader(table: CodeTableName): CodeTable['header'] {
  return tables[table].header
}

/** All codes of a table in the order of the table. */
export function listCodes(table: CodeTableName): readonly CodeEntry[] {
  return tables[table].entries
}

/** The codes that a form offers: the short list where the table has one, else all that are not retired. */
export function listCommonCodes(table: CodeTableName): readonly CodeEntry[] {
  const entries = listCodes(table)
  const common = entries.filter((entry) => entry.common)
  return common.length > 0 ? common : entries.filter((entry) => !entry.retired)
}

/** Whether the table has the code. */
export function isCode(table: CodeTableName, code: string): boolean {
  return lookups[table].byCode.has(code)
}

/** Name of a code; the code itself when the table lacks it, so that nothing on file disappears from a page. */
export function codeName(table: CodeTableName, code: string, language: 'zh-CN' | 'en'): string {
  const entry = lookups[table].byCode.get(code)
  if (!entry) return code
  return language === 'zh-CN' ? entry.zh : entry.en
}

/**
 * Code that a roster's Chinese text stands for: the name, a known other name or the code itself, without regard to
 * spaces and full-width letters. `undefined` when it stands for none.
 */
export function findCodeByName(table: CodeTableName, text: string): string | undefined {
  return lookups[table].byName.get(nameKey(text))
}

function lookupOf(table: CodeTable): Lookup {
  const byName = new Map<string, string>()
  for (const { code, zh, aliases } of table.entries) {
    for (const name of [zh, ...(aliases ?? []), code]) {
      const key = nameKey(name)
      if (!byName.has(key)) byName.set(key, code)
    }
  }
  return { byCode: new Map(table.entries.map((entry) => [entry.code, entry])), byName }
}

function nameKey(text: string): string {
  return withoutInvisible(toHalfWidth(text)).replace(/\s/gu, '').toLowerCase()
}
