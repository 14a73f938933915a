import type { Person } from '../../domain/person/types'
import type { Tables } from '../../domain/tables'
import type { Enrolment } from '../../domain/training/types'
import type { ClaimFacts } from '../../policies/claims/types'
import type { WorkRecords } from '../../policies/hardship/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { certificateFacts, getClassRecords, type ClassRecords } from '../training/class-file'
import type { PreviewIds, PreviewLedger, PreviewPlan } from './preview-ids'

/** People whose records are in memory at once; few enough that asking about them is not felt. */
const PEOPLE_AT_ONCE = 100

/** What previewed decisions look at, some people at a time. */
export async function* readPreviewPeople(
  reader: RecordReader,
  { people, idsOf }: PreviewPlan,
): AsyncGenerator<readonly ClaimFacts[]> {
  const classes = new Map<string, ClassRecords>()
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const persons = await reader.findMany('persons', people.slice(from, from + PEOPLE_AT_ONCE))
    const relatives = await readRelatives(reader, persons)
    const everybody = new Map([...persons, ...[...relatives.values()].flat()].map((one) => [one.id, one]))
    const ids = [...everybody.keys()].map(idsOf)
    const [unemployment, employment, assignments, enrolments, certificates, employmentCertificates] = await Promise.all(
      [
        readLedger(reader, 'unemploymentSpells', ids),
        readLedger(reader, 'employmentSpells', ids),
        readLedger(reader, 'assignments', ids),
        readLedger(reader, 'enrolments', ids),
        readLedger(reader, 'certificates', ids),
        readLedger(reader, 'employmentCertificates', ids),
      ],
    )
    await readClasses(reader, classes, [...enrolments.values()])
    const workOf = (person: Person): WorkRecords => ({
      person,
      unemployment: pick(unemployment, idsOf(person.id).unemploymentSpells),
      employment: pick(employment, idsOf(person.id).employmentSpells),
    })
    yield persons.map((person) => {
      const own = idsOf(person.id)
      const issued = new Set(pick(certificates, own.certificates).map(({ enrolmentId }) => enrolmentId))
      const running = pick(enrolments, own.enrolments).filter(
        ({ id, withdrawnOn }) => withdrawnOn === null && !issued.has(id),
      )
      return {
        ...workOf(person),
        relatives: (relatives.get(person.id) ?? []).map(workOf),
        seeking: [], // no value of a rule is looked at for it
        assignments: pick(assignments, own.assignments),
        employmentCertificates: pick(employmentCertificates, own.employmentCertificates),
        classes: running.flatMap((enrolment) => ofClass(enrolment, classes)),
      }
    })
  }
}

function ofClass(enrolment: Enrolment, classes: ReadonlyMap<string, ClassRecords>): ClaimFacts['classes'] {
  const records = classes.get(enrolment.classId)
  if (records?.trainingClass.status !== 'open') return []
  return [{ title: records.trainingClass.title, facts: certificateFacts(records, enrolment) }]
}

/** Everybody else of each household. */
async function readRelatives(
  reader: RecordReader,
  persons: readonly Person[],
): Promise<ReadonlyMap<Id<'person'>, readonly Person[]>> {
  const linked = persons.filter(({ household }) => household)
  const heads = await byId(
    reader,
    linked.flatMap(({ household }) => household?.headId ?? []),
  )
  const membersOf = (head: Person) => head.household?.members?.map(({ personId }) => personId) ?? []
  const members = await byId(reader, [...heads.values()].flatMap(membersOf))
  return new Map(
    linked.map((person) => {
      const head = person.household && heads.get(person.household.headId)
      const everybody = head ? [head, ...membersOf(head).flatMap((id) => members.get(id) ?? [])] : []
      return [person.id, everybody.filter(({ id }) => id !== person.id)]
    }),
  )
}

async function byId(reader: RecordReader, ids: readonly Id<'person'>[]): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map()
  return new Map((await reader.findMany('persons', [...new Set(ids)])).map((one) => [one.id, one]))
}

async function readLedger<T extends PreviewLedger>(
  reader: RecordReader,
  table: T,
  ids: readonly PreviewIds[],
): Promise<ReadonlyMap<string, Tables[T]>> {
  const wanted = ids.flatMap((one) => one[table])
  if (wanted.length === 0) return new Map()
  return new Map((await reader.findMany(table, wanted)).map((one) => [one.id, one]))
}

async function readClasses(
  reader: RecordReader,
  known: Map<string, ClassRecords>,
  enrolments: readonly Enrolment[],
): Promise<void> {
  for (const { classId } of enrolments) {
    if (!known.has(classId)) known.set(classId, await getClassRecords(reader, classId))
  }
}

function pick<Row>(found: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => found.get(id) ?? [])
}
