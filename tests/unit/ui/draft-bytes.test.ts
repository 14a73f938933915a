import { describe, expect, it } from 'vitest'
import { decodeDrafts, encodeDrafts, type KeptDrafts } from '../../../src/ui/stores/draft-bytes'

const nothing: KeptDrafts = {
  operatorId: 'operator-1',
  path: '/people/new',
  fieldId: 'person-name',
  places: [null, null, null],
  current: 0,
  forms: {},
}
const form = (note: string) => ({ basis: '', value: { note } })
const bytesOf = (text: string | null) => new TextEncoder().encode(text ?? '')

describe('what is half-typed', () => {
  it('is nothing while no form holds anything and nobody stands at the counter', () => {
    expect(encodeDrafts(nothing)).toBeNull()
    const visitor = { personId: 'p-1', name: '王秀英', path: '/counter/p-1', drafts: {} }
    expect(encodeDrafts({ ...nothing, places: [visitor, null, null] })).not.toBeNull()
  })

  it('comes back as it was, for the person who typed it and nobody else', () => {
    const kept = { ...nothing, forms: { 'person:new': form('半句话') } }
    const bytes = bytesOf(encodeDrafts(kept))
    expect(decodeDrafts(bytes, 'operator-1')).toMatchObject(kept)
    expect(decodeDrafts(bytes, 'operator-2')).toBeNull()
  })

  it.each(['', 'not json', '{}', '{"format":2,"operatorId":"operator-1"}', '{"format":1,"operatorId":"operator-1"}'])(
    'that cannot be understood (%s) is no draft and no error',
    (text) => {
      expect(decodeDrafts(bytesOf(text), 'operator-1')).toBeNull()
    },
  )

  it('is kept without a form that was pasted full, not lost for it', () => {
    const forms = { 'class:new': form('短'), 'person:new': form('长'.repeat(600_000)) }
    const text = encodeDrafts({ ...nothing, forms })
    expect(text?.length).toBeLessThan(1000)
    expect(Object.keys(decodeDrafts(bytesOf(text), 'operator-1')?.forms ?? {})).toEqual(['class:new'])
  })
})
