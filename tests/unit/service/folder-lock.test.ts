import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeThisProcess, FolderLock, isStale } from '../../../electron/service/folder-lock'
import { aFolder } from './a-station'

/** A process of ours that lives until the test ends. */
async function aLivingProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'])
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  await once(child.stdout, 'data')
  return child.pid ?? 0
}

async function aDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock of a data folder', () => {
  it('is held by one, and free again when released', async () => {
    const path = join(await aFolder(), 'lock')
    const lock = await FolderLock.acquire(path)
    await expect(FolderLock.acquire(path)).rejects.toMatchObject({
      code: 'journal/folder-in-use',
      params: { pid: String(process.pid) },
    })
    await lock.release()
    const next = await FolderLock.acquire(path)
    await lock.release() // the old one gives nothing away that is not its own
    await expect(FolderLock.acquire(path)).rejects.toMatchObject({ code: 'journal/folder-in-use' })
    await next.release()
  })

  it('is respected while its process lives', async () => {
    const path = join(await aFolder(), 'lock')
    const here = describeThisProcess()
    const pid = await aLivingProcess()
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    await writeFile(path, JSON.stringify({ ...here, pid, startedAt }))
    await expect(FolderLock.acquire(path)).rejects.toMatchObject({
      code: 'journal/folder-in-use',
      params: { pid: String(pid) },
    })
  })

  it.each([
    ['its process is dead', async () => ({ ...describeThisProcess(), pid: await aDeadPid() })],
    ['its number belongs to another process now', () => ({ ...describeThisProcess(), startedAt: '1' })],
    ['the machine was started since', () => ({ ...describeThisProcess(), bootId: 'earlier' })],
  ])('is taken over when %s', async (_why, leftBehind) => {
    const folder = await aFolder()
    const path = join(folder, 'lock')
    await writeFile(path, JSON.stringify({ ...(await leftBehind()), token: 'left behind' }))
    const lock = await FolderLock.acquire(path)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(await readdir(folder)).toEqual(['lock'])
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken over when its writing was cut short', async () => {
    const path = join(await aFolder(), 'lock')
    await writeFile(path, '{"pid":')
    await (await FolderLock.acquire(path)).release()
  })

  it('of another machine is never stale: nobody can ask it', async () => {
    const here = describeThisProcess()
    expect(isStale({ ...here, host: 'elsewhere', pid: await aDeadPid() }, here)).toBe(false)
  })

  it('goes to one of many who find a stale one at the same time, every time', async () => {
    for (let round = 0; round < 40; round++) {
      const folder = await aFolder()
      const path = join(folder, 'lock')
      await writeFile(path, JSON.stringify({ ...describeThisProcess(), bootId: 'earlier', token: 'left behind' }))
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => FolderLock.acquire(path)))
      expect(tries.filter((outcome) => outcome.status === 'fulfilled').length).toBe(1)
      expect(await readdir(folder)).toEqual(['lock'])
    }
  })

  it('is taken over although an earlier takeover was itself cut short', async () => {
    const folder = await aFolder()
    const stale = JSON.stringify({ ...describeThisProcess(), bootId: 'earlier', token: 'left behind' })
    await writeFile(join(folder, 'lock'), stale)
    await writeFile(join(folder, 'lock.takeover'), stale)
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => FolderLock.acquire(join(folder, 'lock'))))
    expect(tries.filter((outcome) => outcome.status === 'fulfilled').length).toBe(1)
    expect(await readdir(folder)).toEqual(['lock'])
  })
})
