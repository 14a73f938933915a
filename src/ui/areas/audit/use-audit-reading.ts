import { ref, shallowRef } from 'vue'
import type { AuditLine, AuditQuery } from '../../../usecases/audit/audit-types'
import { useLongJob } from '../../composables/use-long-job'
import { useServices } from '../../services'

/** Lines that are looked for before the person is asked whether to go on. */
const PAGE_LINES = 100

/** The journal read aloud for a page: lines appear as they are found, a hundred at a time. */
export function useAuditReading() {
  const { audit } = useServices()
  const lines = shallowRef<readonly AuditLine[]>([])
  /** Everything from this number on was looked at; `null`: nothing yet. */
  const fromSeq = ref<number | null>(null)
  /** The rest of the journal is before the days that were asked for. */
  const isPast = ref(false)
  let query: Omit<AuditQuery, 'beforeSeq'> | null = null

  const job = useLongJob(async (control) => {
    if (!query) return
    isPast.value = false
    const goal = lines.value.length + PAGE_LINES
    for await (const piece of audit.read({ ...query, beforeSeq: fromSeq.value }, control)) {
      if (control.signal?.aborted) return // a newer question was asked
      if (piece.lines.length > 0) lines.value = [...lines.value, ...piece.lines]
      fromSeq.value = piece.fromSeq
      isPast.value = piece.isPast
      if (lines.value.length >= goal) return
    }
  })

  function clear(): void {
    job.cancel() // before the list is emptied: what the old search still finds is not for the new one
    lines.value = []
    fromSeq.value = null
  }

  /** Shows nothing: there is nothing that could be looked for. */
  function drop(): void {
    query = null // a search that waits for the one before to end finds nothing to do
    clear()
  }

  /** Begins anew from the newest operation. */
  async function again(): Promise<void> {
    clear()
    await job.restart()
  }

  function ask(asked: Omit<AuditQuery, 'beforeSeq'>): Promise<void> {
    query = asked
    return again()
  }

  return { lines, fromSeq, isPast, ask, again, drop, more: () => job.start(), job }
}

export type AuditReading = ReturnType<typeof useAuditReading>
