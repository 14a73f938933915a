import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../../electron/service/default-data-folder'

describe('the place of the records, when nobody names one', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/employment-service-station'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/employment-service-station'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a', '/home/a/.local/share/employment-service-station'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/employment-service-station'],
    ['win32', { ProgramData: 'C:\\ProgramData' }, 'C:\\Users\\a', 'C:\\ProgramData\\employment-service-station'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\a', 'D:\\Local\\employment-service-station'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Local\\employment-service-station'],
  ] as const)('is on %s with %j and home %s: %s', (platform, env, home, expected) => {
    expect(defaultDataFolder(platform, env, home)).toBe(expected)
  })
})
