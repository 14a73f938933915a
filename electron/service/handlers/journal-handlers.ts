import type { RequestOf } from '../../../src/shared/contract/contract'
import { verifyJournal } from '../journal/verify-journal'
import type { Handlers } from '../service-types'
import { requireRightTo, takeSecond } from '../session/operation-rights'
import type { ServiceParts } from './service-parts'

/** The record of truth: appending to it, reading and checking it. */
export function journalHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'journal:get-head' | 'journal:append' | 'journal:read' | 'journal:verify'> {
  const { station, ownClasses, ruleChanges } = parts
  return {
    'journal:get-head': async ({ atSeq }) => {
      const { journal } = station.requireOpen()
      const at = atSeq === null ? null : await journal.positionAt(atSeq)
      return { head: journal.head(), at }
    },
    'journal:append': async ({ expectedSeq, op, approvalId }) => {
      const { journal, session } = station.requireOpen()
      // One task from the first question to the flush: a session that ends meanwhile waits for it.
      return session.use(async (keys) => {
        // Handed in again because its answer was lost: what was agreed to is used up by then.
        // Its place is the answer; it goes nowhere near the writer, which does not ask who may.
        const known = journal.findRecentPlace(op.opId)
        if (known) return known
        const context = { journal, session, keys, ownClasses, ruleChanges }
        const kind = await requireRightTo(op, context)
        const giveBack = await takeSecond(op, kind, { ...context, approvalId })
        try {
          return await journal.append(keys.journalKey, expectedSeq, op)
        } catch (error) {
          giveBack()
          throw error
        }
      })
    },
    'journal:read': async ({ afterSeq, maxBytes }) => {
      const { journal, session } = station.requireOpen()
      const entries = await session.use((keys) => journal.read(keys.journalKey, afterSeq, maxBytes))
      return { entries, head: journal.head() }
    },
    'journal:verify': (request) => verify(parts, request),
  }
}

/** Checks the whole journal on the disk; that somebody did is in it afterwards. */
async function verify(
  { station, folder, jobs, events }: ServiceParts,
  { anchors }: RequestOf<'journal:verify'>,
): ReturnType<Handlers['journal:verify']> {
  const { session, keyring } = station.requireOpen()
  const report = await jobs.run('verify', (checkpoint) =>
    session.use((keys) =>
      verifyJournal({
        folder: folder.journal,
        storeId: keyring.storeId,
        journalKey: keys.journalKey,
        anchors,
        checkpoint,
        onProgress: (done, total) => events.emit('job:progress', { job: 'verify', done, total }),
      }),
    ),
  )
  const { records, head, problem, anchors: compared } = report
  await station.note(session, 'journal:verify', { ...problem?.params, records, result: problem?.code ?? 'whole' })
  return { records, head, problem: problem && { ...problem, params: { ...problem.params } }, anchors: [...compared] }
}
