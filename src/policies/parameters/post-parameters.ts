import { sources } from '../sources'
import { dated, type NumberParameter, type SwitchParameter } from './definition'

/** Numbers of public-welfare posts. */
export const postNumbers = {
  'pwp.ageMin': { unit: 'years', min: 16, max: 18, values: [dated('1995-01-01', 16, sources.labourLaw)] },
  'pwp.maxMonths': { unit: 'months', min: 1, max: 60, values: [dated('2017-01-01', 36, sources.postDuration)] },
  'pwp.nearRetireMonths': { unit: 'months', min: 0, max: 120, values: [dated('2017-01-01', 60, sources.postDuration)] },
  'pwp.maxPlacements': { unit: 'times', min: 1, max: 5, values: [dated('2019-01-01', 2, sources.secondPlacement)] },
  'pwp.noticeDays': { unit: 'days', min: 0, max: 30, values: [dated('2019-01-01', 5, sources.house)] },
  'pwp.reportDay': { unit: 'days', min: 1, max: 28, values: [dated('2020-01-01', 10, sources.house)] },
  'pwp.absenceDivisor': {
    unit: 'days',
    min: 20,
    max: 31,
    values: [dated('2013-01-01', 21.75, sources.absenceDivisor)],
  },
  /** 0: no upper age. */
  'pwp.rural.ageMax': { unit: 'years', min: 0, max: 80, values: [dated('2020-01-01', 0, sources.ruralPosts)] },
} as const satisfies Record<string, NumberParameter>

/** Switches of public-welfare posts. */
export const postSwitches = {
  'pwp.rural.retirementEnds': { unit: 'yes-no', values: [dated('2020-01-01', false, sources.ruralPosts)] },
  'pwp.rural.excludeCadreFamily': { unit: 'yes-no', values: [dated('2020-01-01', true, sources.ruralPosts)] },
  'pwp.rural.allowFlexibleJob': { unit: 'yes-no', values: [dated('2020-01-01', true, sources.ruralPosts)] },
  'pwp.rural.riskEliminatedCounts': { unit: 'yes-no', values: [dated('2020-01-01', false, sources.riskEliminated)] },
  'pwp.accidentInsuranceRequired': { unit: 'yes-no', values: [dated('2020-01-01', true, sources.accidentInsurance)] },
} as const satisfies Record<string, SwitchParameter>
