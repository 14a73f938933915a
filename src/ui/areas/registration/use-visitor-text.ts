import type { MessageKey } from '../../../i18n/message-types'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'
import { hasTyped, newcomer, type Visitor } from '../../stores/visitor'
import { personActions } from '../person/person-actions'

const WITHOUT_SECONDS = 'HH:MM'.length

/** What is being done for somebody, by the last part of the path; nothing while only the file is open. */
function labelOf({ personId, path }: Visitor): MessageKey | null {
  if (personId === newcomer) return 'person.title.new'
  const task = path.split('/').at(3)
  if (task === 'cancel') return 'registration.action.cancel'
  return personActions.find(({ name }) => name === task)?.label ?? null
}

/** The name, of a newcomer as far as it is typed. */
function typedName({ name, drafts }: Visitor): string {
  const typed = drafts['person']
  return name || (typed && 'name' in typed ? String(typed.name).trim() : '')
}

/** Words for who waits at the counter, since when and for what. Names are whole, as they are called; numbers are not there. */
export function useVisitorText() {
  const { t } = useText()
  const format = useFormat()
  return {
    nameOf: (visitor: Visitor) =>
      typedName(visitor) || (visitor.personId === newcomer ? t('registration.status.newcomer') : ''),
    waiting: (visitor: Visitor) => {
      const label = labelOf(visitor)
      const parts = [
        ...(label ? [t(label)] : []),
        ...(visitor.since
          ? [t('registration.status.since', { time: format.time(visitor.since).slice(0, WITHOUT_SECONDS) })]
          : []),
        ...(hasTyped(visitor) ? [t('registration.status.draft')] : []),
      ]
      return parts.join(' · ')
    },
  }
}
