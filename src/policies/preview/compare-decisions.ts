import { openRecognitions } from '../../domain/person/hardship'
import type { HardshipSpell } from '../../domain/person/types'
import { isRegisteredOn } from '../../domain/registration/spells'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import { decideClaims } from '../claims/decide-claims'
import type { Claim, ClaimFacts, ClaimService } from '../claims/types'
import type { Finding } from '../decision'
import { hardshipVerdict, nothingStated } from '../hardship/decide-hardship'
import { proposeExits, type ExitFacts } from '../hardship/propose-exit'
import { followUpDue } from '../registration/follow-up-due'
import { proposeCancellations } from '../registration/propose-cancellation'
import type { PreviewedDecision } from './touched'

/** One decision under one set of values. */
export interface DecidedSide {
  /** Where the person stands with a service; `null` for what is decided of a record that is open. */
  readonly standing: Claim['standing'] | null
  /** Day that goes with it: from when, until when, due by. */
  readonly on: LocalDate | null
  /** Rules that speak against it, or for the proposed end. */
  readonly findings: readonly Finding[]
}

/** One decision about one person under the values as they are and as they are thought of. */
export interface ComparedDecision {
  readonly decision: PreviewedDecision
  /** Category of difficulty, or title of the class; empty for the others. */
  readonly about: string
  readonly before: DecidedSide
  readonly after: DecidedSide
}

/** The station's own values as they are, and with the value that is thought of. */
export interface ThoughtOf {
  readonly before: readonly ParameterOverride[]
  readonly after: readonly ParameterOverride[]
}

type Decided = readonly { readonly about: string; readonly side: DecidedSide }[]
type Decide = (facts: ClaimFacts, on: LocalDate, overrides: readonly ParameterOverride[]) => Decided

const decisions: Readonly<Record<PreviewedDecision, Decide>> = {
  unemployment: (facts, on, overrides) =>
    facts.unemployment.some((one) => isRegisteredOn(one, on))
      ? []
      : claims('unemployment-registration', facts, on, overrides),
  'follow-up': ({ unemployment }, on, overrides) =>
    registered(unemployment, on).map((spell) => {
      const due = followUpDue(spell, on, overrides)
      return { about: '', side: { standing: null, on: due.on, findings: [] } }
    }),
  cancellation: ({ person, unemployment }, on, overrides) =>
    registered(unemployment, on).map((spell) =>
      open(proposeCancellations({ person, spell, on }, overrides).map(({ finding }) => finding)),
    ),
  // Whoever is not registered is not recognised, whatever a value says: those are not asked.
  hardship: (facts, on, overrides) =>
    registered(facts.unemployment, on).length === 0
      ? []
      : claims('hardship', facts, on, overrides).filter(({ side }) => side.standing !== 'has'),
  recognition: (facts, on, overrides) => recognised(facts, (one) => againstRecognition(one, on, overrides)),
  exit: (facts, on, overrides) =>
    recognised(facts, (one) => proposeExits(one, on, overrides).map(({ finding }) => finding)),
  'urban-post': (facts, on, overrides) => claims('urban-post', facts, on, overrides),
  'rural-post': (facts, on, overrides) => claims('rural-post', facts, on, overrides),
  certificate: (facts, on, overrides) => claims('certificate', facts, on, overrides),
  'employment-certificate': (facts, on, overrides) => claims('employment-certificate', facts, on, overrides),
}

/**
 * Decisions about a person asked twice on a day, under the values as they are and as they are thought of, with the
 * functions that the acts themselves ask. What was decided stays decided either way.
 *
 * @param wanted which decisions
 * @returns every decision that was asked; see `isDifferent`
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function compareDecisions(
  facts: ClaimFacts,
  on: LocalDate,
  { before, after }: ThoughtOf,
  wanted: readonly PreviewedDecision[],
): readonly ComparedDecision[] {
  return wanted.flatMap((decision) => {
    const then = decisions[decision](facts, on, after)
    return decisions[decision](facts, on, before).flatMap(({ about, side }, at): ComparedDecision[] => {
      const other = then[at]?.side
      return other ? [{ decision, about, before: side, after: other }] : []
    })
  })
}

/** Whether the answer, its day, or the rules behind it differ. A "no" stays a "no", whatever the rules behind it. */
export function isDifferent({ before, after }: ComparedDecision): boolean {
  return textOf(before) !== textOf(after)
}

function textOf({ standing, on, findings }: DecidedSide): string {
  return standing === 'no' ? 'no' : [standing, on, ...findings.map(({ rule }) => rule)].join(' ')
}

function claims(
  service: ClaimService,
  facts: ClaimFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): Decided {
  return decideClaims(facts, on, overrides, [service]).map(({ about, standing, from, until, findings }) => ({
    about,
    side: { standing, on: standing === 'now' ? until : from, findings: findings.filter(isUnmet) },
  }))
}

const registered = (unemployment: ClaimFacts['unemployment'], on: LocalDate) =>
  unemployment.filter((one) => isRegisteredOn(one, on))

const open = (findings: readonly Finding[]) => ({ about: '', side: { standing: null, on: null, findings } })

const isUnmet = ({ outcome }: Finding): boolean => outcome === 'not-met'

function recognised(facts: ClaimFacts, ask: (one: ExitFacts) => readonly Finding[]): Decided {
  return openRecognitions(facts.person).map((spell) => ({
    ...open(ask({ ...facts, spell })),
    about: spell.category,
  }))
}

/** Rules that would speak against a recognition with the facts as they were stated and seen when it was made. */
function againstRecognition(
  facts: ExitFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): readonly Finding[] {
  const { findings } = hardshipVerdict(asApplied(facts, facts.spell), facts.spell.category, on, overrides)
  return findings.filter(({ level, outcome }) => level === 'stop' && outcome !== 'met')
}

function asApplied(facts: ExitFacts, { grounds, decision }: HardshipSpell) {
  const { evidence, evidenceNote, evidenceUntil } = grounds ?? { evidence: null, evidenceNote: '', evidenceUntil: null }
  return { ...facts, evidence, evidenceNote, evidenceUntil, statement: decision?.statement ?? nothingStated }
}
