import { normaliseName } from '../name'
import type { Person } from '../types'
import { flagsOf } from './in-force'
import { mergeFlags, type ListOnPerson } from './merge'
import type { FlagKind, ListedPerson } from './types'

/** Somebody on file whom a list concerns, and with what. */
export interface PlannedFlags {
  readonly personId: Person['id']
  readonly name: string
  readonly kinds: readonly FlagKind[]
  /** What the list calls the person, where it is another name. */
  readonly listedName?: string
  readonly sheet?: string
  readonly row?: number
}

/** What taking a list would do. Who is on file is matched by identity number alone; the name only checks it. */
export interface FlagPlan {
  readonly added: PlannedFlags[]
  readonly changed: PlannedFlags[]
  /** Named as before; nothing is written. */
  unchanged: number
  /** On file by the number, under another name: taken when the clerk says so. */
  readonly otherName: PlannedFlags[]
  /** Named by the list before and not any more: ended when the clerk says so. */
  readonly missing: PlannedFlags[]
  /** On the list and not on file. Nobody is put on file by a list. */
  readonly unknown: ListedPerson[]
}

/** Finds out, person by person, what a list would do. */
export class FlagPlanner {
  private readonly plan: FlagPlan = { added: [], changed: [], unchanged: 0, otherName: [], missing: [], unknown: [] }
  private readonly waiting: Map<string, ListedPerson>

  constructor(
    private readonly list: ListOnPerson,
    people: readonly ListedPerson[],
  ) {
    this.waiting = new Map(people.map((one) => [one.idNumber, one]))
  }

  /** Looks at somebody on file; everybody has to come by once. */
  see(person: Person): void {
    const listed = this.listedOf(person)
    if (!listed && flagsOf(person).length === 0) return
    const merged = mergeFlags(flagsOf(person), this.list, listed?.flags ?? [])
    const planned = { personId: person.id, name: person.name }
    if (merged.missing.length > 0) this.plan.missing.push({ ...planned, kinds: merged.missing })
    if (!listed) return
    const kinds = [...merged.added, ...merged.changed]
    const place = { ...planned, kinds, sheet: listed.sheet, row: listed.row }
    if (kinds.length === 0) this.plan.unchanged += 1
    else if (!isSameName(listed.name, person.name)) this.plan.otherName.push({ ...place, listedName: listed.name })
    else if (merged.added.length > 0) this.plan.added.push(place)
    else this.plan.changed.push(place)
  }

  /** The whole plan; whoever on the list nobody was seen for is unknown. */
  finish(): FlagPlan {
    return { ...this.plan, unknown: [...this.waiting.values()] }
  }

  private listedOf(person: Person): ListedPerson | undefined {
    const listed = findListed(person, this.waiting)
    if (listed) this.waiting.delete(listed.idNumber)
    return listed
  }
}

/** A person's row on a list, by the number or a former one. @param byNumber number → row */
export function findListed(
  { idNumber, formerNumbers = [] }: Pick<Person, 'idNumber' | 'formerNumbers'>,
  byNumber: ReadonlyMap<string, ListedPerson>,
): ListedPerson | undefined {
  return [idNumber, ...formerNumbers.map((former) => former.idNumber)]
    .map((number) => byNumber.get(number))
    .find((listed) => listed !== undefined)
}

/** Whether a list means the same name; middle dots and spaces are written in many ways. A list without names says nothing. */
function isSameName(listed: string, onFile: string): boolean {
  const key = (name: string): string => normaliseName(name).replace(/[·\s]/gu, '')
  return listed === '' || key(listed) === key(onFile)
}
