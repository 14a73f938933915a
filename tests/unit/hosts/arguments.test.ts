import { describe, expect, test } from 'vitest'
import { parseMainArguments } from '../../../electron/main/security/arguments'

describe('an installed program', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--enable-features=IdbSqliteBackingStore',
    '--inspect',
    '--data',
    '--data=/elsewhere',
    '-x',
    '--js-flags=--x',
    '/remote-debugging-port=9222',
    '/inspect',
  ])('refuses %s', (argument) => {
    expect(parseMainArguments([argument], true)).toEqual({ dataFolder: null, refused: [argument] })
  })

  test('takes what installers and desktops pass', () => {
    expect(parseMainArguments(['--squirrel-firstrun', '/opt/station/file.zip', 'C:\\x'], true).refused).toEqual([])
  })
})

describe('a program run from source', () => {
  test('takes the data folder in both spellings', () => {
    expect(parseMainArguments(['--data', '/records'], false).dataFolder).toBe('/records')
    expect(parseMainArguments(['--no-sandbox', '--data=/records'], false).dataFolder).toBe('/records')
  })

  test('uses the standard folder when none is named', () => {
    expect(parseMainArguments([], false)).toEqual({ dataFolder: null, refused: [] })
    expect(parseMainArguments(['--data'], false).dataFolder).toBeNull()
  })
})
