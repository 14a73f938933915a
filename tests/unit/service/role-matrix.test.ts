import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import {
  answers,
  kindNames,
  roleMatrixText,
  standings,
  takes,
  type KindRight,
  type Standing,
} from '../../../build/tools/roles/role-matrix'
import { dispatch } from '../../../electron/service/dispatch'
import { tableNames } from '../../../src/domain/tables'
import { channels, type Channel } from '../../../src/shared/contract/channels'
import { operationKinds, type OperationKindName } from '../../../src/shared/rights/operation-kinds'
import { roles } from '../../../src/shared/rights/roles'
import { serviceEvents } from '../../../src/shared/rights/service-events'
import { anOperation, aService, aStation, hire, setUpRequest, type RunningStation } from './a-station'

/** No channel takes this, so a call that may be made goes no further than here, and nothing happens. */
const nobodysPayload = { 'no such field': 1 }

interface Asked extends RunningStation {
  readonly operatorId: string
  readonly standing: Standing
}

/** A running service as each of them finds it. */
async function aStanding(standing: Standing): Promise<Asked> {
  if (standing === 'new') return { ...(await aService()), operatorId: '', standing }
  const station = { ...(await aStation()), standing }
  if (standing === 'head') return station
  if (standing === 'locked') {
    await station.ask('station:lock', null)
    return station
  }
  if (standing === 'recovery') {
    await station.ask('station:recover', { recoveryCode: station.recoveryCode, account: setUpRequest.account })
    return station
  }
  const colleague = await hire(station, { account: standing, role: standing })
  await station.ask('station:sign-in', colleague)
  return { ...station, operatorId: colleague.operatorId }
}

/** What a refused channel says to each. */
const refusals: Readonly<Partial<Record<Standing, string>>> = {
  new: 'station/not-set-up',
  locked: 'station/locked',
  recovery: 'station/recovery-reads-only',
}

async function askChannel({ service }: RunningStation, channel: Channel): Promise<string> {
  const answer = await dispatch(service, channel, nobodysPayload, { write: () => Promise.resolve() })
  if (answer.ok) return 'answered'
  return answer.code === 'bridge/invalid-payload' ? 'may ask' : answer.code
}

/** Hands an operation of a kind in, with a row of its first table that belongs to somebody else's class. */
async function handIn(station: Asked, useCase: OperationKindName): Promise<KindRight> {
  const [table] = operationKinds[useCase].tables
  const row = { classId: 'of another', subjectIds: ['of another'], status: 'sealed' }
  const op = anOperation({
    operatorId: station.operatorId,
    useCase,
    writes: table ? [{ table, id: 'x', rev: 1, row }] : [],
    ...(useCase === 'station:undo' ? { undoes: anOperation().opId } : {}),
  })
  const at = await station.ask('journal:get-head', { atSeq: null }).catch(() => ({ head: { seq: 0 } }))
  const code = await station.refusal('journal:append', { expectedSeq: at.head.seq, op, approvalId: null })
  if (code === 'not refused') return 'yes'
  if (code === 'station/second-person-needed') return 'second'
  // To take back what one did is anybody's who does anything; here nothing was done.
  if (code === 'data/nothing-to-undo') return station.standing === 'trainer' ? 'own' : 'yes'
  return code === 'station/not-own-class' ? 'own' : 'no'
}

describe('the service', () => {
  it.each(standings)('asked by %s answers the channels of the table and no other', async (standing) => {
    const station = await aStanding(standing)
    const asked: [Channel, string][] = []
    for (const channel of channels) asked.push([channel, await askChannel(station, channel)])
    const refused = refusals[standing] ?? 'station/not-allowed'
    expect(asked).toEqual(channels.map((channel) => [channel, answers(channel, standing) ? 'may ask' : refused]))
  })

  it.each(standings)('takes from %s the kinds of operations of the table and no other', async (standing) => {
    const station = await aStanding(standing)
    const taken: [OperationKindName, KindRight][] = []
    for (const kind of kindNames) taken.push([kind, await handIn(station, kind)])
    const expected = kindNames.map((kind) => {
      const right = takes(kind, standing)
      // Taking back in recovery fails for want of anything that was done, before it would for being recovery.
      return [kind, kind === 'station:undo' && standing === 'recovery' ? 'yes' : right]
    })
    expect(taken).toEqual(expected)
  })
})

describe('the table of rights', () => {
  it('stands in the repository as the code has it', async () => {
    const path = 'electron/service/ROLES.md'
    const options = (await resolveConfig(path)) ?? {}
    expect(readFileSync(path, 'utf8')).toBe(await format(roleMatrixText(), { ...options, parser: 'markdown' }))
  })

  it('knows every role, and tables that there are', () => {
    expect(standings.slice(3)).toEqual(roles)
    for (const { tables } of Object.values(operationKinds)) {
      for (const table of tables) expect(tableNames as readonly string[]).toContain(table)
    }
  })

  it('gives the interface no name of what only the service writes', () => {
    expect(kindNames.filter((kind) => (serviceEvents as readonly string[]).includes(kind))).toEqual([])
  })
})
