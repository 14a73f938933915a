import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PlainError } from './say.mjs'
import { root } from './paths.mjs'

const INTERRUPTED = 130
const running = new Set()
let isInterrupted = false

/** Ctrl-C ends the programs that run now; this process follows when they are gone. */
function interrupt(signal) {
  isInterrupted = true
  for (const child of running) child.kill(signal)
}

function add(child) {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt)
  running.add(child)
}

function remove(child) {
  running.delete(child)
  if (running.size > 0) return
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt)
  if (isInterrupted) process.exit(INTERRUPTED)
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, timeoutMs?: number }} [options] `quiet`: keep what it prints
 * @returns {Promise<{ code: number, output: string }>} `code` is 124 after the time limit
 */
export async function runCommand(program, args, options = {}) {
  if (isInterrupted) process.exit(INTERRUPTED)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm', // npm is a batch file there
  })
  add(child)
  let output = ''
  let timedOut = false
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const limit = options.timeoutMs === undefined ? undefined : setTimeout(stop, options.timeoutMs)
  function stop() {
    timedOut = true
    child.kill('SIGKILL')
  }
  try {
    const [code] = await once(child, 'close')
    return { code: timedOut ? 124 : (code ?? 1), output }
  } catch (error) {
    return { code: 127, output: String(error) } // the program is not there
  } finally {
    clearTimeout(limit)
    remove(child)
  }
}

/** Runs a program that has to succeed. */
export async function mustRun(program, args, options = {}) {
  const { code, output } = await runCommand(program, args, options)
  if (code !== 0) throw new PlainError(`${output}\n${program} ${args.join(' ')} ended with ${String(code)}`)
}

/** Runs a script of an installed package with this Node. */
export const node = (script, args, options) => runCommand(process.execPath, [script, ...args], options)
