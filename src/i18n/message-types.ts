import type { zhCN } from './zh-CN'

/** The shape of a catalogue without its words: what the English one must have, key by key. */
export type MessageShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : MessageShape<T[K]> }

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** Every key of the catalogues; a key that does not exist does not compile. */
export type MessageKey = Leaves<typeof zhCN>

/** Values for the placeholders of a sentence. */
export type MessageParams = Readonly<Record<string, string | number>>

/**
 * A sentence that is kept and put into words when it is shown: the language may change in between. A placeholder may
 * hold another one, such as the name of a rule.
 */
export interface Said {
  readonly key: MessageKey
  readonly params?: Readonly<Record<string, string | number | Said>>
}
