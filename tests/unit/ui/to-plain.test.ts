import { expect, test } from 'vitest'
import { reactive } from 'vue'
import { toPlain } from '../../../src/ui/composables/to-plain'

test('a draft with nested lists can be cloned after it was made plain, and not before', () => {
  const draft = reactive({ name: '王秀英', groups: ['relocated'], inner: { on: null as string | null } })
  draft.groups.push('monitored')
  expect(() => structuredClone(draft)).toThrow()
  expect(structuredClone(toPlain(draft))).toEqual({
    name: '王秀英',
    groups: ['relocated', 'monitored'],
    inner: { on: null },
  })
})

test('bytes pass as they are', () => {
  const bytes = new Uint8Array([1, 2, 3])
  expect(toPlain({ bytes }).bytes).toBe(bytes)
})
