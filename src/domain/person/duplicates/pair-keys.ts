import { withoutMarks } from './name-likeness'
import { citizenNumber } from './number-likeness'
import type { ComparedPerson } from './types'

/**
 * What a person has to share with another one for the two to be compared at all: comparing everybody with everybody
 * would take hours. Each kind of slip that the score knows leaves at least one of these keys alike.
 */
export function pairKeys(person: ComparedPerson): readonly string[] {
  return [...new Set([...numberKeys(person), ...nameKeys(person), ...phoneKeys(person)])]
}

/** A citizen number with a slip in its address, its year, or its day and month; halves of other numbers. */
function numberKeys({ numbers }: ComparedPerson): string[] {
  return numbers.flatMap((one) => {
    const citizen = citizenNumber(one)
    if (citizen !== null) {
      const [region, year, day] = [citizen.slice(0, 6), citizen.slice(6, 10), citizen.slice(10, 14)]
      const sequence = citizen.slice(14, 17)
      return [
        `b${year}${day}${sequence}`,
        `y${region}${year}${sequence}`,
        `d${region}${day}${sequence}`,
        `s${region}${year}${day.slice(0, 3)}${sequence.slice(1)}`, // the last of the day and the first of the sequence
      ]
    }
    const half = Math.floor(one.number.length / 2)
    return [`1${one.kind}${one.number.slice(0, half)}`, `2${one.kind}${one.number.slice(half)}`]
  })
}

/** The reading with the year, the day or the place; the birth date with one end of the reading or of the name. */
function nameKeys({ name, readings, bornOn, place }: ComparedPerson): string[] {
  const key = withoutMarks(name)
  const read = readings.length > 0 ? readings : [key]
  const ofReading = read.flatMap((reading) => [
    ...(bornOn ? [`R${reading}|${bornOn.slice(0, 4)}`, `D${reading}|${bornOn.slice(5)}`] : []),
    ...(place === '' ? [] : [`P${reading}|${place}`]),
  ])
  if (!bornOn) return ofReading
  const characters = [...key]
  const [year, ...dayAndMonth] = bornOn.split('-')
  const born = [year, ...dayAndMonth.sort()].join() // the same where day and month were swapped
  const ends = [
    `F${characters[0] ?? ''}|${born}`,
    `L${characters.at(-1) ?? ''}|${born}`,
    `M${key}|${bornOn.slice(0, 4)}`,
  ]
  return [...ofReading, ...ends]
}

function phoneKeys({ phone }: ComparedPerson): string[] {
  return phone === '' ? [] : [`T${phone}`]
}
