import { expect, test } from 'vitest'
import { fromStandIn, toStandIn } from '../../double/addresses'
import { ProtocolDouble } from '../../double/protocol-double'
import { strict } from '../../double/strict'

test('the double does not pretend to know what it does not', () => {
  const app = strict('app', { quit: () => 'quit' })
  expect(app.quit()).toBe('quit')
  expect(() => (app as unknown as { getFileIcon(): void }).getFileIcon()).toThrow(
    'electron double: app.getFileIcon is not in the double',
  )
})

test('addresses of the program and their stand-ins lead to each other', () => {
  expect(toStandIn('app://local/index.html?a=1#/b')).toBe('http://local.app.localhost/index.html?a=1#/b')
  for (const address of ['app://local/', 'app://local/a/b.js?c#d', 'blob:app://local/1']) {
    const standIn = address.startsWith('blob:') ? `blob:${toStandIn(address.slice(5))}` : toStandIn(address)
    expect(fromStandIn(standIn)).toBe(address)
  }
  expect(fromStandIn('https://example.invalid/')).toBe('https://example.invalid/')
})

test('a scheme that is not registered as standard and secure has no page', () => {
  const protocol = new ProtocolDouble()
  const handler = () => new Response('')
  expect(() => protocol.handle('app', handler)).toThrow('standard and secure')
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }])
  expect(() => protocol.handle('app', handler)).toThrow('standard and secure')
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  expect(() => protocol.handle('app', handler)).not.toThrow()
})
