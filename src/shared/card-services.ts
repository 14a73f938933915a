/** Fields of a card under one name, whatever a service calls them. */
export type CardServiceField =
  | 'kind'
  | 'idNumber'
  | 'name'
  | 'latinName'
  | 'sex'
  | 'ethnicity'
  | 'born'
  | 'address'
  | 'issuer'
  | 'from'
  | 'until'
  | 'passNo'

/** A program of a reader's maker that runs on the same computer and answers over HTTP. */
export interface CardService {
  /** Fixed address of this computer; the station service asks no other. */
  readonly origin: `http://127.0.0.1:${number}`
  /** Asked in this order; the last answer is the card. */
  readonly steps: readonly { readonly method: 'GET' | 'POST'; readonly path: string }[]
  /** Name of the value that tells whether a card was read, the value that says yes, and where the reason stands. */
  readonly result: { readonly flag: string; readonly good: string; readonly reason: string }
  /** Object in the answer that holds the card; `null`: the answer itself. */
  readonly inside: string | null
  readonly fields: Readonly<Partial<Record<CardServiceField, string>>>
  /** `manual`: the maker's own manual says so; `programs`: several public programs agree, no manual was found. */
  readonly confirmedBy: 'manual' | 'programs'
}

/** Names of the fields as two makers have them. */
const certFields = {
  kind: 'certType',
  idNumber: 'certNumber',
  name: 'partyName',
  sex: 'gender',
  ethnicity: 'nation',
  born: 'bornDay',
  address: 'certAddress',
  issuer: 'certOrg',
  from: 'effDate',
  until: 'expDate',
} as const

/** The services that the program knows. Ports are the makers' defaults; a maker's program set to another one is not found. */
export const cardServices = {
  /** 华视电子. Fields and steps as public programs use them; resident cards have a blank `certType`, others `I` or `J`. */
  huashi: {
    origin: 'http://127.0.0.1:19196',
    steps: [
      { method: 'GET', path: '/OpenDevice' },
      { method: 'GET', path: '/readcard' },
    ],
    result: { flag: 'resultFlag', good: '0', reason: 'errorMsg' },
    inside: null,
    fields: certFields,
    confirmedBy: 'programs',
  },
  /** 新中新. 新中新webapi读卡接口说明 V3.3.4 (2023-11): port, path, parameters, fields, the four kinds of card. */
  synjones: {
    origin: 'http://127.0.0.1:8989',
    steps: [{ method: 'GET', path: '/api/ReadMsg?NoPhoto=1&waitTime=3' }],
    result: { flag: 'code', good: '0', reason: 'retmsg' },
    inside: null,
    fields: {
      kind: 'CardType',
      idNumber: 'cardno',
      name: 'name',
      latinName: 'EngName',
      sex: 'sex',
      ethnicity: 'nation',
      born: 'born',
      address: 'address',
      issuer: 'police',
      from: 'userlifeb',
      until: 'userlifee',
      passNo: 'PassID',
    },
    confirmedBy: 'manual',
  },
  /** 精伦. As public programs use it; `readCard`, not `readCert`, which also draws pictures of both sides. */
  routon: {
    origin: 'http://127.0.0.1:18889',
    steps: [
      { method: 'POST', path: '/api/connect' },
      { method: 'POST', path: '/api/readCard' },
    ],
    result: { flag: 'resultFlag', good: '0', reason: 'errorMsg' },
    inside: 'resultContent',
    fields: certFields,
    confirmedBy: 'programs',
  },
} as const satisfies Readonly<Record<string, CardService>>

export type CardServiceName = keyof typeof cardServices

/** Names of all services, in the order in which they are offered. */
export const cardServiceNames = ['huashi', 'synjones', 'routon'] as const satisfies readonly CardServiceName[]

/** Where a card can be read from: the program of a maker, or a reader on a serial port. Keyboards need no choice. */
export const cardReaderNames = [...cardServiceNames, 'serial'] as const

export type CardReaderName = (typeof cardReaderNames)[number]
