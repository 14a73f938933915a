import type { MessageKey } from '../../../i18n/message-types'
import { isPending } from '../../../domain/registration/acceptance'
import { isOpen } from '../../../domain/registration/spells'
import { isSeeking, isValidOn } from '../../../domain/seeking/seeking'
import type { PersonFile } from '../../../usecases/person/person-views'
import { today } from '../../composables/today'
import { useCodes } from '../../composables/use-codes'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** One thing that holds for a person now. */
export interface PersonState {
  readonly tone: 'attention' | 'done' | 'plain'
  readonly text: string
}

/** What holds for a person today, in the order a clerk asks for it. */
export function usePersonStatus() {
  const { t } = useText()
  const format = useFormat()
  const codes = useCodes()
  const state = (tone: PersonState['tone'], key: MessageKey, params: Record<string, string>): PersonState => ({
    tone,
    text: t(key, params),
  })

  return (file: PersonFile): readonly PersonState[] => [
    ...file.acceptances
      .filter(isPending)
      .map((one) => state('attention', 'person.status.accepted', { date: format.date(one.dueOn) })),
    ...file.unemployment
      .filter(isOpen)
      .map((spell) => state('attention', 'person.status.unemployed', { date: format.date(spell.registeredOn) })),
    ...file.employment
      .filter(isOpen)
      .map((spell) => state('done', 'person.status.employed', { date: format.date(spell.startedOn) })),
    ...file.seeking
      .filter((one) => isSeeking(one) && isValidOn(one, today()))
      .map((one) => state('plain', 'person.status.seeking', { date: format.date(one.validUntil) })),
    ...file.assignments
      .filter(({ assignment }) => assignment.endedOn === null)
      .map(({ post, assignment }) =>
        state('done', 'person.status.onPost', { title: post.title, date: format.date(assignment.subsidyUntil) }),
      ),
    ...file.person.hardship
      .filter((spell) => spell.endedOn === null)
      .map((spell) =>
        state('plain', 'person.status.hardship', { category: codes.nameOf('hardshipCategory', spell.category) }),
      ),
    ...file.training
      .filter(({ enrolment, trainingClass }) => enrolment.withdrawnOn === null && trainingClass.status === 'open')
      .map(({ trainingClass }) => state('plain', 'person.status.inClass', { title: trainingClass.title })),
  ]
}
