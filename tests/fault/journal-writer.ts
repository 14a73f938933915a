import { randomUUID } from 'node:crypto'
import { fileDeviceSecrets } from '../../electron/service/keys/device-secrets'
import { openStationService } from '../../electron/service/station-service'
import { uuidV7 } from '../../src/shared/ids'
import type { Operation } from '../../src/shared/operation'
import { instantOf } from '../../src/shared/units'

/*
 * The process that is killed: the real service, writing as fast as it can. Says on its standard output what was
 * acknowledged, one line each: `saved <seq> <opId> <hash>`.
 */

function anOperation(operatorId: string, count: number): Operation {
  const size = count % 30 === 0 ? 300_000 : 400 // so that many kills hit a half-written one
  return {
    opId: uuidV7(Date.now(), Buffer.from(randomUUID().replaceAll('-', ''), 'hex')),
    at: instantOf(Date.now()),
    operatorId,
    useCase: 'person:create',
    writes: [{ table: 'persons', id: randomUUID(), rev: 1, row: { text: 'x'.repeat(size) } }],
  }
}

async function main(dataFolder: string, account: string, password: string): Promise<never> {
  const deviceSecrets = fileDeviceSecrets(`${dataFolder}-device`)
  const options = { dataFolder, deviceSecrets, host: 'local', version: '0.0.0', neededBytes: 0 } as const
  const { handlers } = await openStationService(options)
  const session = await handlers['station:sign-in']({ account, password })
  let { seq } = session.head
  for (let count = 1; ; count++) {
    const op = anOperation(session.operator.operatorId, count)
    const position = await handlers['journal:append']({ expectedSeq: seq, op, approvalId: null })
    seq = position.seq
    process.stdout.write(`saved ${seq} ${op.opId} ${position.hash}\n`)
    if (count % 20 !== 0) continue
    const bytes = new Uint8Array(50_000).fill(seq % 256)
    for (const part of [0, 1]) await handlers['snapshot:write-part']({ name: 'search', seq, part, parts: 2, bytes })
  }
}

const [, , dataFolder = '', account = '', password = ''] = process.argv
await main(dataFolder, account, password)
