import type { MessageKey } from '../../../i18n/message-types'
import type { PersonFile } from '../../../usecases/person/person-views'
import { workingOf } from '../registration/working-of'

/** What can be started for a person, with its key on the person page. */
export interface PersonAction {
  readonly name:
    'unemployment' | 'employment' | 'seeking' | 'enrol' | 'hardship' | 'follow-up' | 'certificate' | 'end-employment'
  readonly key: string
  readonly label: MessageKey
  readonly path: (personId: string) => string
  /** Absent: it can be started for everybody. */
  readonly isFor?: (file: PersonFile) => boolean
}

const counter = (task: string) => (personId: string) => `/counter/${personId}/${task}`

/** In the order of the buttons; keys stay the same when one cannot be done. */
export const personActions: readonly PersonAction[] = [
  { name: 'unemployment', key: '1', label: 'registration.action.unemployment', path: counter('unemployment') },
  { name: 'employment', key: '2', label: 'registration.action.employment', path: counter('employment') },
  { name: 'seeking', key: '3', label: 'seeking.title.register', path: counter('seeking') },
  { name: 'enrol', key: '4', label: 'person.action.enrol', path: counter('enrol') },
  { name: 'hardship', key: '5', label: 'person.action.hardship', path: counter('hardship') },
  { name: 'follow-up', key: '6', label: 'registration.title.followUp', path: counter('follow-up') },
  { name: 'certificate', key: '7', label: 'employmentCertificate.action.task', path: counter('certificate') },
  {
    name: 'end-employment',
    key: '8',
    label: 'employment.action.task',
    path: counter('end-employment'),
    isFor: (file) => workingOf(file).length > 0,
  },
]

/** The action of a remembered name; the first one when the name is from another version. */
export function personActionOf(name: string): PersonAction {
  const [first] = personActions
  const found = personActions.find((action) => action.name === name) ?? first
  if (!found) throw new Error('no actions')
  return found
}
