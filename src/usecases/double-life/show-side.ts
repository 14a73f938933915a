import type { ContradictionSide } from '../../domain/double-life/types'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'

/** A record of a contradiction as a page shows it beside the other. */
export interface SideView {
  readonly ledger: ContradictionSide['ledger']
  /** Number that people read; empty where it has none. */
  readonly number: string
  /** What it is about: class, post, employer; empty where nothing is. */
  readonly title: string
  /** Where it takes place; empty where nobody said. */
  readonly place: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Page of the record. */
  readonly path: string
}

/** The record behind one side of a contradiction. @throws AppError the not-found code of its area */
export async function showSide(reader: RecordReader, { ledger, recordId }: ContradictionSide): Promise<SideView> {
  switch (ledger) {
    case 'class': {
      const enrolment = await getRecord(reader, 'enrolments', recordId as Id<'enrolment'>)
      const of = await getRecord(reader, 'trainingClasses', enrolment.classId)
      const days = { from: of.startsOn, to: of.endsOn }
      return { ledger, number: of.classNo, title: of.title, place: of.place, ...days, path: `/training/${of.id}` }
    }
    case 'post': {
      const assignment = await getRecord(reader, 'assignments', recordId as Id<'assignment'>)
      const post = await getRecord(reader, 'posts', assignment.postId)
      const title = [post.title, post.userUnit].join(' · ')
      const days = { from: assignment.startedOn, to: assignment.endedOn }
      return { ledger, number: assignment.assignmentNo, title, place: post.place, ...days, path: `/posts/${post.id}` }
    }
    case 'employment': {
      const spell = await getRecord(reader, 'employmentSpells', recordId as Id<'employment'>)
      const title = [spell.employer, spell.job].filter((part) => part !== '').join(' · ')
      const days = { from: spell.startedOn, to: spell.endedOn }
      return { ledger, number: spell.registrationNo, title, place: spell.workPlace, ...days, path: ofPerson(spell) }
    }
    case 'unemployment':
    case 'leaving': {
      const spell = await getRecord(reader, 'unemploymentSpells', recordId as Id<'unemployment'>)
      const days = { from: spell.registeredOn, to: spell.end?.endedOn ?? null }
      return { ledger, number: spell.registrationNo, title: '', place: '', ...days, path: ofPerson(spell) }
    }
    case 'pension':
      return { ledger, number: '', title: '', place: '', from: null, to: null, path: `/people/${recordId}` }
    case 'death': {
      const id = recordId as Id<'employmentCertificate'>
      const certificate = await getRecord(reader, 'employmentCertificates', id)
      const from = certificate.invalidated?.on ?? null
      return { ledger, number: '', title: '', place: '', from, to: null, path: ofPerson(certificate) }
    }
  }
}

function ofPerson({ personId }: { readonly personId: string }): string {
  return `/people/${personId}`
}
