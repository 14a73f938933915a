import { describe, expect, test } from 'vitest'
import { refusalOf, type Purpose } from '../../../electron/local/request-guard'
import { SessionToken } from '../../../electron/local/session-token'

const port = 47615
const host = '127.0.0.1:47615'
const wireType = 'application/x-station-wire'
const token = new SessionToken(port)
const settings = { host, token, wireType }

const own = {
  host,
  origin: `http://${host}`,
  cookie: `other=1; ${token.cookie}`,
  'content-type': wireType,
  'sec-fetch-site': 'same-origin',
}
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)))
const refusal = (purpose: Purpose, headers: Record<string, string>) => refusalOf({ purpose, headers }, settings)
const purposes: Purpose[] = ['identity', 'entry', 'new-entry', 'file', 'events', 'invoke']

test.each(purposes)('the page of the session may ask: %s', (purpose) => {
  expect(refusal(purpose, own)).toBeNull()
})

test.each(purposes)('another name for this PC is refused, so a foreign site cannot pose as it: %s', (purpose) => {
  for (const foreign of ['localhost:47615', 'attacker.example:47615', '127.0.0.1', '127.0.0.1:47616', '']) {
    expect(refusal(purpose, { ...own, host: foreign }), foreign).toBe(421)
  }
  expect(refusal(purpose, without('host'))).toBe(421)
})

test.each(['new-entry', 'file', 'events', 'invoke'] as const)('a foreign origin is refused: %s', (purpose) => {
  for (const origin of ['https://attacker.example', 'http://127.0.0.1:8080', 'null', `https://${host}`]) {
    expect(refusal(purpose, { ...own, origin }), origin).toBe(403)
  }
})

test.each(['new-entry', 'file', 'events', 'invoke'] as const)(
  'without the secret there is no answer: %s',
  (purpose) => {
    expect(refusal(purpose, without('cookie'))).toBe(401)
    expect(refusal(purpose, { ...own, cookie: `station-47616=${token.value}` })).toBe(401)
    expect(refusal(purpose, { ...own, cookie: `station-47615=${token.value}x` })).toBe(401)
    expect(refusal(purpose, { ...own, cookie: 'station-47615=' })).toBe(401)
  },
)

describe('calls', () => {
  test('need an origin, which every browser sends with a POST', () => {
    expect(refusal('invoke', without('origin'))).toBe(403)
  })

  test('need the content type that no foreign form can send', () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']) {
      expect(refusal('invoke', { ...own, 'content-type': type }), type).toBe(415)
    }
    expect(refusal('invoke', without('content-type'))).toBe(415)
  })
})

test('events go to a page of the same origin only', () => {
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(refusal('events', { ...without('origin'), 'sec-fetch-site': site }), site).toBe(403)
  }
  expect(refusal('events', without('origin', 'sec-fetch-site'))).toBe(403)
  expect(refusal('events', without('origin'))).toBeNull()
})
