import type { Content } from 'pdfmake/interfaces'

/** Words of the row, already written out. */
export interface HandlingWords {
  /** `经办人：` and who it is. */
  readonly handler: string
  readonly seal: string
  /** What the day is, and the day. */
  readonly day: string
}

/** Foot of a registration form: who handled it on the left, the place of the seal over the day on the right. */
export function handlingRow({ handler, seal, day }: HandlingWords): Content {
  return {
    columns: [
      { text: handler, width: '*' },
      { text: `${seal}　　${day}`, width: 'auto' },
    ],
  }
}
