import { expect, test } from './fixtures'

test('the policy of the page stops everything foreign and every script from text', async ({ page }) => {
  const stopped = await page.evaluate(async () => {
    const violations = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective))
    const foreign = 'https://example.invalid/x'
    const add = (tag: string, properties: object, parent: HTMLElement = document.body) => {
      const element = Object.assign(document.createElement(tag), properties)
      parent.append(element)
      return element
    }
    const ran: string[] = []
    Object.assign(window, { ran })
    add('script', { textContent: 'ran.push("inline")' }, document.head)
    add('script', { src: foreign }, document.head)
    add('script', { src: 'data:text/javascript,ran.push("data")' }, document.head)
    add('script', { src: URL.createObjectURL(new Blob(['ran.push("blob")'])) }, document.head)
    add('div', {}).setAttribute('onclick', 'ran.push("attribute")')
    ;(document.body.lastElementChild as HTMLElement).click()
    Reflect.apply(setTimeout, window, ['ran.push("text")'])
    // A timer, because the debugger that runs this function may make code from text itself.
    await new Promise<void>((done) => {
      setTimeout(() => {
        try {
          ;(0, eval)('ran.push("eval")')
        } catch {
          // refused
        }
        done()
      })
    })
    add('link', { rel: 'stylesheet', href: foreign }, document.head)
    add('img', { src: foreign })
    add('iframe', { src: foreign })
    add('object', { data: foreign })
    add('video', { src: foreign })
    add('base', { href: foreign }, document.head)
    ;(add('form', { action: foreign, method: 'post' }) as HTMLFormElement).submit()
    await Promise.allSettled([fetch(foreign), fetch('http://127.0.0.1:1/')])
    try {
      new WebSocket('wss://example.invalid/')
    } catch {
      // refused
    }
    navigator.sendBeacon(foreign, 'x')
    await new Promise((done) => setTimeout(done, 300))
    return { ran, violations: [...violations].sort(), base: document.baseURI === location.href }
  })
  expect(stopped.ran).toEqual([])
  expect(stopped.violations).toEqual([
    'base-uri',
    'connect-src',
    'form-action',
    'frame-src',
    'img-src',
    'media-src',
    'object-src',
    'script-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-elem',
  ])
  expect(stopped.base).toBe(true)
})

test('no page holds the program in a frame', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = location.href
    document.body.append(frame)
    await new Promise((done) => setTimeout(done, 500))
    try {
      return frame.contentDocument?.querySelector('#app') ? 'shown' : 'empty'
    } catch {
      return 'refused'
    }
  })
  expect(answer).not.toBe('shown')
})
