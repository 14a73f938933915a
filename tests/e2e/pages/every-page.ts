import type { Page } from '@playwright/test'
import { systemClock } from '../../../src/platform/clock'
import { localDate } from '../../../src/shared/units'
import { counterTaskNames } from '../../../src/ui/areas/registration/counter-task-names'
import { anIdNumber } from '../../builders/person.builder'
import { storyClass, storyPost, typed } from '../../fixtures/month-story'
import { createPerson } from './new-person'
import { openPost } from './post-pages'
import { addSeries, enrol, openClass } from './training-pages'

/** Records that pages with an id in their address are opened with. */
export interface PageRecords {
  readonly person: string
  readonly twin: string
  readonly trainingClass: string
  readonly session: string
  readonly post: string
}

type AddressesOf = (records: PageRecords) => readonly string[]
const at =
  (...paths: readonly string[]): AddressesOf =>
  () =>
    paths

/** Every page of the program by its route, with the addresses at which it is looked at. */
export const pages: Readonly<Record<string, AddressesOf>> = {
  '/today': at('/today'),
  '/counter': at('/counter'),
  '/counter/accepted': at('/counter/accepted'),
  '/counter/hires': at('/counter/hires'),
  '/counter/leavers': at('/counter/leavers'),
  '/counter/follow-up': at('/counter/follow-up?view=all'),
  '/counter/recognitions': at('/counter/recognitions'),
  '/counter/:personId/:task?': ({ person }) => [
    `/counter/${person}`,
    ...counterTaskNames.map((task) => `/counter/${person}/${task}`),
  ],
  '/people': at('/people'),
  '/people/new': at('/people/new'),
  '/people/import': at('/people/import'),
  '/people/duplicates': at('/people/duplicates'),
  '/people/duplicates/:first/:second': ({ person, twin }) => [`/people/duplicates/${person}/${twin}`],
  '/people/lists': at('/people/lists'),
  '/people/double-life': at('/people/double-life'),
  '/people/:id': ({ person }) => [`/people/${person}`],
  '/people/:id/edit': ({ person }) => [`/people/${person}/edit`],
  '/training': at('/training'),
  '/training/new': at('/training/new'),
  '/training/:classId': ({ trainingClass }) =>
    ['', '?section=sessions', '?section=attendance'].map((section) => `/training/${trainingClass}${section}`),
  '/training/:classId/sessions/:sessionId': ({ trainingClass, session }) => [
    `/training/${trainingClass}/sessions/${session}`,
  ],
  '/posts': at('/posts'),
  '/posts/new': at('/posts/new'),
  '/posts/:postId': ({ post }) => [`/posts/${post}`],
  '/posts/:postId/people/:personId': ({ post, person }) => [`/posts/${post}/people/${person}`],
  '/month': at('/month'),
  '/prints': at('/prints'),
  '/audit': at('/audit'),
  '/audit/days': at('/audit/days'),
  '/audit/verify': at('/audit/verify'),
  '/settings/account': at('/settings/account'),
  '/settings/station': at('/settings/station'),
  '/settings/operators': at('/settings/operators'),
  '/settings/recovery': at('/settings/recovery'),
  '/settings/rules': at('/settings/rules'),
  '/settings/retention': at('/settings/retention'),
  '/settings/places': at('/settings/places'),
  '/settings/backup': at('/settings/backup'),
  '/settings/about': at('/settings/about'),
}

/** Routes that are no page of their own here, and why. */
export const notPages: Readonly<Record<string, string>> = {
  '/': 'leads to the area worked in last',
  '/settings': 'leads to the first of the settings',
  '/settings/recovered': 'for a station opened with its recovery code; the journey of the recovery looks at it',
  '/:rest(.*)*': 'leads home from an address that is none',
}

/** The routes that the running program knows. */
export function routesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Mounted {
      readonly __vue_app__?: {
        readonly config: {
          readonly globalProperties: { readonly $router: { getRoutes(): readonly { readonly path: string }[] } }
        }
      }
    }
    const app = [...document.body.children].flatMap((root) => (root as Mounted).__vue_app__ ?? [])[0]
    return [...new Set(app?.config.globalProperties.$router.getRoutes().map(({ path }) => path) ?? [])]
  })
}

/** Two people who look like one, a class with one of them in it and its sessions, and a post: made through the interface. */
export async function makePageRecords(page: Page): Promise<PageRecords> {
  const today = systemClock.today()
  const idIn = (place: number): string => new URL(page.url()).hash.split('/')[place]?.split('?')[0] ?? ''
  const [first, second] = ['1985-06-12', '1985-06-13'].map((day) =>
    anIdNumber({ bornOn: localDate(day), sex: '2', serial: 91 }),
  ) as [string, string]
  const person = await createPerson(page, 'zh-CN', { name: '吴晓琴', idNumber: first })
  const twin = await createPerson(page, 'zh-CN', { name: '吴小琴', idNumber: second })
  await openPost(page, storyPost(today, 1))
  const post = idIn(2)
  await openClass(page, storyClass(today, { plannedHours: 20, capacity: 20 }))
  const trainingClass = idIn(2)
  await enrol(page, [first])
  await addSeries(page, typed(today), 4, 'daily')
  const link = page.locator(`a[href*="/sessions/"]`).first()
  const session = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  return { person, twin, trainingClass, session, post }
}
