import { sources } from '../sources'
import { dated, type NumberParameter } from './definition'

/** Numbers of skills training. */
export const trainingNumbers = {
  'train.attendanceMinRate': { unit: 'share', min: 0, max: 1, values: [dated('2020-01-01', 0.8, sources.attendance)] },
  'train.classMax': { unit: 'count', min: 1, max: 500, values: [dated('2020-01-01', 50, sources.training2020)] },
  'train.startUpClassMax': {
    unit: 'count',
    min: 1,
    max: 500,
    values: [dated('2020-01-01', 30, sources.trainingElsewhere)],
  },
  'train.filingLeadDays': {
    unit: 'days',
    min: 0,
    max: 60,
    values: [dated('2020-01-01', 3, sources.trainingElsewhere)],
  },
  'train.minHoursCompletion': {
    unit: 'hours',
    min: 0,
    max: 1000,
    values: [dated('2020-01-01', 40, sources.trainingElsewhere)],
  },
  'train.hoursGyb': { unit: 'hours', min: 0, max: 1000, values: [dated('2020-01-01', 24, sources.trainingElsewhere)] },
  'train.hoursSyb': { unit: 'hours', min: 0, max: 1000, values: [dated('2020-01-01', 70, sources.trainingElsewhere)] },
  'train.hoursIyb': { unit: 'hours', min: 0, max: 1000, values: [dated('2020-01-01', 70, sources.trainingElsewhere)] },
  'train.maxHoursPerDay': { unit: 'hours', min: 1, max: 24, values: [dated('2020-01-01', 8, sources.house)] },
  'train.subsidyPerYear': { unit: 'times', min: 0, max: 12, values: [dated('2020-01-01', 1, sources.trainingSubsidy)] },
  'train.claimWindowMonths': {
    unit: 'months',
    min: 1,
    max: 60,
    values: [dated('2020-01-01', 6, sources.trainingElsewhere)],
  },
  'train.noticeDays': { unit: 'days', min: 0, max: 30, values: [dated('2020-01-01', 5, sources.trainingElsewhere)] },
  'train.retentionYears': {
    unit: 'years',
    min: 1,
    max: 100,
    values: [dated('2020-01-01', 10, sources.trainingElsewhere)],
  },
} as const satisfies Record<string, NumberParameter>
