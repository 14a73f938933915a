import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makePageRecords, notPages, pages, routesOf } from './pages/every-page'
import { importRoster } from './pages/person-pages'
import { begin, openPath, setUp, signIn, speak } from './pages/station-pages'

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

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

/** What a person at the screen cannot reach, or cannot tell apart, on the page as it stands. */
function faultsOfLayout(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const frames = [...document.querySelectorAll('.table-frame')]
    const titlesOf = (frame: Element) => [...frame.querySelectorAll('th')].map((cell) => cell.innerText.trim())
    return [
      ...(root.scrollWidth > root.clientWidth ? ['the page scrolls sideways'] : []),
      ...frames
        .filter((frame) => window.innerWidth >= 1366 && frame.scrollWidth > frame.clientWidth)
        .map((frame) => `a table is wider than its place: ${frame.getAttribute('aria-label') ?? ''}`),
      ...frames
        .filter((frame) => new Set(titlesOf(frame)).size < titlesOf(frame).length)
        .map((frame) => `two columns have one title: ${titlesOf(frame).join(', ')}`),
    ]
  })
}

async function show(page: Page, path: string): Promise<void> {
  await openPath(page, path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
}

/** A station with a roster and the records that pages with an id need. Gives the addresses of every page. */
async function openEveryPage(page: Page): Promise<readonly string[]> {
  await begin(page)
  await importRoster(page, 'resources/samples/roster.xlsx')
  const records = await makePageRecords(page)
  return Object.values(pages).flatMap((addressesOf) => addressesOf(records))
}

test('every route of the program is looked at here, or says why not', async ({ page }) => {
  await setUp(page)
  const known = new Set([...Object.keys(pages), ...Object.keys(notPages)])
  expect([...(await routesOf(page))].sort()).toEqual([...known].sort())
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`every screen passes WCAG 2.2 AA and fits 1366×768, also at 200 %, in ${language}`, async ({ page }) => {
    test.setTimeout(600_000)
    const usual = { width: 1366, height: 768 }
    await page.setViewportSize(usual)
    expect(await violations(page)).toEqual([])
    await setUp(page)
    expect(await violations(page)).toEqual([])
    const addresses = await openEveryPage(page)
    await speak(page, language)
    for (const address of addresses) {
      await test.step(address, async () => {
        await show(page, address)
        expect.soft(await violations(page), address).toEqual([])
        expect.soft(await faultsOfLayout(page), address).toEqual([])
        await page.setViewportSize({ width: 683, height: 384 }) // what 200 % leaves of it
        expect.soft(await faultsOfLayout(page), `${address} at 200 %`).toEqual([])
        await page.setViewportSize(usual)
      })
    }
  })
}

test('no page asks for anything outside the program, and none breaks its content policy', async ({ page }) => {
  test.setTimeout(240_000)
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
  for (const address of await openEveryPage(page)) await show(page, address)
  await page.reload()
  await signIn(page)
  expect(outside).toEqual([])
  expect(broken).toEqual([])
})
