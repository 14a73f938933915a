import { Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readBody } from '../../../electron/local/request-body'

const requestOf = (...chunks: Buffer[]) => Readable.from(chunks) as unknown as IncomingMessage

test('a body up to the limit is read whole', async () => {
  expect(await readBody(requestOf(Buffer.from('ab'), Buffer.from('cd')), 4)).toEqual(Buffer.from('abcd'))
  expect(await readBody(requestOf(), 4)).toEqual(Buffer.alloc(0))
})

test('one byte more is too much, however it is cut', async () => {
  expect(await readBody(requestOf(Buffer.from('abcde')), 4)).toBeNull()
  expect(await readBody(requestOf(...[...'abcde'].map((letter) => Buffer.from(letter))), 4)).toBeNull()
})
