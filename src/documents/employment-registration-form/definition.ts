import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldTable, rowsOf, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { commitmentBlock, handlingBlock } from '../_kit/registration-parts'
import { labels } from './labels'
import type { EmploymentRegistrationModel } from './model'

/** 就业登记表 of one person, A4 portrait, one page. */
export function employmentRegistrationForm(model: EmploymentRegistrationModel): TDocumentDefinitions {
  const row = rowsOf(labels, model)
  const rows = [
    row('name', 'sex', 'ethnicity'),
    row(['idNumber', 2], 'bornOn'),
    row('documentKind', 'education', 'householdKind'),
    row(['hukouAddress', 3]),
    row(['residenceAddress', 2], 'phone'),
    row('kind', ['employer', 2]),
    row(['creditCode', 2], 'startedOn'),
    row(['industry', 2], 'job'),
    row('contractKind', ['contract', 2]),
    row('monthlyPay', ['workPlace', 2]),
    row(['insured', 3]),
    row(['end', 3]),
    wideRow(labels.commitmentTitle, commitmentBlock(labels.commitment)),
    wideRow(labels.handlingTitle, handlingBlock(labels.handling, model)),
  ]
  return numberedPage({ labels, model, paperNo: model.registrationNo }, [fieldTable(rows, mm(10))])
}
