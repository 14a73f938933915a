import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Roster to import; without one the shipped sample, or a generated one when `people` is given. */
  readonly roster: string | null
  readonly out: string
  readonly seed: number
  readonly people: number | null
}

const usage = 'npm run demo -- --out DIR [--roster FILE] [--seed N] [--people N]'

/** Reads the arguments. @throws Error that says how the program is called */
export function readOptions(argv: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      roster: { type: 'string' },
      out: { type: 'string', default: 'demo-out' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string' },
    },
  })
  const whole = (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1) throw new Error(`"${text}" is not a whole number above 0.\n${usage}`)
    return value
  }
  return {
    roster: values.roster === undefined ? null : resolve(values.roster),
    out: resolve(values.out),
    seed: whole(values.seed),
    people: values.people === undefined ? null : whole(values.people),
  }
}
