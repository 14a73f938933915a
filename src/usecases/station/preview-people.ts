import type { Person } from '../../domain/person/types'
import type { Tables } from '../../domain/tables'
import type { ClaimFacts } from '../../policies/claims/types'
import type { WorkRecords } from '../../policies/hardship/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { readRelatives } from '../person/relatives'
import { readUndecidedClasses, type ClassHours } from '../training/undecided-classes'
import type { PreviewIds, PreviewLedger, PreviewPlan } from './preview-ids'

/** People whose records are in memory at once; few enough that asking about them is not felt. */
const PEOPLE_AT_ONCE = 100

/** What previewed decisions look at, some people at a time; what none of them looks at stays empty. */
export async function* readPreviewPeople(
  reader: RecordReader,
  { people, looked, idsOf }: PreviewPlan,
): AsyncGenerator<readonly ClaimFacts[]> {
  const known = new Map<Id<'trainingClass'>, ClassHours | null>()
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const persons = await reader.findMany('persons', people.slice(from, from + PEOPLE_AT_ONCE))
    const relatives = looked.has('relatives') ? await readRelatives(reader, persons) : new Map<string, Person[]>()
    const everybody = new Set([...persons, ...[...relatives.values()].flat()].map(({ id }) => id))
    const ids = [...everybody].map(idsOf)
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
    const workOf = (person: Person): WorkRecords => ({
      person,
      unemployment: pick(unemployment, idsOf(person.id).unemploymentSpells),
      employment: pick(employment, idsOf(person.id).employmentSpells),
    })
    const some: ClaimFacts[] = []
    for (const person of persons) {
      const own = idsOf(person.id)
      const ofClasses = {
        enrolments: pick(enrolments, own.enrolments),
        certificates: pick(certificates, own.certificates),
      }
      some.push({
        ...workOf(person),
        relatives: (relatives.get(person.id) ?? []).map(workOf),
        seeking: [], // no value of a rule is looked at for it
        assignments: pick(assignments, own.assignments),
        employmentCertificates: pick(employmentCertificates, own.employmentCertificates),
        classes: await readUndecidedClasses(reader, ofClasses, known),
      })
    }
    yield some
  }
}

async function readLedger<T extends PreviewLedger>(
  reader: RecordReader,
  table: T,
  ids: readonly PreviewIds[],
): Promise<ReadonlyMap<string, Tables[T]>> {
  const wanted = ids.flatMap((one) => one[table] ?? [])
  if (wanted.length === 0) return new Map()
  return new Map((await reader.findMany(table, wanted)).map((one) => [one.id, one]))
}

function pick<Row>(found: ReadonlyMap<string, Row>, ids: readonly string[] = []): Row[] {
  return ids.flatMap((id) => found.get(id) ?? [])
}
