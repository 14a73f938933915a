import type { JournalPort } from '../usecases/ports'
import type { ServiceClient } from './service-client'

const PAGE_BYTES = 4 * 1024 * 1024

/** The journal that the station service keeps. */
export function createServiceJournal(client: ServiceClient): JournalPort {
  return {
    head: (atSeq) => client.invoke('journal:get-head', { atSeq }),
    append: (expectedSeq, op, approvalId) =>
      client.invoke('journal:append', { expectedSeq, op, approvalId: approvalId ?? null }),
    read: (afterSeq) => client.invoke('journal:read', { afterSeq, maxBytes: PAGE_BYTES }),
  }
}
