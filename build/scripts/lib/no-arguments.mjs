import { parseArgs } from 'node:util'
import { PlainError } from './say.mjs'

/** Refuses arguments that would be ignored. */
export function takeNoArguments(command) {
  try {
    parseArgs({ options: {} })
  } catch (error) {
    throw new PlainError(`${error.message}\n${command} takes no arguments.`)
  }
}
