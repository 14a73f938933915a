import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/shared/errors/app-error'
import type { OpenedStore } from '../../../src/data/open-store'
import { memoryJournal } from '../../builders/memory-journal'
import { aStation, deleteDatabase } from '../../builders/test-store'

/** What happens to one attempt to take a number. */
type Fate = 'saved' | 'refused-by-journal' | 'answer-lost' | 'killed-after-append' | 'view-lost'

describe('numbers that people read', () => {
  it('are given out once and without gaps, whatever breaks in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom<Fate>('saved', 'refused-by-journal', 'answer-lost', 'killed-after-append', 'view-lost'),
          { minLength: 1, maxLength: 12 },
        ),
        async (fates) => {
          const journal = memoryJournal(2)
          const station = await aStation(journal)
          let window: OpenedStore = await station.open()
          let written = 0
          const next = () => window.store.change('person:update', (change) => change.nextNumber('SY2026'))
          try {
            for (const fate of fates) {
              if (fate === 'refused-by-journal') {
                journal.failNextAppend(new AppError('journal/space-low'))
                await expect(next()).rejects.toMatchObject({ code: 'journal/space-low' })
                continue
              }
              written += 1
              if (fate === 'killed-after-append') {
                const dying = window
                journal.aroundAppend(async (append) => {
                  await append()
                  dying.close()
                  throw new AppError('station/locked')
                })
                await expect(next()).rejects.toThrow()
                journal.aroundAppend(null)
                window = await station.open()
                continue
              }
              if (fate === 'answer-lost') journal.loseNextAnswer()
              expect((await next()).result).toBe(written)
              if (fate === 'view-lost') {
                window.close()
                await deleteDatabase(station.databaseName)
                window = await station.open()
              }
            }
            expect((await next()).result).toBe(written + 1)
            const given = journal.operations.flatMap(({ writes }) => writes.map(({ row }) => row?.['last']))
            expect(given).toEqual(Array.from({ length: written + 1 }, (_, index) => index + 1))
          } finally {
            await station.closeAll()
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
