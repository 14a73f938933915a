import type { ShallowRef } from 'vue'
import type { NewPerson } from '../../../domain/person/types'
import type { PersonCheck } from '../../../usecases/person/person-views'
import { useFormChecks } from '../../composables/use-form-checks'
import { useText } from '../../composables/use-text'
import type { PersonDraft } from './new-person-draft'

const fields = [
  ...(['idNumber', 'noDocumentReason', 'name', 'nameReading', 'sex', 'bornOn'] as const),
  ...(['ethnicity', 'education', 'phone', 'retirementKind'] as const),
]
type CheckedField = (typeof fields)[number]

export type PersonChecks = ReturnType<typeof usePersonChecks>

/** The fields of a person, each with what the station says against it. */
export function usePersonChecks(draft: PersonDraft, check: Readonly<ShallowRef<PersonCheck | null>>) {
  const { t, sentence } = useText()
  const stopOf = (field: keyof NewPerson) => (): string | null => {
    if (field === 'education' && draft.education === '') return t('person.wrong.education')
    const stop = check.value?.stops.find((one) => one.field === field)
    return stop ? sentence(stop) : null
  }
  const checks = Object.fromEntries(fields.map((field) => [field, stopOf(field)]))
  return useFormChecks('person', checks as Record<CheckedField, () => string | null>)
}
