import { birthLikeness } from './birth-likeness'
import { nameLikeness } from './name-likeness'
import { numberLikeness } from './number-likeness'
import type { ComparedPerson, Likeness, LikenessFinding } from './types'
import { weights } from './weights'

/**
 * How much two files look like one person: the findings and the sum of their weights, 0..100. The same both ways round.
 * What is not known of one of them says nothing.
 */
export function likenessOf(a: ComparedPerson, b: ComparedPerson): Likeness {
  const findings = findingsOf(a, b)
  const sum = findings.reduce((total, finding) => total + weights[finding], 0)
  return { score: Math.max(0, Math.min(100, sum)), findings }
}

function findingsOf(a: ComparedPerson, b: ComparedPerson): readonly LikenessFinding[] {
  const number = numberLikeness(a.numbers, b.numbers)
  const name = nameLikeness(a, b)
  const birth = a.bornOn && b.bornOn ? birthLikeness(a.bornOn, b.bornOn) : null
  const areOfOneDay = number === 'number-sequence' && birth === 'birth-same'
  const findings: (LikenessFinding | null | false)[] = [
    number,
    name,
    birth,
    a.phone !== '' && a.phone === b.phone && 'phone-same',
    a.place !== '' && a.place === b.place && 'place-same',
    a.sex !== null && b.sex !== null && a.sex !== b.sex && 'sexes-differ',
    areOfOneDay && (name === 'name-one-character' || name === 'name-one-of-two') && 'twins-possible',
  ]
  return findings.filter((finding) => finding !== null && finding !== false)
}
