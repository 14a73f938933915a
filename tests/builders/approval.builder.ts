import type { Approval } from '../../src/usecases/ports'

/** Agreement of a second person, as the service gives it. */
export function anApproval(overrides: Partial<Approval> = {}): Approval {
  return { approvalId: 'approval-1', operatorId: 'operator-2', displayName: '周强', about: '', ...overrides }
}
