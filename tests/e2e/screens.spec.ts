import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { importRoster } from './pages/person-pages'
import { begin, setUp, signIn, speak } from './pages/station-pages'

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/** Pages of an open station by their address. */
const paths = [
  '/today',
  '/counter',
  '/counter/follow-up?view=all',
  '/people',
  '/people/new',
  '/people/import',
  '/people/lists',
  '/people/duplicates',
  '/training',
  '/training/new',
  '/posts',
  '/posts/new',
  '/month',
  '/prints',
  '/settings/account',
  '/audit',
  '/audit/days',
  '/audit/verify',
  '/settings/account',
  '/settings/station',
  '/settings/operators',
  '/settings/rules',
  '/settings/retention',
  '/settings/places',
  '/settings/backup',
  '/settings/recovery',
  '/settings/about',
]

/** Violations of WCAG 2.2 AA on the page as it stands, one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axeSource} }`)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  })
}

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`every screen passes WCAG 2.2 AA and fits 1366×768 in ${language}`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(await violations(page)).toEqual([])
    await setUp(page)
    expect(await violations(page)).toEqual([])
    await begin(page)
    await importRoster(page, 'resources/samples/roster.xlsx')
    expect(await violations(page)).toEqual([])
    await speak(page, language)
    for (const path of paths) {
      await test.step(path, async () => {
        await show(page, path)
        expect(await violations(page)).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, 'sideways scrolling').toBe(0)
      })
    }
  })
}

test('no page asks for anything outside the program, and none breaks its content policy', async ({ page }) => {
  const outside: string[] = []
  const broken: string[] = []
  page.on('request', (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|[\w.]+\.localhost)[:/]|app:|blob:|data:)/.test(request.url()))
      outside.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text())
  })
  await setUp(page)
  await begin(page)
  await importRoster(page, 'resources/samples/roster.xlsx')
  for (const path of paths) await show(page, path)
  await page.reload()
  await signIn(page)
  expect(outside).toEqual([])
  expect(broken).toEqual([])
})
