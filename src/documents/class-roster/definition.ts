import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { rosterRow } from '../_kit/lengths'
import { contentWidth, paperPage } from '../_kit/page'
import { rosterTable, shareWidths } from '../_kit/roster-table'
import { signatureRow } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { ClassRosterModel } from './model'

const widths = shareWidths([24, 76, 24, 108, 84, 62, null, 68, 50, 82], contentWidth.landscape)
const columns = labels.columns.map((title, index) => ({ title, width: widths[index] ?? 0 }))

/** 培训学员花名册, A4 landscape, as many pages as it takes, the header on each. */
export function classRoster(model: ClassRosterModel): TDocumentDefinitions {
  return paperPage(
    {
      orientation: 'landscape',
      title: `${labels.title} ${model.classNo}`,
      footer: `${labels.title}　${model.classNo}`,
    },
    [
      ...titleBlock({
        title: labels.title,
        code: model.code,
        left: labels.unit + model.stationName,
        right: labels.filledOn + model.filledOn,
      }),
      {
        text: [
          `${labels.classNo}${model.classNo}　　${labels.course}${model.course}　　${labels.provider}${model.provider}\n`,
          `${labels.dates}${model.dates}　　${labels.hours}${model.hours}　　${labels.place}${model.place}　　`,
          `${labels.headCount}${model.headCount}`,
        ],
        fontSize: 9.5,
        margin: [1, 0, 0, 4],
      },
      rosterTable(
        columns,
        model.rows.map((row) => [
          row.ordinal,
          row.name,
          row.sex,
          row.idNumber,
          row.group,
          row.education,
          row.home,
          row.phone,
          row.statusBefore,
          '',
        ]),
        rosterRow,
      ),
      signatureRow(labels.signers),
    ],
  )
}
