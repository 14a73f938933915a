import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldTable, rowsOf, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { commitmentBlock, handlingBlock } from '../_kit/registration-parts'
import { labels } from './labels'
import type { UnemploymentRegistrationModel } from './model'

/** 失业人员登记表, A4 portrait, one page: what the station knows is filled in, the rest is left for the pen. */
export function unemploymentRegistrationForm(model: UnemploymentRegistrationModel): TDocumentDefinitions {
  const row = rowsOf(labels, model)
  const rows = [
    row(['name', 2], 'sex'),
    row(['idNumber', 2], 'ethnicity'),
    row(['documentKind', 2], 'bornOn'),
    row('householdKind', 'education', { label: labels.political, value: '' }),
    row(['health', 2], { label: labels.marital, value: '' }),
    row(['hukouAddress', 3]),
    row(['residenceAddress', 3]),
    row('phone', ['place', 2]),
    row({ label: labels.school, value: '', pairs: 2 }, { label: labels.graduatedOn, value: '' }),
    row(['previousEmployer', 2], 'previousJob'),
    row('unemployedOn', ['reason', 2]),
    row(['jobWish', 2], { label: labels.skills, value: '' }),
    row('wantsTraining', ['wantsStartUp', 2]),
    wideRow(labels.commitmentTitle, commitmentBlock(labels.commitment)),
    wideRow(labels.handlingTitle, handlingBlock(labels.handling, model)),
  ]
  return numberedPage({ labels, model, paperNo: model.registrationNo }, [
    fieldTable(rows, mm(9.2)),
    { text: labels.note, fontSize: 8.5, margin: [2, 6, 0, 0] },
  ])
}
