/** One line of result to the person at the command line. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** What is being done meanwhile; apart from results, which another program may read. */
export function note(text) {
  process.stderr.write(`${text}\n`)
}

/** A mistake that the person at the command line can mend; shown without a stack. */
export class PlainError extends Error {}

/** Runs a script; what goes wrong is told in one line where that is enough. */
export async function runScript(script) {
  try {
    await script()
  } catch (error) {
    note(isPlain(error) ? error.message : String(error?.stack ?? error))
    process.exitCode = 1
  }
}

/** An unknown option is a slip of the person, not of the program. */
function isPlain(error) {
  return error instanceof PlainError || String(error?.code).startsWith('ERR_PARSE_ARGS')
}
