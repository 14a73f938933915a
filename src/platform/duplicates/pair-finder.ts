import { findPairs, type PairsFound } from '../../domain/person/duplicates/find-pairs'
import type { ComparedPerson, UnreadPerson } from '../../domain/person/duplicates/types'
import type { JobProgress } from '../../usecases/ports'
import { createNameReader, readPerson } from '../search/name-readings'

/** Collects people and compares them, without a thread of its own. */
export interface PairFinder {
  add(people: readonly UnreadPerson[]): void
  /** @param limit pairs that are handed back */
  find(limit: number, tell: (progress: JobProgress) => void): PairsFound
}

/** Readings of one name that are compared; the first ones are the likeliest. */
const MOST_READINGS = 4

export function createPairFinder(): PairFinder {
  const read = createNameReader()
  const known = new Map<string, readonly string[]>()
  const everybody: ComparedPerson[] = []

  const readingsOf = ({ name, nameReading }: UnreadPerson): readonly string[] => {
    const key = `${name}\u0001${nameReading}`
    const found = known.get(key)
    if (found) return found
    const ways = readPerson(read, { name, reading: nameReading }).map((syllables) => syllables.join(' '))
    const readings = [...new Set(ways)].slice(0, MOST_READINGS)
    known.set(key, readings)
    return readings
  }

  return {
    add: (people) => {
      for (const person of people) everybody.push({ ...person, readings: readingsOf(person) })
    },
    find: (limit, tell) => {
      const total = everybody.length
      const steps = findPairs(everybody, limit)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
        tell({ phase: 'checking', done: Math.round(step.value * total), total })
      }
    },
  }
}
