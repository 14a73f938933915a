import { app } from './messages/zh-CN/app'
import { audit } from './messages/zh-CN/audit'
import { card } from './messages/zh-CN/card'
import { documents } from './messages/zh-CN/documents'
import { duplicates } from './messages/zh-CN/duplicates'
import { employment } from './messages/zh-CN/employment'
import { errors } from './messages/zh-CN/errors'
import { flags } from './messages/zh-CN/flags'
import { month } from './messages/zh-CN/month'
import { operators } from './messages/zh-CN/operators'
import { person } from './messages/zh-CN/person'
import { personFile } from './messages/zh-CN/personFile'
import { posts } from './messages/zh-CN/posts'
import { registration } from './messages/zh-CN/registration'
import { rights } from './messages/zh-CN/rights'
import { rules } from './messages/zh-CN/rules'
import { doubleLife } from './messages/zh-CN/double-life'
import { employmentCertificate } from './messages/zh-CN/employment-certificate'
import { seeking } from './messages/zh-CN/seeking'
import { sheets } from './messages/zh-CN/sheets'
import { station } from './messages/zh-CN/station'
import { today } from './messages/zh-CN/today'
import { training } from './messages/zh-CN/training'
import { unemployment } from './messages/zh-CN/unemployment'

/** Simplified Chinese, the master catalogue, one file an area. */
export const zhCN = {
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
} as const
