import { expect, it } from 'vitest'
import { Approvals } from '../../../electron/service/session/approvals'
import { takeSecond } from '../../../electron/service/session/operation-rights'
import type { AppError } from '../../../src/shared/errors/app-error'
import type { Operation } from '../../../src/shared/operation'
import type { OperationKind } from '../../../src/shared/rights/operation-kinds'
import { anOperation } from './a-station'

const kind: OperationKind = { roles: ['head'], tables: ['batches'], needsSecond: true }
const batch = (batchNo: string) => ({ table: 'batches', id: batchNo, rev: 2, row: { batchNo, status: 'exported' } })

/** Code of the refusal of an operation that `fuhe` agreed to. */
function refusalOf(op: Partial<Operation>, agreedTo = '519901-202611-1'): string {
  const approvals = new Approvals(() => 0)
  const approvalId = approvals.grant({ purpose: 'month:export', about: agreedTo }, 'fuhe')
  try {
    takeSecond(anOperation({ useCase: 'month:export', approvedBy: 'fuhe', ...op }), kind, { approvalId, approvals })
    return 'not refused'
  } catch (error) {
    return (error as AppError).code
  }
}

it('an agreement is good for the batch that it is about, and for that one only', () => {
  expect(refusalOf({ writes: [batch('519901-202611-1')] })).toBe('not refused')
  expect(refusalOf({ writes: [batch('519901-202610-1')] })).toBe('station/approval-expired')
  expect(refusalOf({ writes: [batch('519901-202611-1'), batch('519901-202610-1')] })).toBe('station/approval-expired')
})

it('a kind that asks for a second person and that nobody can agree to yet is refused', () => {
  const op = { useCase: 'documents:reissue', approvedBy: undefined }
  expect(refusalOf(op as unknown as Partial<Operation>)).toBe('station/second-person-needed')
})
