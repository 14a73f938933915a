import type { Content } from 'pdfmake/interfaces'
import type { Person } from '../../domain/person/types'
import { choiceBoxes } from './choice-text'
import { documentNames, educationName, ethnicityName, householdNames, sexNames } from './code-names'
import { dateText } from './date-text'
import { handlingRow } from './handling-row'
import { sealSide } from './lengths'
import { signatureLine } from './signature-line'

/** Printed words that the registration forms of unemployment and of employment share. */
export const registrationLabels = {
  station: '登记机构：',
  number: '登记编号：',
  name: '姓　名',
  sex: '性　别',
  ethnicity: '民　族',
  bornOn: '出生日期',
  documentKind: '证件类型',
  idNumber: '证件号码',
  education: '文化程度',
  householdKind: '户籍性质',
  hukouAddress: '户籍地址',
  residenceAddress: '常住地址',
  phone: '联系电话',
  commitmentTitle: '本人承诺',
  signature: '登记人（签字）：',
  handlingTitle: '登记机构意见',
  handler: '经办人：',
  seal: '（盖章）',
  registeredOn: '登记日期：',
} as const

/** The particulars of a person as a registration form shows them. */
export interface PersonWords {
  readonly name: string
  readonly sex: string
  readonly ethnicity: string
  readonly bornOn: string
  readonly documentKind: string
  readonly idNumber: string
  readonly education: string
  readonly householdKind: string
  readonly hukouAddress: string
  readonly residenceAddress: string
  readonly phone: string
}

/** Particulars from the file; the archive copy shows the identity number whole. */
export function personWords(person: Person): PersonWords {
  return {
    name: person.name,
    sex: sexNames[person.sex],
    ethnicity: ethnicityName(person.ethnicity),
    bornOn: dateText(person.bornOn),
    documentKind: documentNames[person.documentKind],
    idNumber: person.idNumber,
    education: educationName(person.education),
    householdKind: choiceBoxes(householdNames, person.householdKind),
    hukouAddress: person.hukouAddress,
    residenceAddress: person.residenceAddress,
    phone: person.phone,
  }
}

/** What the person declares, over the line for their signature. */
export function commitmentBlock(text: string): Content {
  return {
    stack: [
      { text, leadingIndent: 21, lineHeight: 1.25, margin: [0, 4, 0, 10] },
      signatureLine(registrationLabels.signature),
    ],
  }
}

/** What the station decided, over its foot with the room for the seal. */
export function handlingBlock(text: string, { handlerName, registeredOn }: HandledBy): Content {
  const { handler, seal, registeredOn: day } = registrationLabels
  return {
    stack: [
      { text, leadingIndent: 21, margin: [0, 4, 0, sealSide - 34] },
      handlingRow({ handler: handler + handlerName, seal, day: day + registeredOn }),
    ],
  }
}

/** Who handled a registration, and its day as text. */
export interface HandledBy {
  readonly handlerName: string
  readonly registeredOn: string
}
