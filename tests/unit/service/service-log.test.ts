import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, ServiceLog } from '../../../electron/service/service-log'
import { aFolder } from './a-station'

describe('the log', () => {
  it('keeps codes and places', async () => {
    const folder = await aFolder()
    await new ServiceLog(folder, () => 0).write({ code: 'journal/damaged', where: 'journal:append:scan.ts:120' })
    expect(JSON.parse(await readFile(join(folder, 'station.log'), 'utf8'))).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      code: 'journal/damaged',
      where: 'journal:append:scan.ts:120',
    })
  })

  it('takes out whatever may be a person', () => {
    expect(redact('page/error 张三 519901199001010019, 139-0000-1111 "x"')).toBe('page/error?#?#?x?')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const left = redact(text)
        expect(left).toMatch(/^[A-Za-z0-9/_.:$<>()?#-]*$/)
        expect(left).not.toMatch(/(\d-?){5}/)
        expect(left.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('has two files of limited size', async () => {
    const folder = await aFolder()
    const log = new ServiceLog(folder, () => 0)
    for (let line = 0; line < 6000; line++) await log.write({ code: 'x'.repeat(100), where: 'y'.repeat(100) })
    expect((await readdir(folder)).sort()).toEqual(['station.1.log', 'station.log'])
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(512 * 1024)
    }
  })

  it('never fails itself', async () => {
    await new ServiceLog(join(await aFolder(), 'missing'), () => 0).write({ code: 'a/b', where: 'c' })
  })
})
