import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { hasTyped, newcomer } from '../../../src/ui/stores/visitor'
import { useVisitorsStore } from '../../../src/ui/stores/visitors.store'

beforeEach(() => {
  setActivePinia(createPinia())
})

const form = () => ({ reason: '02' })
const seated = ['a', 'b', 'c', 'd']
function allPlacesTaken() {
  const visitors = useVisitorsStore()
  for (const person of seated) visitors.draftOf(person, 'unemployment', form)
  return visitors
}

describe('places at the counter', () => {
  it('one more person gets none while each holds a half-filled form, and nobody loses theirs', () => {
    const visitors = allPlacesTaken()
    expect(visitors.hasPlaceFor('x')).toBe(false)
    expect(visitors.seat('x')).toBeNull()
    expect(visitors.callNext()).toBe(false)
    expect(visitors.places.map((one) => one?.personId)).toEqual(seated)
    expect(visitors.current).toBe(3)
    expect(visitors.seat('a')?.drafts).toEqual({ unemployment: form() })
  })

  it('a form of somebody without a place is not kept', () => {
    const visitors = allPlacesTaken()
    visitors.draftOf('x', 'unemployment', form)
    expect(visitors.places.map((one) => one?.personId)).toEqual(seated)
  })

  it('whoever has no half-filled form gives the place to the next one', () => {
    const visitors = allPlacesTaken()
    visitors.dropDraft('a', 'unemployment')
    expect(visitors.current).toBe(3)
    expect(visitors.hasPlaceFor('x')).toBe(true)
    visitors.seat('x')
    expect(visitors.places.map((one) => one?.personId)).toEqual(['x', 'b', 'c', 'd'])
  })

  it('calling the next visitor frees the place of somebody without a half-filled form', () => {
    const visitors = allPlacesTaken()
    visitors.dropDraft('b', 'unemployment')
    expect(visitors.callNext()).toBe(true)
    expect(visitors.places.map((one) => one?.personId ?? null)).toEqual(['a', null, 'c', 'd'])
    expect(visitors.current).toBe(1)
  })

  it('a form that nobody typed into is not missed, one that somebody did is', () => {
    const visitors = useVisitorsStore()
    const draft = visitors.draftOf('a', 'unemployment', form)
    const visitor = visitors.seat('a')
    expect(visitor && hasTyped(visitor)).toBe(false)
    draft.reason = '03'
    expect(visitor && hasTyped(visitor)).toBe(true)
    visitors.dropDraft('a', 'unemployment')
    expect(visitor && hasTyped(visitor)).toBe(false)
  })

  it('somebody new waits with a half-filled form, and keeps the place once on file', () => {
    const visitors = useVisitorsStore()
    visitors.draftOf('a', 'unemployment', form)
    const draft = visitors.draftOf(newcomer, 'person', () => ({ name: '' }))
    visitors.leaveUntyped()
    expect(visitors.places.map((one) => one?.personId)).toEqual(['a', undefined, undefined, undefined])
    Object.assign(
      visitors.draftOf(newcomer, 'person', () => draft),
      { name: '吉克阿木' },
    )
    visitors.leaveUntyped()
    expect(visitors.typedNewcomer()?.personId).toBe(newcomer)
    visitors.becomes({ id: 'n', name: '吉克阿木' })
    expect(visitors.places[1]).toMatchObject({ personId: 'n', name: '吉克阿木', path: '/counter/n', drafts: {} })
    expect(visitors.typedNewcomer()).toBeNull()
  })

  it('who was merged into another file sits there under the one that remains, with the form', () => {
    const visitors = useVisitorsStore()
    visitors.draftOf('a', 'unemployment', form)
    visitors.follow('a', { id: 'k', name: '吴晓琴' })
    expect(visitors.places[0]).toMatchObject({ personId: 'k', path: '/counter/k', drafts: { unemployment: form() } })
    visitors.draftOf('b', 'employment', form)
    visitors.follow('b', { id: 'k', name: '吴晓琴' })
    expect(visitors.places.filter((one) => one !== null)).toMatchObject([
      { personId: 'k', drafts: { unemployment: form(), employment: form() } },
    ])
  })
})
