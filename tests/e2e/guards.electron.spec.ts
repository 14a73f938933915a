import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'

test('the page stays in the program', async ({ page }) => {
  await expect(page, 'the program has opened its first page').toHaveURL(/#\/today$/)
  const before = page.url()
  for (const target of ['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,<p>x']) {
    await page.evaluate((address) => {
      location.href = address
    }, target)
    await page.waitForTimeout(300)
    expect(page.url(), target).toBe(before)
  }
  await expect(page.locator('#app')).toBeAttached()
})

test('no second window opens', async ({ page }) => {
  expect(await page.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true)
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await page.waitForTimeout(300)
  expect(page.context().pages()).toHaveLength(1)
})

test('the protocol serves the built interface and nothing beside it', async ({ page }) => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/',
      '/index.html',
      '/fonts/OFL.txt',
      '/../main/index.js',
      '/..%2fmain/index.js',
      '/fonts/',
      '/main.js',
    ]
    const found: Record<string, number> = {}
    for (const path of paths) found[path] = await fetch(path).then(({ status }) => status)
    return found
  })
  expect(statuses).toEqual({
    '/': 200,
    '/index.html': 200,
    '/fonts/OFL.txt': 200,
    '/../main/index.js': 404,
    '/..%2fmain/index.js': 404,
    '/fonts/': 404,
    '/main.js': 404,
  })
})

test('ending the program gives the data folder free', async ({ station }) => {
  await access(join(station.dataFolder, 'lock'))
  await station.close()
  await expect(access(join(station.dataFolder, 'lock'))).rejects.toThrow('ENOENT')
})
