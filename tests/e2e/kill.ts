import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostProcess } from './launch'

/** Ends every process of the browser that has this profile open, as a power switch would: by its recorded numbers. */
export async function killBrowser(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '')
    if (command.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL')
  }
  await rm(join(profile, 'SingletonLock'), { force: true }) // a killed browser leaves it behind
}

/** Ends the host without a chance to put anything away. */
export async function killHost(host: HostProcess): Promise<void> {
  const ended = once(host.process, 'exit')
  host.process.kill('SIGKILL')
  await ended
}
