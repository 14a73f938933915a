import type { DeclarationKind } from '../../domain/person/declarations'
import type { LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'

/** A heading and its paragraph; `{station}` stands for the name of the station. */
export interface NoticeWords {
  readonly title: string
  readonly text: string
}

/** One thing that a person is told: in Chinese, which counts, and in English for the screen. */
export interface NoticeItem {
  readonly zh: NoticeWords
  readonly en: NoticeWords
}

/** How the station handles personal data, as it tells people from a day on. */
export interface NoticeText {
  /** Year and count, `2026-1`; whoever was told an older one is told again. */
  readonly version: string
  readonly from: LocalDate
  /** The law that asks for the notice; `confirmed` is about the wording of this text. */
  readonly source: PolicySource
  readonly items: readonly NoticeItem[]
}

/** What people declare beside being told: the commitment, and each consent for itself. */
export interface DeclarationTexts {
  readonly version: string
  readonly from: LocalDate
  /** `confirmed` of a source is about the wording of the text. */
  readonly texts: Readonly<Record<DeclarationKind, NoticeItem & { readonly source: PolicySource }>>
}
