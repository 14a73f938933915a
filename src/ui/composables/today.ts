import { instantOf, localDate, type Instant, type LocalDate } from '../../shared/units'

/** Today as the clock of this computer shows it; only to fill forms in: what is decided is decided by the use cases. */
export function today(): LocalDate {
  return localDate(new Intl.DateTimeFormat('sv-SE').format()) // Swedish writes YYYY-MM-DD
}

/** Now as the clock of this computer shows it; only to show since when somebody waits. */
export function now(): Instant {
  return instantOf(Date.now())
}
