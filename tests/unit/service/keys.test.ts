import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetKeys, makeKeys, unwrapKeys, wrapKeys, type KdfCost } from '../../../electron/service/keys/key-wrap'
import { sealForOperator, sealForRecovery, type Keyring } from '../../../electron/service/keys/keyring'
import { KeyringFile } from '../../../electron/service/keys/keyring-file'
import { formatRecoveryCode, parseRecoveryCode } from '../../../electron/service/keys/recovery-code'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { aFolder } from './a-station'

const CHEAP: KdfCost = { memoryKib: 8, passes: 1, lanes: 1 }
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const random = fc.uint8Array({ minLength: 25, maxLength: 25 })

describe('a recovery code', () => {
  it('is read back however people write it', () => {
    const style = fc.record({
      lower: fc.boolean(),
      zero: fc.boolean(),
      one: fc.constantFrom('1', 'I', 'l', 'L'),
      gap: fc.constantFrom('', ' ', '-', '—', '\n'),
    })
    fc.assert(
      fc.property(random, style, (bytes, { lower, zero, one, gap }) => {
        const code = formatRecoveryCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
        let written = code.replaceAll('-', gap)
        if (lower) written = written.toLowerCase()
        if (zero) written = written.replaceAll('0', 'o')
        written = written.replaceAll('1', one)
        expect(parseRecoveryCode(written)).toBe(code.replaceAll('-', ''))
      }),
    )
  })

  it('with one wrong character, or two swapped, is noticed', () => {
    fc.assert(
      fc.property(random, fc.nat(25), fc.nat(25), fc.nat(31), (bytes, at, other, value) => {
        const code = Array.from(formatRecoveryCode(bytes).replaceAll('-', ''))
        const changed = [...code]
        changed[at] = ALPHABET[value] ?? ''
        if (changed[at] !== code[at]) expect(parseRecoveryCode(changed.join(''))).toBeNull()
        const swapped = [...code]
        ;[swapped[at], swapped[other]] = [code[other] ?? '', code[at] ?? '']
        if (code[at] !== code[other]) expect(parseRecoveryCode(swapped.join(''))).toBeNull()
      }),
    )
  })

  it('of another length or alphabet is none', () => {
    const code = formatRecoveryCode(randomBytes(25))
    for (const wrong of ['', code.slice(1), `${code}0`, code.replace(/^./, 'U'), '二十六']) {
      expect(parseRecoveryCode(wrong)).toBeNull()
    }
  })
})

const opened = (secret: string, device: Buffer | null = null) => ({ secret, device })

describe('wrapped keys', () => {
  it('that are tied to a computer open with its secret only', async () => {
    const keys = makeKeys()
    const [here, elsewhere] = [randomBytes(32), randomBytes(32)]
    const wrap = await wrapKeys(keys, opened('geheim', here), 'owner', CHEAP)
    expect(await unwrapKeys(wrap, opened('geheim', here), 'owner')).toEqual(keys)
    expect(await unwrapKeys(wrap, opened('geheim', elsewhere), 'owner')).toBeNull()
    expect(await unwrapKeys(wrap, opened('geheim'), 'owner')).toBeNull()
    // Told that it is of the other kind, it opens no more than before.
    const renamed = { ...wrap, kdf: 'argon2id-hkdf-sha256' } as const
    expect(await unwrapKeys(renamed, opened('geheim'), 'owner')).toBeNull()
  })

  it('open with the same secret for the same owner only', async () => {
    const keys = makeKeys()
    const wrap = await wrapKeys(keys, opened('geheim'), 'owner', CHEAP)
    expect(await unwrapKeys(wrap, opened('geheim'), 'owner')).toEqual(keys)
    expect(await unwrapKeys(wrap, opened('geheim'), 'another')).toBeNull()
    expect(await unwrapKeys(wrap, opened('geheiM'), 'owner')).toBeNull()
    const iv = Buffer.alloc(12).toString('base64')
    expect(await unwrapKeys({ ...wrap, iv }, opened('geheim'), 'owner')).toBeNull()
    expect(await unwrapKeys({ ...wrap, text: wrap.text.slice(4) }, opened('geheim'), 'owner')).toBeNull()
  })

  it('do not depend on how the keyboard composes a character', async () => {
    const keys = makeKeys()
    const wrap = await wrapKeys(keys, opened('caf\u00e9 caf\u00e9'), 'owner', CHEAP)
    expect(await unwrapKeys(wrap, opened('cafe\u0301 cafe\u0301'), 'owner')).toEqual(keys)
  })

  it('are different each time and hold no key in the clear', async () => {
    const keys = makeKeys()
    const [one, two] = [
      await wrapKeys(keys, opened('x'), 'owner', CHEAP),
      await wrapKeys(keys, opened('x'), 'owner', CHEAP),
    ]
    expect(one.text).not.toBe(two.text)
    const bytes = Buffer.from(one.text, 'base64')
    for (const key of [keys.dataKey, keys.indexKey, keys.journalKey]) expect(bytes.indexOf(key)).toBe(-1)
  })

  it('are overwritten when they are forgotten', () => {
    const keys = makeKeys()
    forgetKeys(keys)
    for (const key of [keys.dataKey, keys.indexKey, keys.journalKey]) expect(key).toEqual(Buffer.alloc(32))
  })
})

describe('the file of keys', () => {
  const aKeyring = async (): Promise<Keyring> => {
    const keys = makeKeys()
    const place = { storeId: '01990000-0000-7000-8000-000000000001', kid: 1 }
    const head = { operatorId: 'o', account: 'a', displayName: '阿', role: 'head' } as const
    const operators = [await sealForOperator(keys, place, head, { secret: 'x', device: randomBytes(32) })]
    return {
      ...place,
      stationName: '站',
      countyCode: '519901',
      operators,
      recovery: await sealForRecovery(keys, place, 'y'),
    }
  }

  it('comes back, also when one of its two copies is damaged or missing', async () => {
    const folder = await aFolder()
    const file = new KeyringFile(folder)
    expect(await file.find()).toBeNull()
    const keyring = await aKeyring()
    await file.save(keyring)
    expect(await file.find()).toEqual(keyring)
    const bytes = await readFile(file.path)
    for (let at = 0; at < bytes.byteLength; at += 97) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(file.path, changed)
      expect(await new KeyringFile(folder).find()).toEqual(keyring)
    }
    await rm(file.path)
    expect(await file.find()).toEqual(keyring)
  })

  it('is refused when both are damaged, never taken for none', async () => {
    const folder = await aFolder()
    const file = new KeyringFile(folder)
    await file.save(await aKeyring())
    for (const name of ['keyring.json', 'keyring.copy.json']) await writeFile(join(folder, name), '{}')
    await expect(file.find()).rejects.toMatchObject({ code: 'station/keys-damaged' })
  })
})

describe('a password', () => {
  it.each(['', '1234567', '青石板路下雨天'])('of fewer than eight characters is too short: %s', (password) => {
    expect(() => requireGoodPassword(password, [])).toThrow('station/password-too-short')
  })

  it.each(['12345678', 'Password1', 'aaaaaaaaaa', 'abababab'])('that is tried first is too common: %s', (password) => {
    expect(() => requireGoodPassword(password, ['zhanzhang', '519901'])).toThrow('station/password-too-common')
  })

  it.each(['zhanzhang', 'ZhanZhang2025', '519901zhan', 'x519901x'])(
    'that is little more than a name says so: %s',
    (password) => {
      expect(() => requireGoodPassword(password, ['ZhanZhang', '519901'])).toThrow('station/password-holds-name')
    },
  )

  it.each(['青石板路下雨天晴', 'correct horse', 'zhanzhang likes tea', 'k7#mVq2!'])(
    'may be anything else: %s',
    (password) => {
      requireGoodPassword(password, ['zhanzhang', '519901', ''])
    },
  )
})
