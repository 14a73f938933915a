import { declarationKinds, declarationsOf } from '../../domain/person/declarations'
import type { NoticeRecord } from '../../domain/person/notice'
import { personPaperNo } from '../../domain/documents/person-paper-no'
import { maskIdNumber } from '../../domain/person/mask'
import type { Person } from '../../domain/person/types'
import { sourceLine } from '../../policies/decision'
import type { DeclarationTexts, NoticeText } from '../../policies/notice/types'
import type { LocalDate } from '../../shared/units'
import { choiceBox } from '../_kit/choice-text'
import { documentNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface PrivacyNoticeFacts {
  readonly stationName: string
  readonly person: Person
  readonly notice: NoticeText
  readonly declarations: DeclarationTexts
  /** What the person was told and declared until now, newest first. */
  readonly told: readonly NoticeRecord[]
  readonly toldOn: LocalDate
}

/** A declaration that is signed for itself. */
export interface DeclarationModel {
  readonly title: string
  readonly text: string
  /** Boxes to tick, filled where it was declared already; `''` for the commitment, which is only signed. */
  readonly choice: string
  readonly basis: string
}

export interface PrivacyNoticeModel {
  readonly stationName: string
  readonly noticeNo: string
  readonly code: string
  readonly person: string
  readonly version: string
  readonly basis: string
  readonly items: readonly { readonly title: string; readonly text: string }[]
  readonly toldOn: string
  readonly declarations: readonly DeclarationModel[]
  readonly declarationsVersion: string
  /** `''` once the wording is confirmed. */
  readonly unconfirmed: string
}

/** Words of the notice in its Chinese text. The sheet may go home with the person, so the number is masked. */
export function toPrivacyNoticeModel(facts: PrivacyNoticeFacts): PrivacyNoticeModel {
  const { person, notice, stationName } = facts
  const noticeNo = personPaperNo('privacy-notice', facts.toldOn, person.id)
  return {
    stationName,
    noticeNo,
    code: paperCode('privacy-notice', noticeNo),
    person: `${person.name}　${documentNames[person.documentKind]} ${maskIdNumber(person.idNumber)}`,
    version: notice.version,
    basis: sourceLine(notice.source),
    items: notice.items.map(({ zh }) => ({ title: zh.title, text: zh.text.replaceAll('{station}', stationName) })),
    toldOn: dateText(facts.toldOn),
    declarations: declarationModels(facts),
    declarationsVersion: facts.declarations.version,
    unconfirmed: notice.source.confirmed ? '' : labels.unconfirmed,
  }
}

function declarationModels({ declarations, told, stationName }: PrivacyNoticeFacts): readonly DeclarationModel[] {
  const states = declarationsOf(told)
  return declarationKinds.map((kind) => {
    const { zh, source } = declarations.texts[kind]
    const given = states.get(kind)?.given
    const choice = `${choiceBox(given === true, labels.agrees)}　　${choiceBox(given === false, labels.refuses)}`
    return {
      title: zh.title,
      text: zh.text.replaceAll('{station}', stationName),
      choice: kind === 'truth' ? '' : choice,
      basis: sourceLine(source),
    }
  })
}
