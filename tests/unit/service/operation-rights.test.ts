import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { journalHandlers } from '../../../electron/service/handlers/journal-handlers'
import type { ServiceParts } from '../../../electron/service/handlers/service-parts'
import { makeKeys } from '../../../electron/service/keys/key-wrap'
import { Approvals } from '../../../electron/service/session/approvals'
import { OpenSession } from '../../../electron/service/session/open-session'
import { takeSecond } from '../../../electron/service/session/operation-rights'
import { RuleChanges } from '../../../electron/service/session/rule-changes'
import type { AppError } from '../../../src/shared/errors/app-error'
import type { Operation } from '../../../src/shared/operation'
import type { OperationKind } from '../../../src/shared/rights/operation-kinds'
import { exportAct } from '../../../src/shared/rights/second-person'
import { aJournal } from './a-journal'
import { anOperation } from './a-station'

const kind: OperationKind = { roles: ['head'], tables: ['batches'], needsSecond: true }
const batch = (batchNo: string) => ({ table: 'batches', id: batchNo, rev: 2, row: { batchNo, status: 'exported' } })

/** Code of the refusal of an operation that `fuhe` agreed to. */
async function refusalOf(op: Partial<Operation>, agreedTo = '519901-202611-1'): Promise<string> {
  const { journal, key } = await aJournal(0)
  const keys = { ...makeKeys(), journalKey: key }
  const approvals = new Approvals(() => 0)
  const operator = { operatorId: 'a', account: 'a', displayName: '吉克', role: 'head' } as const
  const session = new OpenSession({ operator, keys, mode: 'full', approvals })
  const approvalId = approvals.grant(exportAct(agreedTo), { operatorId: 'fuhe' })
  const context = { journal, keys, session, approvalId, ruleChanges: new RuleChanges() }
  return takeSecond(anOperation({ useCase: 'month:export', approvedBy: 'fuhe', ...op }), kind, context).then(
    () => 'not refused',
    (error: AppError) => error.code,
  )
}

it('an agreement is good for the batch that it is about, and for that one only', async () => {
  expect(await refusalOf({ writes: [batch('519901-202611-1')] })).toBe('not refused')
  expect(await refusalOf({ writes: [batch('519901-202610-1')] })).toBe('station/approval-expired')
  expect(await refusalOf({ writes: [batch('519901-202611-1'), batch('519901-202610-1')] })).toBe(
    'station/approval-expired',
  )
})

it('a kind that asks for a second person and that nobody can agree to yet is refused', async () => {
  const op = { useCase: 'documents:reissue', approvedBy: undefined }
  expect(await refusalOf(op as unknown as Partial<Operation>)).toBe('station/second-person-needed')
})

it('an operation handed in again is never written unasked, however many came in between', async () => {
  const { journal, key } = await aJournal(0)
  const operator = { operatorId: 'a', account: 'a', displayName: '吉克', role: 'clerk' } as const
  const approvals = new Approvals(() => 0)
  const session = new OpenSession({ operator, keys: { ...makeKeys(), journalKey: key }, mode: 'full', approvals })
  const station = { requireOpen: () => ({ phase: 'open', journal, session }) }
  const append = journalHandlers({ station } as unknown as ServiceParts)['journal:append']
  const note = (expectedSeq: number) =>
    append({
      ...{ expectedSeq, approvalId: null },
      op: anOperation({ operatorId: 'a', useCase: 'person:reveal', writes: [] }),
    })
  const op = anOperation({ operatorId: 'a' })
  const place = await append({ expectedSeq: 0, op, approvalId: null })
  const remembered = 4096
  const between = Array.from({ length: remembered }, (_, index) => note(index + 1))
  await nextTurn() // they wait for the disk by now
  // The same id, and behind it what a clerk may not write.
  const forged = { ...op, operatorId: 'head', useCase: 'station:set-parameter' }
  const again = append({ expectedSeq: remembered + 1, op: forged, approvalId: null })
  await Promise.all(between)
  expect(await again).toEqual(place)
  expect(journal.head().seq).toBe(remembered + 1)
}, 60_000)
