import { personFrom } from '../../domain/person/new-person'
import type { FieldIssue } from '../../domain/person/remarks'
import { comparePerson } from '../../domain/person/roster/compare-person'
import type { Person } from '../../domain/person/types'
import type { HireField } from '../../domain/registration/hires/hire-field'
import type { HireKnown } from '../../domain/registration/hires/hires-known'
import { readAboveHires } from '../../domain/registration/hires/read-above'
import { readHire, type HireEntry } from '../../domain/registration/hires/read-hire'
import { hireTitles } from '../../domain/registration/hires/titles'
import { isOpen } from '../../domain/registration/spells'
import type { EmploymentSpell, NewEmployment } from '../../domain/registration/types'
import type { RosterTarget, RowComparison } from '../../domain/rosters/target'
import type { RowIssue } from '../../domain/rosters/types'
import type { Id } from '../../shared/ids'
import { decideEmployment } from './decide-employment'

/** An employer's list of hires (用人单位招用人员花名册): each row registers somebody employed, known by the number. */
export const hiresTarget: RosterTarget<HireField, HireEntry, HireKnown> = {
  id: 'hires',
  titles: hireTitles,
  anchors: ['name', 'idNumber'],
  required: ['name', 'idNumber', 'employer', 'startedOn'],
  keyField: 'idNumber',
  sure: { field: 'idNumber', pattern: /\d{6}/ },
  readAbove: readAboveHires,
  read: readHire,
  compare: decideHire,
}

/**
 * Decides one hire over what is on file, by the rules of one registration at the counter (`decideEmployment`). What was
 * registered already changes nothing; what comes late is remarked, never refused.
 *
 * @returns stops of the decision as problems, at the column they are about; nothing of the person on file is changed
 */
export function decideHire(entry: HireEntry, known: HireKnown): RowComparison<HireField> {
  const { person: onFile, spells, acceptances, overrides } = known
  if (!onFile && !entry.person) return refused(entry.lacking)
  if (onFile) {
    const others = identityProblems(entry, onFile)
    if (others.length > 0) return refused(others)
    if (spells.employment.some((spell) => isSameHire(spell, entry.hire))) return { problems: [], differences: [] }
  }
  const person = onFile ?? newcomer(entry)
  const input = inputOf(entry, person.id)
  // No end of another employment goes with a list: who is on which post does not matter.
  const facts = { person, input, spells, assignments: [], acceptances, today: input.registeredOn }
  const decision = decideEmployment(facts, overrides)
  if (decision.outcome === 'refused')
    return refused(decision.stops.map(({ field, code, params }) => problem(field, code, params)))
  return {
    problems: [],
    differences: [],
    isNew: true,
    warnings: [
      ...(onFile ? [] : entry.remarks),
      ...decision.warnings.map(waiting),
      ...decision.findings.flatMap(remarkOf),
    ],
    notes: [...(onFile ? [] : [newFile]), ...spells.unemployment.filter(isOpen).map(endsOf)],
  }
}

/** The registration that a hire makes of somebody. */
export function inputOf({ hire }: HireEntry, personId: Id<'person'>): NewEmployment {
  return { ...hire, personId }
}

const newFile: RowIssue<HireField> = { field: 'name', code: 'registration/new-file', params: {} }

function refused(problems: readonly RowIssue<HireField>[]): RowComparison<HireField> {
  return { problems, differences: [] }
}

/** Somebody who would be put on file; the id is only for the decision. */
function newcomer({ person, hire }: HireEntry): Person {
  if (!person) throw new TypeError('no person to put on file')
  return personFrom(person, { id: '' as Id<'person'>, today: hire.registeredOn })
}

/** Name, sex and birth of the row are another's than those of the person on file. */
function identityProblems({ name, person }: HireEntry, onFile: Person): RowIssue<HireField>[] {
  if (person) return comparePerson(person, onFile, new Set()).problems as RowIssue<HireField>[]
  return name === onFile.name ? [] : [{ field: 'name', code: 'sheets/differs-on-file', params: {} }]
}

/** Whether the list was taken before: the same employer, by code or name, and the same first day. */
function isSameHire(spell: EmploymentSpell, { employer, creditCode = '', startedOn }: HireEntry['hire']): boolean {
  if (spell.startedOn !== startedOn) return false
  return spell.employer === employer || (creditCode !== '' && spell.creditCode === creditCode)
}

function waiting({ code, params }: FieldIssue): RowIssue<HireField> {
  return { field: 'idNumber', code, params }
}

function endsOf({ registrationNo }: { readonly registrationNo: string }): RowIssue<HireField> {
  return { field: 'startedOn', code: 'registration/ends-unemployment', params: { registrationNo } }
}

/** A stop of the decision where a list shows it: who is another's employee is a matter of the person, not of a tick. */
function problem(
  field: string,
  code: RowIssue<HireField>['code'],
  params: RowIssue<HireField>['params'],
): RowIssue<HireField> {
  if (code === 'registration/still-employed')
    return { field: 'idNumber', code: 'registration/end-employment-first', params }
  return { field: field === 'employer' ? 'employer' : 'startedOn', code, params }
}

function remarkOf(finding: ReturnType<typeof decideEmployment>['findings'][number]): RowIssue<HireField>[] {
  if (finding.outcome !== 'not-met') return []
  const { rule, params } = finding
  if (rule === 'emp-in-time') return [{ field: 'startedOn', code: 'registration/reported-late', params }]
  return rule === 'emp-credit-code' ? [{ field: 'creditCode', code: 'registration/credit-code-check', params: {} }] : []
}
