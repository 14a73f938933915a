import { AppError } from '../../../shared/errors/app-error'
import type { LocalDate } from '../../../shared/units'
import { flagsOf } from '../flags/in-force'
import { uniteFlags } from '../flags/unite'
import type { DistinctPerson, FormerNumber, HouseholdTie, Person, PersonNote } from '../types'
import { keysOf, mergeFields, type MergeChoice } from './merge-fields'

/** Two files of one person, and what is to become of them. */
export interface Merging {
  /** Its id remains. */
  readonly kept: Person
  readonly other: Person
  readonly choice: MergeChoice
  readonly on: LocalDate
}

/**
 * The record of the file that remains. Chosen fields are taken as chosen; recognitions, flags and notes of both stay;
 * a number that was not chosen stays as a former one, so that it still leads here.
 *
 * @param household tie of the merged person, see `mergedHousehold`
 * @throws AppError `person/retirement-kind-of-other-sex` when the kind of retirement is not of the chosen document's sex
 */
export function mergedRecord(merging: Merging, household: HouseholdTie | undefined): Person {
  const { kept, other } = merging
  const { household: _before, distinctFrom: _told, formerNumbers: _former, ...chosen } = chosenFields(merging)
  if ((chosen.retirementKind === 'M60') !== (chosen.sex === '1')) {
    throw new AppError('person/retirement-kind-of-other-sex')
  }
  const formerNumbers = formerOf(merging, chosen)
  const distinctFrom = distinctOf(kept, other)
  return {
    ...chosen,
    ...(formerNumbers.length > 0 && { formerNumbers }),
    ...((kept.certificateNumbers || other.certificateNumbers) && { certificateNumbers: certificatesOf(kept, other) }),
    ...(household && { household }),
    ...(distinctFrom.length > 0 && { distinctFrom }),
    hardship: [...kept.hardship, ...other.hardship].sort((a, b) => a.recognisedOn.localeCompare(b.recognisedOn)),
    priorityGroups: [...new Set([...kept.priorityGroups, ...other.priorityGroups])],
    ...((kept.flags || other.flags) && { flags: uniteFlags(flagsOf(kept), flagsOf(other)) }),
    isVillageCadreFamily: kept.isVillageCadreFamily || other.isVillageCadreFamily,
    note: [...new Set([kept.note, other.note])].filter((note) => note !== '').join('\n'),
    ...((kept.notes || other.notes) && { notes: notesOf(kept, other) }),
    createdOn: kept.createdOn < other.createdOn ? kept.createdOn : other.createdOn,
  }
}

function chosenFields({ kept, other, choice }: Merging): Person {
  const fromOther = mergeFields.filter((field) => choice[field] === 'other').flatMap(keysOf)
  const entries = fromOther.map((key) => [key, other[key]] as const)
  const merged = { ...kept, ...Object.fromEntries(entries) }
  // What the other file does not have must not stand there as `undefined`.
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Person
}

/** Oldest first; each number once, and never the one that is in force. */
function formerOf({ kept, other, on }: Merging, { idNumber }: Pick<Person, 'idNumber'>): readonly FormerNumber[] {
  const given = [kept, other].map((file): FormerNumber => ({
    documentKind: file.documentKind,
    idNumber: file.idNumber,
    until: on,
  }))
  const all = [...(kept.formerNumbers ?? []), ...(other.formerNumbers ?? []), ...given]
  const once = new Map(all.toReversed().map((former) => [former.idNumber, former]))
  once.delete(idNumber)
  return [...once.values()].sort((a, b) => a.until.localeCompare(b.until))
}

/** Numbers of both: the certificates of both move along, and each still leads here. */
function certificatesOf(kept: Person, other: Person): readonly string[] {
  return [...new Set([...(other.certificateNumbers ?? []), ...(kept.certificateNumbers ?? [])])]
}

function notesOf(kept: Person, other: Person): readonly PersonNote[] {
  return [...(kept.notes ?? []), ...(other.notes ?? [])].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function distinctOf(kept: Person, other: Person): readonly DistinctPerson[] {
  const both = [...(kept.distinctFrom ?? []), ...(other.distinctFrom ?? [])]
  const once = new Map(both.toReversed().map((one) => [one.personId, one]))
  once.delete(kept.id)
  once.delete(other.id)
  return [...once.values()].reverse()
}
