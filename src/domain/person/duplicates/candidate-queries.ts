import type { ComparedPerson } from './types'

/** Readings of one name that are asked for; the first ones are the likeliest. */
const MOST_READINGS = 4

/** What the search is asked to find people who may be the same, without looking at everybody: a few words each. */
export function candidateQueries({ name, readings, bornOn, phone, place, numbers }: ComparedPerson): readonly string[] {
  const read = readings.slice(0, MOST_READINGS).map((reading) => reading.replaceAll(' ', ''))
  const spoken = read.length > 0 ? read : [name]
  const first = [...name][0] ?? ''
  const ofName =
    name === ''
      ? []
      : spoken.flatMap((word) => [
          ...(bornOn ? [`${word} ${bornOn.slice(0, 4)}`] : [word]),
          ...(place === '' ? [] : [`${word} ${place}`]),
        ])
  return [
    ...ofName,
    ...(name !== '' && bornOn ? [`${first} ${bornOn.replaceAll('-', '')}`] : []),
    ...(phone === '' ? [] : [phone]),
    ...numbers.map(({ number }) => number.slice(-12)),
  ]
}
