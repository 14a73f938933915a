import { describe, expect, it } from 'vitest'
import { checkJoining, joined, parted } from '../../../../src/domain/person/household'
import { aPerson } from '../../../builders/person.builder'

const head = aPerson({ name: '王秀英', sex: '2' })
const son = aPerson({ name: '李小军', sex: '1' })
const daughter = aPerson({ name: '李小梅', sex: '2' })
/** Brother and sister in a household of their own. */
const [otherHead, tiedSon] = joined(daughter, son, '7')

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
    const [withSon, sonOfHead] = joined(head, son, '2')
    const [both] = joined(withSon, daughter, '3')
    const [left] = parted(both, sonOfHead)
    expect(left.household?.members).toEqual([{ personId: daughter.id, relation: '3' }])
  })

  it.each([
    { what: 'oneself', to: head, member: head, relation: '1', code: 'person/household-self' },
    { what: 'as the head', to: head, member: son, relation: '0', code: 'person/household-self' },
    { what: 'a man as a daughter', to: head, member: son, relation: '3', code: 'person/relation-of-other-sex' },
    { what: 'a woman as a son', to: head, member: daughter, relation: '2', code: 'person/relation-of-other-sex' },
    { what: 'a member elsewhere', to: head, member: tiedSon, relation: '2', code: 'person/household-elsewhere' },
    { what: 'a head elsewhere', to: head, member: otherHead, relation: '3', code: 'person/household-elsewhere' },
    { what: 'to a member elsewhere', to: tiedSon, member: head, relation: '5', code: 'person/household-not-head' },
  ] as const)('refuses to link $what', ({ to, member, relation, code }) => {
    expect(checkJoining(to, member, relation)).toBe(code)
  })

  it('allows a second relative', () => {
    expect(checkJoining(joined(head, son, '2')[0], daughter, '3')).toBeNull()
  })
})
