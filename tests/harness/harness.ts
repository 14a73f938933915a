import { composeParts } from '../../src/compose'
import { createStationAccess, type OpenedRecords, type StationParts } from '../../src/usecases/station-access'
import { AppError } from '../../src/shared/errors/app-error'
import { anUnemploymentSpell } from '../builders/registration.builder'
import { fill } from '../bench/page/bench-people'
import { certificatesFigure } from '../bench/page/certificates-figure'
import { commitFigure } from '../bench/page/commit-figure'
import { doubleLifeFigure } from '../bench/page/double-life-figure'
import { duplicatesFigure } from '../bench/page/duplicates-figure'
import { exportFigure } from '../bench/page/export-figure'
import { importFigure } from '../bench/page/import-figure'
import { monthFigure } from '../bench/page/month-figure'
import { personFileFigure } from '../bench/page/person-file-figure'
import { searchFigure } from '../bench/page/search-figure'
import { unlockFigure } from '../bench/page/unlock-figure'

const password = 'qiao-liang-5199'
const account = 'head'

/** Opens the station as the interface does, and keeps its records at hand. */
async function openStation(mode: 'set-up' | 'sign-in') {
  let records: OpenedRecords | null = null
  const composed = composeParts(window.station)
  const parts: StationParts = {
    ...composed,
    openRecords: async (...args) => {
      records = await composed.openRecords(...args)
      return records
    },
  }
  const access = createStationAccess(parts)
  const input = { stationName: '量测服务站', countyCode: '519900', account, displayName: '测试员', password }
  const opened = mode === 'set-up' ? (await access.setUp(input, {})).opened : await access.signIn(account, password, {})
  if (!records) throw new Error('the station opened without records')
  return { access, parts, opened, records: records as OpenedRecords }
}

/** Whoever agrees to what one may not do alone. */
const second = { account: 'second', password: 'shui-ta-5199' } as const

/** Takes a second person in, who chooses an own password; the head is signed in again afterwards. */
async function takeInSecond(): Promise<void> {
  const { access } = current()
  const temporary = `${second.password}-first`
  const { account: name, password: own } = second
  await access.addOperator({
    account: name,
    displayName: '量测二',
    role: 'reviewer',
    password: temporary,
    approvalId: null,
  })
  await access.changePassword({ account: name, password: temporary, newPassword: own }, {})
  await access.lock()
  station = await openStation('sign-in')
}

let station: Awaited<ReturnType<typeof openStation>> | null = null

function current() {
  if (!station) throw new AppError('station/locked')
  return station
}

const harness = {
  async open(mode: 'set-up' | 'sign-in') {
    station = await openStation(mode)
    return station.opened.startUp
  },
  lock: () => current().access.lock(),
  /** Writes one registration an operation for as long as the page lives; tells each once the write is acknowledged. */
  async writeForever(from: number, acknowledge: (ordinal: number) => Promise<void>) {
    const { store } = current().records
    const { ids } = current().parts
    for (let ordinal = from; ; ordinal++) {
      const spell = anUnemploymentSpell({ id: ids.newId<'unemployment'>(), previousJob: `ordinal ${ordinal}` })
      await store.change('registration:register-unemployed', async (change) => {
        await change.nextNumber('test')
        change.put('unemploymentSpells', spell)
      })
      await acknowledge(ordinal)
    }
  },
  /** Ordinals of `writeForever` on file, and the last number of its series. */
  async readBack() {
    const { store } = current().records
    const spells = await store.listAll('unemploymentSpells')
    const ordinals = spells.map(({ previousJob }) => Number(/^ordinal (\d+)$/.exec(previousJob)?.[1]))
    return { ordinals, last: (await store.find('numberSeries', 'test'))?.last ?? 0 }
  },
  commit: (rounds: number) => commitFigure(current(), rounds),
  fill: (people: number, seed: number) => fill(current(), people, seed),
  search: (people: number, seed: number) => searchFigure(current(), people, seed),
  personFile: () => personFileFigure(current()),
  unlock: () =>
    unlockFigure(async () => {
      station = await openStation('sign-in')
      return station
    }),
  importRoster: (rows: number, seed: number) => importFigure(current(), rows, seed),
  certificates: (pages: number) => certificatesFigure(current(), pages),
  duplicates: (people: number, seed: number) => duplicatesFigure(current(), people, seed),
  doubleLife: (people: number, seed: number) => doubleLifeFigure(current(), people, seed),
  exportBatch: (rows: number) => exportFigure(current(), rows),
  async month(people: number, seed: number) {
    await takeInSecond()
    return monthFigure(current(), { people, seed }, second)
  },
}

export type Harness = typeof harness
export type HarnessStation = Awaited<ReturnType<typeof openStation>>

window.harness = harness
