import type { Harness } from './harness'

declare global {
  interface Window {
    /** What the tests drive in the page. */
    harness: Harness
  }
}
