import { idTail } from '../../../../domain/person/mask'
import { placeOf } from '../../../../domain/person/place'
import { gradeOf } from '../../../../domain/person/duplicates/weights'
import type { Likeness } from '../../../../domain/person/duplicates/types'
import type { Person } from '../../../../domain/person/types'
import { useFormat } from '../../../composables/use-format'
import { useText } from '../../../composables/use-text'

const tones = { certain: 'stop', likely: 'attention', possible: 'plain' } as const

/** Words for how much two files look alike, and for a file in one line. */
export function useLikenessText() {
  const { t } = useText()
  const format = useFormat()
  return {
    grade: ({ score }: Likeness) => t(`duplicates.grade.${gradeOf(score)}`),
    tone: ({ score }: Likeness) => tones[gradeOf(score)],
    findings: ({ findings }: Likeness) => format.list(findings.map((one) => t(`duplicates.found.${one}`))),
    /** Enough to tell people of one name apart, and no whole number. */
    line: (person: Person) =>
      [t(`person.sex.${person.sex}`), person.bornOn.slice(0, 4), placeOf(person), idTail(person.idNumber)]
        .filter((part) => part !== '')
        .join(' · '),
  }
}
