import { describe, expect, it } from 'vitest'
import { indexColumnsOf } from '../../../src/data/index-columns'
import { migrations } from '../../../src/data/migrations'
import { tableNames, type TableName, type Tables } from '../../../src/domain/tables'
import { classHours, fen, fraction, instantOf, localDate, month } from '../../../src/shared/units'
import { anEmploymentCertificate } from '../../builders/employment-certificate.builder'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'

const on = localDate('2026-11-02')
const spell: Tables['unemploymentSpells'] = {
  id: orderedId(1),
  personId: orderedId(2),
  registrationNo: 'SY2026000001',
  registeredOn: on,
  place: 'hukou',
  unemployedOn: localDate('2026-09-01'),
  reason: '01',
  previousEmployer: '',
  previousJob: '',
  jobWish: '',
  wantsTraining: false,
  wantsStartUp: false,
  handlerName: '经办甲',
  end: null,
}
const print: Tables['printRecords'] = {
  id: orderedId(3),
  formId: 'class-roster',
  subjectIds: [],
  paperNo: '',
  pages: 1,
  printedAt: instantOf(Date.UTC(2026, 10, 30, 15, 59)),
  operatorName: '经办甲',
  copy: 1,
}

/** One record of every table. */
const records: { readonly [T in TableName]: Tables[T] } = {
  persons: aPersonOnFile(2),
  mergedPersons: {
    id: orderedId(5),
    personId: orderedId(2),
    mergedOn: on,
    handlerName: '经办甲',
    file: aPersonOnFile(5),
  },
  acceptances: {
    id: orderedId(17),
    personId: orderedId(2),
    acceptanceNo: 'SL2026000001',
    acceptedOn: on,
    dueOn: localDate('2026-11-05'),
    isDueCovered: true,
    policySource: '',
    answers: {
      place: null,
      unemployedOn: null,
      reason: null,
      reasonDetail: null,
      previousEmployer: '',
      previousJob: '',
      jobWish: '',
      wantsTraining: false,
      wantsStartUp: false,
    },
    handlerName: '经办甲',
    end: null,
  },
  unemploymentSpells: spell,
  employmentSpells: {
    id: orderedId(4),
    personId: orderedId(2),
    registrationNo: 'JY2026000001',
    registeredOn: on,
    kind: '1',
    employer: '青石镇合作社',
    job: '管护',
    startedOn: on,
    workPlace: '青石镇',
    handlerName: '经办甲',
    endedOn: localDate('2026-12-31'),
    endReason: '合同期满',
  },
  jobSeekings: {
    id: orderedId(16),
    personId: orderedId(2),
    registrationNo: 'QZ2026000001',
    registeredOn: on,
    validUntil: localDate('2027-02-28'),
    jobs: ['保洁'],
    region: '',
    monthlyPay: null,
    acceptsDormitory: false,
    acceptsShifts: false,
    availableFrom: null,
    wantsTraining: false,
    skills: '',
    handlerName: '经办甲',
    recommendations: [],
    end: null,
  },
  flagLists: {
    id: orderedId(17),
    bureau: 'agriculture',
    listedOn: on,
    fileName: '监测对象.xlsx',
    kinds: ['unstable', 'marginal', 'sudden-hardship'],
    takenAt: instantOf(Date.UTC(2026, 10, 5)),
    operatorName: '经办甲',
    newlyFlagged: 3,
    changed: 0,
    ended: 1,
    leftOpen: 0,
    unknown: 2,
  },
  doubleLifeReviews: {
    id: orderedId(19),
    personId: orderedId(2),
    kind: 'two-posts',
    firstId: orderedId(3),
    secondId: orderedId(4),
    until: null,
    reason: '两处岗位分上下午',
    reviewedOn: on,
    operatorName: '经办甲',
  },
  employmentCertificates: {
    ...anEmploymentCertificate({ id: orderedId(18), personId: orderedId(2), issuedOn: on }),
  },
  trainingClasses: {
    id: orderedId(5),
    classNo: 'PX2026000001',
    title: '家政服务员',
    kind: '01',
    provider: '',
    place: '',
    teacher: '',
    plannedHours: classHours(40),
    capacity: 50,
    startsOn: on,
    endsOn: localDate('2026-12-01'),
    status: 'open',
  },
  sessions: {
    id: orderedId(6),
    classId: orderedId(5),
    ordinal: 1,
    heldOn: on,
    dayPart: 'morning',
    classHours: classHours(4),
    topic: '',
    rollCalled: false,
  },
  enrolments: {
    id: orderedId(7),
    classId: orderedId(5),
    personId: orderedId(2),
    ordinal: 1,
    enrolledOn: on,
    withdrawnOn: null,
  },
  rollCalls: { id: orderedId(8), sessionId: orderedId(6), classId: orderedId(5), calledOn: on, marks: [] },
  certificates: {
    id: orderedId(9),
    certificateNo: 'ZS2026000001',
    enrolmentId: orderedId(7),
    classId: orderedId(5),
    personId: orderedId(2),
    issuedOn: on,
    attended: classHours(40),
    rate: fraction(1),
    policySource: '',
  },
  posts: {
    id: orderedId(10),
    postNo: 'GW2026000001',
    title: '护林员',
    kind: 'rural',
    userUnit: '',
    place: '',
    heads: 1,
    isFullTime: true,
    hoursPerWeek: 40,
    subsidyMonthly: fen(50_000),
    validFrom: on,
    validTo: null,
    status: 'open',
  },
  assignments: {
    id: orderedId(11),
    postId: orderedId(10),
    personId: orderedId(2),
    assignmentNo: 'AP2026000001',
    startedOn: on,
    firstApprovedOn: on,
    category: 'older',
    placementOrdinal: 1,
    statutoryRetirementOn: localDate('2045-01-01'),
    subsidyUntil: localDate('2029-11-01'),
    clockEnd: 'max-duration',
    policySource: '',
    endedOn: null,
    endReason: null,
  },
  notices: {
    id: orderedId(13),
    personId: orderedId(2),
    version: '2026-1',
    toldOn: on,
    how: 'shown',
    operatorName: '经办甲',
  },
  printRecords: print,
  batches: {
    id: orderedId(12),
    batchNo: '519901-202611-1',
    month: month('2026-11'),
    sequence: 1,
    status: 'sealed',
    sealedAt: instantOf(0),
    sealedSeq: 1,
    sealedHash: '',
    previousBatchHash: '',
    manifestHash: null,
    packageName: null,
    packageSha256: null,
    rows: null,
    exportedAt: null,
  },
  placeTables: {
    id: 'places',
    source: '',
    date: on,
    loadedOn: on,
    loadedBy: '站长甲',
    changed: { new: 0, renamed: 0, retired: 0, back: 0 },
    aboveLines: [],
    currentLines: [],
    retiredLines: [],
  },
  imports: {
    id: orderedId(20),
    targetId: 'people',
    fileName: '花名册.xlsx',
    importedAt: instantOf(0),
    handlerName: '经办甲',
    counts: { new: 1, update: 0, unchanged: 0, refused: 0, 'left-out': 0, flagged: 0 },
    state: 'done',
  },
  importParts: { id: orderedId(21), importId: orderedId(20), ordinal: 1, rows: [] },
  columnMaps: { id: 'people:0', fields: [] },
  settings: { id: 'station', stationName: '', countyCode: '', overrides: [] },
  numberSeries: { id: 'SY2026', last: 1 },
}

describe('index columns', () => {
  it.each(tableNames)('of %s are the indexes that the database has', (table) => {
    const newest = migrations.map(({ stores }) => stores[table]).findLast((stores) => stores !== undefined)
    const indexes = newest?.split(', ').slice(2) ?? []
    const blind = table === 'persons' ? ['*hFormer', 'hIdNumber', 'hPhone'] : []
    expect([...Object.keys(indexColumnsOf(table, records[table])), ...blind].sort()).toEqual([...indexes].sort())
  })

  it('tell an open interval from a closed one by state and months', () => {
    const personId = orderedId(2)
    expect(indexColumnsOf('unemploymentSpells', spell)).toEqual({
      personId,
      state: 'open',
      openedMonth: '2026-11',
      closedMonth: '',
    })
    const end = { kind: 'cancelled', endedOn: localDate('2027-01-31'), reason: '1', note: '' } as const
    expect(indexColumnsOf('unemploymentSpells', { ...spell, end })).toEqual({
      personId,
      state: 'closed',
      openedMonth: '2026-11',
      closedMonth: '2027-01',
    })
    expect(indexColumnsOf('employmentSpells', records.employmentSpells)).toMatchObject({
      state: 'closed',
      closedMonth: '2026-12',
    })
  })

  it('count a print by the calendar of China, wherever the computer thinks it is', () => {
    expect(indexColumnsOf('printRecords', print).printedMonth).toBe('2026-11')
    const later = { ...print, printedAt: instantOf(Date.UTC(2026, 10, 30, 16, 0)) }
    expect(indexColumnsOf('printRecords', later).printedMonth).toBe('2026-12')
  })
})
