import { expect, it } from 'vitest'
import { peopleTarget } from '../../../src/domain/person/roster/people-target'
import { findLists } from '../../../src/domain/rosters/find-lists'
import { exampleMark } from '../../../src/domain/rosters/row-kind'
import { rosterTemplate } from '../../../src/domain/person/roster/template'
import { readRoster } from '../../builders/read-roster'
import { rawSheet } from '../../builders/roster'

const { titles, rows } = rosterTemplate()

it('has only titles that the import knows', () => {
  const [list] = findLists([rawSheet([titles, ...rows])], peopleTarget)
  expect([...(list?.columns.values() ?? [])].map(({ title }) => title)).toEqual(titles)
})

it('shows a row that is passed over as it stands, and is a person without a remark once it is somebody', () => {
  expect(readRoster([rawSheet([titles, ...rows])])).toMatchObject({ people: [], refused: [], skipped: 1 })
  const filled = rows.map((row) => row.map((cell) => cell.replace(`${exampleMark} `, '')))
  const { people, refused, warned } = readRoster([rawSheet([titles, ...filled])])
  expect(refused).toEqual([])
  expect(warned).toEqual([])
  expect(people.map(({ input }) => [input.name, input.idNumber.slice(0, 4)])).toEqual([['王秀英', '5199']])
})
