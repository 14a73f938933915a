import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperPage, type PageFrame } from './page'
import { titleBlock } from './title-block'

/** What stands on every paper of a number series. */
export interface NumberedWords {
  /** Title of the form, what the station is here, and what the number is called. */
  readonly labels: { readonly title: string; readonly station: string; readonly number: string }
  /** Who keeps the paper, and what the code in the corner says. */
  readonly model: { readonly stationName: string; readonly code: string }
  readonly paperNo: string
}

/**
 * Page of a number series: title and code on top, above the content who keeps it and its number, the number again at
 * the foot and, with the title, in the viewer.
 */
export function numberedPage(
  { labels, model, paperNo }: NumberedWords,
  content: readonly Content[],
  orientation: PageFrame['orientation'] = 'portrait',
): TDocumentDefinitions {
  const { title, station, number } = labels
  return paperPage({ orientation, title: `${title} ${paperNo}`, footer: paperNo }, [
    ...titleBlock({ title, code: model.code, left: station + model.stationName, right: number + paperNo }),
    ...content,
  ])
}
