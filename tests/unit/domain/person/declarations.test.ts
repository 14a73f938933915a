import { describe, expect, it } from 'vitest'
import { declarationsOf, type Declaration } from '../../../../src/domain/person/declarations'
import { localDate } from '../../../../src/shared/units'
import { aNotice } from '../../../builders/person.builder'

function declared(kind: Declaration['kind'], given: boolean, on: string): Declaration {
  return { kind, given, version: '2026-1', on: localDate(on), operatorName: '李娜' }
}

describe('what a person declared', () => {
  it('is of each kind the last word, whichever version of the notice it was under', () => {
    const older = aNotice({
      declarations: [declared('truth', true, '2026-01-05'), declared('face-check-in', true, '2026-01-05')],
    })
    const newer = aNotice({ version: '2026-2', declarations: [declared('face-check-in', false, '2026-06-01')] })
    const states = declarationsOf([newer, older])
    expect([...states.keys()]).toEqual(['truth', 'face-check-in'])
    expect(states.get('truth')).toMatchObject({ given: true })
    expect(states.get('face-check-in')).toMatchObject({ given: false, wasGiven: true, on: '2026-06-01' })
  })

  it('tells a refusal from a consent that was taken back', () => {
    const refused = declarationsOf([aNotice({ declarations: [declared('employer-referral', false, '2026-01-05')] })])
    expect(refused.get('employer-referral')).toMatchObject({ given: false, wasGiven: false })
    expect(declarationsOf([aNotice()]).size).toBe(0)
  })
})
