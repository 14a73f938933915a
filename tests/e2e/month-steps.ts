import type { Page } from '@playwright/test'
import type { Person } from '../../src/domain/person/types'
import { systemClock } from '../../src/platform/clock'
import type { MonthPlan } from '../builders/month-plan'
import { sessionHours, storyClass, storyHardship, storyPost, storyUnemployment } from '../fixtures/month-story'
import { closePaper } from './pages/papers'
import { recogniseHardship, registerUnemployed, takeVisitor } from './pages/person-pages'
import { assess, assign, openPost } from './pages/post-pages'
import { addSeries, callRoll, countCallable, enrol, issueCertificates, openClass } from './pages/training-pages'
import type { words } from './pages/words'

type Form = keyof typeof words.app.form

/** Who goes along with the month: the demonstration takes pictures and keeps papers, a journey may look closer. */
export interface Companion {
  /** Called at the named place; the page is left as it was. */
  readonly at?: (place: MonthPlace) => Promise<void>
  /** Takes a paper that is open, and closes it. */
  readonly paper?: (form: Form) => Promise<void>
}

export type MonthPlace =
  'visitor' | 'trainees-enrolled' | 'sessions-planned' | 'rolls-called' | 'post-opened' | 'refused' | 'accepted'

/** The steps of a month that more than one run takes. */
export class MonthSteps {
  private readonly today = systemClock.today()

  constructor(
    private readonly page: Page,
    private readonly companion: Companion = {},
  ) {}

  /** Registers people unemployed at the counter; the last of them is recognised as older. */
  async registerVisitors(people: readonly Person[]): Promise<void> {
    for (const [ordinal, person] of people.entries()) {
      await takeVisitor(this.page, person.idNumber)
      if (ordinal === 0) await this.companion.at?.('visitor')
      await registerUnemployed(this.page, storyUnemployment(this.today, ordinal))
      if (ordinal === 0) await this.paper('unemployment-registration-form')
      else await closePaper(this.page, 'unemployment-registration-form')
    }
    await recogniseHardship(this.page, storyHardship)
  }

  /**
   * A class from its opening to its certificates.
   *
   * @param absent ordinals of trainees who miss the first two sessions
   * @returns how many got a certificate
   */
  async holdClass(
    size: { plannedHours: number; capacity: number },
    trainees: readonly Person[],
    absent: readonly number[],
  ): Promise<number> {
    const { page, companion } = this
    const trainingClass = storyClass(this.today, size)
    await openClass(page, trainingClass)
    await enrol(
      page,
      trainees.map((person) => person.idNumber),
    )
    await companion.at?.('trainees-enrolled')
    await addSeries(page, trainingClass.startsOn, sessionHours)
    await companion.at?.('sessions-planned')
    const sessions = await countCallable(page)
    for (let ordinal = 1; ordinal <= sessions; ordinal++) await callRoll(page, ordinal, ordinal <= 2 ? absent : [])
    await companion.at?.('rolls-called')
    return issueCertificates(page)
  }

  /** Opens a post, sees who may not take it and who may, and assigns that one. */
  async fillPost({ refused, postHolder }: MonthPlan, heads: number): Promise<void> {
    const { page, companion } = this
    await openPost(page, storyPost(this.today, heads))
    await companion.at?.('post-opened')
    await assess(page, refused.idNumber)
    await companion.at?.('refused')
    await page.goBack()
    await assess(page, postHolder.idNumber)
    await companion.at?.('accepted')
    await assign(page)
    await this.paper('post-approval-form')
  }

  private paper(form: Form): Promise<void> {
    return this.companion.paper ? this.companion.paper(form) : closePaper(this.page, form)
  }
}
