import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const EVERY_MS = 500
const KIB_IN_MIB = 1024

/**
 * Samples the largest page process of a browser (the window together with its workers) until told to stop; MiB of its
 * own memory at most, without the program of the browser, which all its processes share.
 *
 * @param profile folder of the browser's profile, by which its processes are told from those of other browsers
 */
export function watchMemory(profile: string): () => number {
  let most = 0
  const timer = setInterval(() => {
    const lines = execFileSync('ps', ['-eo', 'pid=,args=']).toString('utf8').split('\n')
    const own = lines.filter((line) => line.includes('--type=renderer') && line.includes(profile))
    most = Math.max(most, ...own.map((line) => ownKib(Number.parseInt(line.trim(), 10))))
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    return Math.round(most / KIB_IN_MIB)
  }
}

function ownKib(pid: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0 // it ended meanwhile
  }
}
