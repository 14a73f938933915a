import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperPage, type PageFrame } from './page'
import { titleBlock } from './title-block'

/** What stands on every paper of a number series, already written out. */
export interface NumberedWords {
  readonly title: string
  /** What the code in the corner says. */
  readonly code: string
  /** Who keeps the paper: the words and the station. */
  readonly keeper: string
  /** What the number is called. */
  readonly numberLabel: string
  readonly paperNo: string
}

/**
 * Page of a number series: title and code on top, above the content who keeps it and its number, the number again at
 * the foot and, with the title, in the viewer.
 */
export function numberedPage(
  { title, code, keeper, numberLabel, paperNo }: NumberedWords,
  content: readonly Content[],
  orientation: PageFrame['orientation'] = 'portrait',
): TDocumentDefinitions {
  return paperPage({ orientation, title: `${title} ${paperNo}`, footer: paperNo }, [
    ...titleBlock({ title, code, left: keeper, right: numberLabel + paperNo }),
    ...content,
  ])
}
