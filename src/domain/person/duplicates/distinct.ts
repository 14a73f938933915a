import type { LocalDate } from '../../../shared/units'
import type { Person } from '../types'

/** Records of two people once somebody found that they are two; both say so. */
export function toldApart(
  a: Person,
  b: Person,
  told: { readonly on: LocalDate; readonly handlerName: string },
): readonly [Person, Person] {
  return [withDistinct(a, b, told), withDistinct(b, a, told)]
}

/** Records of two people about whom it has to be asked again. */
export function notToldApart(a: Person, b: Person): readonly [Person, Person] {
  return [withoutDistinct(a, b), withoutDistinct(b, a)]
}

/** Whether somebody found that they are two people. */
export function isToldApart(a: Pick<Person, 'distinctFrom'>, b: Pick<Person, 'id'>): boolean {
  return a.distinctFrom?.some(({ personId }) => personId === b.id) ?? false
}

function withDistinct(
  person: Person,
  other: Person,
  told: { readonly on: LocalDate; readonly handlerName: string },
): Person {
  if (isToldApart(person, other)) return person
  return { ...person, distinctFrom: [...(person.distinctFrom ?? []), { personId: other.id, ...told }] }
}

function withoutDistinct(person: Person, other: Person): Person {
  const { distinctFrom = [], ...rest } = person
  const left = distinctFrom.filter(({ personId }) => personId !== other.id)
  return left.length === 0 ? rest : { ...rest, distinctFrom: left }
}
