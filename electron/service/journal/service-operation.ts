import { randomBytes } from 'node:crypto'
import { uuidV7 } from '../../../src/shared/ids'
import type { Operation, OperationFacts } from '../../../src/shared/operation'
import type { ServiceEvent } from '../../../src/shared/rights/service-events'
import { instantOf } from '../../../src/shared/units'

/** What the service saw or did, in whose name, and who agreed. */
export interface Said {
  readonly operatorId: string
  readonly event: ServiceEvent
  readonly facts: OperationFacts
  readonly approvedBy?: string | undefined
}

/** The service's own word for the journal: it writes no row. @param nowMs clock of the computer */
export function serviceOperation({ operatorId, event, facts, approvedBy }: Said, nowMs: number): Operation {
  const opId = uuidV7<'operation'>(nowMs, randomBytes(10))
  const said = { opId, at: instantOf(nowMs), operatorId, useCase: event, writes: [], facts }
  return approvedBy === undefined ? said : { ...said, approvedBy }
}
