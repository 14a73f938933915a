import { describe, expect, it } from 'vitest'
import { nameChanges, normaliseName } from '../../../../src/domain/person/name'
import { findInName } from '../../../../src/domain/person/name-findings'

describe('what is unusual about a name', () => {
  it.each(['王秀英', '欧阳春花', '吉克·阿木', 'Anna Maria', '  张三 '])('%j: nothing', (name) => {
    expect(findInName(name)).toBeNull()
  })

  it.each([
    ['王\uE863', { kind: 'private-use', from: '\uE863', to: '䶮' }],
    ['吉克・阿木', { kind: 'middle-dot', from: '・', to: '·' }],
    ['ＭARIA', { kind: 'full-width', from: 'Ｍ', to: 'M' }],
    ['王\u200B英', { kind: 'invisible', from: '\u200B', to: '' }],
    ['\u2F2D', { kind: 'radical', from: '\u2F2D', to: '山' }],
    ['\uFA1D', { kind: 'composed', from: '\uFA1D', to: '精' }],
  ])('%j: tells what was put right', (name, change) => {
    expect(findInName(name)?.changes).toEqual([change])
  })

  it('each change once, though the character stands twice', () => {
    expect(nameChanges('阿・木・乃')).toHaveLength(1)
  })

  it('each rare character once, the converted one among them', () => {
    expect(findInName('\uE863𫖮𫖮')?.rare).toEqual(['䶮', '𫖮'])
  })

  it('counts characters as people do, and units as chips do', () => {
    expect(findInName('王𫖮')).toMatchObject({ codePoints: 2, units: 3 })
  })

  it('a name longer than a chip holds is unusual, one that just fits is not', () => {
    expect(findInName('阿'.repeat(15))).toBeNull()
    expect(findInName('阿'.repeat(16))).toMatchObject({ changes: [], rare: [], units: 16 })
  })

  it('tells no change where none was made', () => {
    const name = normaliseName('Ｍ\uE863・\u2F2D')
    expect(nameChanges(name)).toEqual([])
  })
})
