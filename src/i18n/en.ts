import { app } from './messages/en/app'
import { audit } from './messages/en/audit'
import { card } from './messages/en/card'
import { documents } from './messages/en/documents'
import { duplicates } from './messages/en/duplicates'
import { employment } from './messages/en/employment'
import { errors } from './messages/en/errors'
import { flags } from './messages/en/flags'
import { month } from './messages/en/month'
import { operators } from './messages/en/operators'
import { person } from './messages/en/person'
import { personFile } from './messages/en/personFile'
import { posts } from './messages/en/posts'
import { registration } from './messages/en/registration'
import { rights } from './messages/en/rights'
import { rules } from './messages/en/rules'
import { doubleLife } from './messages/en/double-life'
import { employmentCertificate } from './messages/en/employment-certificate'
import { seeking } from './messages/en/seeking'
import { sheets } from './messages/en/sheets'
import { station } from './messages/en/station'
import { today } from './messages/en/today'
import { training } from './messages/en/training'
import { unemployment } from './messages/en/unemployment'
import type { MessageShape } from './message-types'
import type { zhCN } from './zh-CN'

/** English, typed by the shape of the Chinese master. */
export const en: MessageShape<typeof zhCN> = {
  app,
  audit,
  errors,
  person,
  duplicates,
  card,
  flags,
  personFile,
  registration,
  unemployment,
  employment,
  seeking,
  doubleLife,
  employmentCertificate,
  station,
  sheets,
  today,
  training,
  operators,
  posts,
  month,
  documents,
  rights,
  rules,
}
