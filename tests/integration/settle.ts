import { afterAll } from 'vitest'

/** Long enough for the browser to tell the runner of a page's last move. */
const SETTLED_MS = 150

// The frame of a test file goes when its last test is over; a move inside it that is told afterwards ends the whole run.
afterAll(() => new Promise((done) => setTimeout(done, SETTLED_MS)))
