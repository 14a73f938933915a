import { describe, expect, it } from 'vitest'
import { checkJoining, joined, parted } from '../../../../src/domain/person/household'
import { aPerson } from '../../../builders/person.builder'

const head = aPerson({ name: '王秀英', sex: '2' })
const son = aPerson({ name: '李小军', sex: '1' })
const daughter = aPerson({ name: '李小梅', sex: '2' })

describe('linking a person to the head of a household', () => {
  it('puts the list into the record of the head, and the head into that of the person', () => {
    const [nextHead, next] = joined(head, son, '2')
    expect(nextHead.household).toEqual({ headId: head.id, members: [{ personId: son.id, relation: '2' }] })
    expect(next.household).toEqual({ headId: head.id })
    const [full] = joined(nextHead, daughter, '3')
    expect(full.household?.members?.map(({ relation }) => relation)).toEqual(['2', '3'])
  })

  it('and taking the person out again leaves both records as they were', () => {
    expect(parted(...joined(head, son, '2'))).toEqual([head, son])
  })

  it('taking one out leaves the others', () => {
    const [withSon, tiedSon] = joined(head, son, '2')
    const [both] = joined(withSon, daughter, '3')
    const [left] = parted(both, tiedSon)
    expect(left.household?.members).toEqual([{ personId: daughter.id, relation: '3' }])
  })

  it.each([
    ['oneself', head, head, '1', 'person/household-self'],
    ['as the head', head, son, '0', 'person/household-self'],
    ['a man as a daughter', head, son, '3', 'person/relation-of-other-sex'],
    ['a woman as a son', head, daughter, '2', 'person/relation-of-other-sex'],
    ['somebody of a household', head, joined(daughter, son, '7')[1], '2', 'person/household-elsewhere'],
    ['the head of another one', head, joined(daughter, son, '7')[0], '3', 'person/household-elsewhere'],
    ['to somebody who is no head', joined(head, daughter, '3')[1], son, '7', 'person/household-not-head'],
  ] as const)('refuses to link %s', (_, to, member, relation, code) => {
    expect(checkJoining(to, member, relation)).toBe(code)
  })

  it('allows a second relative', () => {
    expect(checkJoining(joined(head, son, '2')[0], daughter, '3')).toBeNull()
  })
})
