import { defineStore } from 'pinia'
import type { Session } from '../../../domain/training/types'
import type { RollExceptions } from './roll'

/** Marks of rolls that were not saved yet: leaving the page for a moment loses none. Lives only in memory, holds no names. */
export const useRollDraftsStore = defineStore('rollDrafts', () => {
  const drafts = new Map<Session['id'], RollExceptions>()

  function find(sessionId: Session['id']): RollExceptions | undefined {
    return drafts.get(sessionId)
  }

  function keep(sessionId: Session['id'], exceptions: RollExceptions): void {
    drafts.set(sessionId, exceptions)
  }

  function drop(sessionId: Session['id']): void {
    drafts.delete(sessionId)
  }

  return { find, keep, drop }
})
