import { expect, test } from 'vitest'
import { SessionToken } from '../../../electron/local/session-token'

test('every start has a secret of its own', () => {
  expect(new SessionToken(1).value).not.toBe(new SessionToken(1).value)
  expect(new SessionToken(1).value).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('the secret of the session lets in as often as needed', () => {
  const token = new SessionToken(1)
  expect([token.admits(token.value), token.admits(token.value)]).toEqual([true, true])
  expect(token.admits('')).toBe(false)
  expect(token.admits(`${token.value}=`)).toBe(false)
})

test('an entry from a command line lets in once and is not the cookie', () => {
  const token = new SessionToken(1)
  const entry = token.mintEntry()
  expect(entry).not.toBe(token.value)
  expect(token.isIn(`station-1=${entry}`)).toBe(false)
  expect([token.admits(entry), token.admits(entry)]).toEqual([true, false])
})

test('the cookie is out of reach of scripts and other sites, and tells ports apart', () => {
  const token = new SessionToken(47615)
  expect(token.setCookie).toBe(`station-47615=${token.value}; HttpOnly; SameSite=Strict; Path=/`)
  expect(token.isIn(token.cookie)).toBe(true)
  expect(token.isIn(token.cookie.replace('47615', '47616'))).toBe(false)
  expect(token.isIn(undefined)).toBe(false)
})
