import type {
  Acceptance,
  EmploymentSpell,
  FollowUp,
  NewEmployment,
  NewUnemployment,
  UnemploymentSpell,
} from '../../src/domain/registration/types'
import { localDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** What a clerk enters to register a person unemployed. */
export function aNewUnemployment(over: Partial<NewUnemployment> = {}): NewUnemployment {
  return {
    personId: anId<'person'>(),
    registeredOn: localDate('2026-03-02'),
    place: 'hukou',
    unemployedOn: localDate('2026-02-15'),
    reason: '02',
    previousEmployer: '演示电子厂',
    previousJob: '装配工',
    jobWish: '保洁',
    wantsTraining: true,
    wantsStartUp: false,
    ...over,
  }
}

/** An open unemployment registration. */
export function anUnemploymentSpell(over: Partial<UnemploymentSpell> = {}): UnemploymentSpell {
  return {
    ...aNewUnemployment(),
    id: anId<'unemployment'>(),
    registrationNo: 'SY2026000001',
    handlerName: '经办员',
    end: null,
    ...over,
  }
}

/** What a clerk enters to register a person employed. */
export function aNewEmployment(over: Partial<NewEmployment> = {}): NewEmployment {
  return {
    personId: anId<'person'>(),
    registeredOn: localDate('2026-04-10'),
    kind: '1',
    employer: '演示食品厂',
    job: '包装工',
    startedOn: localDate('2026-04-01'),
    workPlace: '演示县',
    ...over,
  }
}

/** An application that waits to be finished. */
export function anAcceptance(over: Partial<Acceptance> = {}): Acceptance {
  return {
    id: anId<'acceptance'>(),
    personId: anId<'person'>(),
    acceptanceNo: 'SL2026-000008',
    acceptedOn: localDate('2026-11-20'),
    dueOn: localDate('2026-11-25'),
    isDueCovered: true,
    policySource: '人社厅发〔2020〕79号',
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
    handlerName: '经办员',
    end: null,
    ...over,
  }
}

/** An open employment registration. */
export function anEmploymentSpell(over: Partial<EmploymentSpell> = {}): EmploymentSpell {
  return {
    ...aNewEmployment(),
    id: anId<'employment'>(),
    registrationNo: 'JY2026000001',
    handlerName: '经办员',
    endedOn: null,
    endReason: null,
    ...over,
  }
}

/** A contact with a registered unemployed person that succeeded. */
export function aFollowUp(over: Partial<FollowUp> = {}): FollowUp {
  return {
    on: localDate('2026-04-01'),
    way: 'phone',
    result: 'reached',
    offered: '',
    note: '',
    handlerName: '经办员',
    ...over,
  }
}
