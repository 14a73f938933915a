import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useVisitorsStore } from '../../../src/ui/stores/visitors.store'

beforeEach(() => {
  setActivePinia(createPinia())
})

const form = () => ({ reason: '02' })
function threeForms() {
  const visitors = useVisitorsStore()
  for (const person of ['a', 'b', 'c']) visitors.draftOf(person, 'unemployment', form)
  return visitors
}

describe('places at the counter', () => {
  it('a fourth person gets none while each holds a half-filled form, and nobody loses theirs', () => {
    const visitors = threeForms()
    expect(visitors.hasPlaceFor('d')).toBe(false)
    expect(visitors.seat('d')).toBeNull()
    expect(visitors.callNext()).toBe(false)
    expect(visitors.places.map((one) => one?.personId)).toEqual(['a', 'b', 'c'])
    expect(visitors.current).toBe(2)
    expect(visitors.seat('a')?.drafts).toEqual({ unemployment: form() })
  })

  it('a form of somebody without a place is not kept', () => {
    const visitors = threeForms()
    visitors.draftOf('d', 'unemployment', form)
    expect(visitors.places.map((one) => one?.personId)).toEqual(['a', 'b', 'c'])
  })

  it('whoever has no half-filled form gives the place to the next one', () => {
    const visitors = threeForms()
    visitors.dropDraft('a', 'unemployment')
    expect(visitors.current).toBe(2)
    expect(visitors.hasPlaceFor('d')).toBe(true)
    visitors.seat('d')
    expect(visitors.places.map((one) => one?.personId)).toEqual(['d', 'b', 'c'])
  })

  it('calling the next visitor frees the place of somebody without a half-filled form', () => {
    const visitors = threeForms()
    visitors.dropDraft('b', 'unemployment')
    expect(visitors.callNext()).toBe(true)
    expect(visitors.places.map((one) => one?.personId ?? null)).toEqual(['a', null, 'c'])
    expect(visitors.current).toBe(1)
  })
})
