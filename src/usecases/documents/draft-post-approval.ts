import { toPostApprovalModel } from '../../documents/post-approval-form/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** 公益性岗位人员申请（审批）表 of one assignment. */
export async function draftPostApproval(reader: RecordReader, assignmentId: Id<'assignment'>): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const assignment = await getRecord(reader, 'assignments', assignmentId)
  const person = await getRecord(reader, 'persons', assignment.personId)
  const post = await getRecord(reader, 'posts', assignment.postId)
  return paperDraft('post-approval-form', toPostApprovalModel({ stationName, person, post, assignment }), {
    paperNo: assignment.assignmentNo,
    subjectIds: [assignmentId],
  })
}
