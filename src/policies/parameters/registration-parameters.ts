import { sources } from '../sources'
import { dated, type NumberParameter, type SwitchParameter } from './definition'

/** Numbers of unemployment registration and hardship recognition. */
export const registrationNumbers = {
  'unempReg.minAge': { unit: 'years', min: 16, max: 18, values: [dated('1995-01-01', 16, sources.labourLaw)] },
  'unempReg.finishDays': {
    unit: 'days',
    min: 0,
    max: 30,
    values: [dated('2020-01-01', 3, sources.registrationService)],
  },
  'unempReg.callDays': { unit: 'days', min: 0, max: 30, values: [dated('2020-01-01', 5, sources.registrationService)] },
  'unempReg.noContactMonths': {
    unit: 'months',
    min: 1,
    max: 24,
    values: [dated('2017-01-01', 6, sources.cancellation)],
  },
  'unempReg.refusalLimit': { unit: 'times', min: 1, max: 10, values: [dated('2017-01-01', 3, sources.cancellation)] },
  'unempReg.followUpMonths': {
    unit: 'months',
    min: 1,
    max: 12,
    values: [dated('2017-01-01', 1, sources.longTermFollowUp)],
  },
  'empReg.employerDays': {
    unit: 'days',
    min: 0,
    max: 90,
    values: [dated('2007-01-01', 30, sources.employmentService)],
  },
  'empReg.ownDays': { unit: 'days', min: 0, max: 90, values: [dated('2007-01-01', 30, sources.employmentOfOwn)] },
  'empReg.endDays': { unit: 'days', min: 0, max: 90, values: [dated('2007-01-01', 15, sources.employmentService)] },
  'hardship.olderWomen': { unit: 'years', min: 30, max: 60, values: [dated('2016-01-01', 40, sources.hardship)] },
  'hardship.olderMen': { unit: 'years', min: 30, max: 60, values: [dated('2016-01-01', 50, sources.hardship)] },
  'hardship.longTermUnempMonths': {
    unit: 'months',
    min: 1,
    max: 60,
    values: [dated('2016-01-01', 12, sources.hardship)],
  },
  'hardship.insuredYearsForResident': {
    unit: 'years',
    min: 0,
    max: 10,
    values: [dated('2016-01-01', 1, sources.hardship)],
  },
  'hardship.refusalLimit': { unit: 'times', min: 1, max: 10, values: [dated('2016-01-01', 3, sources.hardshipExit)] },
  'hardship.refusalMonths': { unit: 'months', min: 1, max: 36, values: [dated('2016-01-01', 6, sources.hardshipExit)] },
  'hardship.noContactMonths': {
    unit: 'months',
    min: 1,
    max: 24,
    values: [dated('2016-01-01', 6, sources.hardshipExit)],
  },
  /** Months after which evidence that names no last day is to be seen again. */
  'hardship.evidenceMonths': {
    unit: 'months',
    min: 1,
    max: 60,
    values: [dated('2016-01-01', 12, sources.house)],
  },
  'jobSeek.validMonths': { unit: 'months', min: 1, max: 24, values: [dated('2020-01-01', 3, sources.house)] },
  'refLetter.validDays': { unit: 'days', min: 1, max: 90, values: [dated('2020-01-01', 7, sources.house)] },
} as const satisfies Record<string, NumberParameter>

/** Switches of unemployment registration, and which categories of employment difficulty exist from when until when. */
export const registrationSwitches = {
  'unempReg.residentPensionEnds': { unit: 'yes-no', values: [dated('2020-01-01', true, sources.residentPension)] },
  'hardship.category.older': { unit: 'yes-no', values: [dated('2016-01-01', true, sources.hardship)] },
  'hardship.category.disabled': { unit: 'yes-no', values: [dated('2016-01-01', true, sources.hardship)] },
  'hardship.category.low-income': { unit: 'yes-no', values: [dated('2016-01-01', true, sources.hardship)] },
  'hardship.category.long-term-unemployed': { unit: 'yes-no', values: [dated('2016-01-01', true, sources.hardship)] },
  'hardship.category.zero-employment-household': {
    unit: 'yes-no',
    values: [dated('2016-01-01', true, sources.hardshipHousehold)],
  },
  'hardship.category.other': { unit: 'yes-no', values: [dated('2016-01-01', true, sources.hardshipListed)] },
} as const satisfies Record<string, SwitchParameter>
