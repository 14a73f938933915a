import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/**
 * States of the nine fuses as Electron ships them: run as node, cookies, NODE_OPTIONS, inspect, asar integrity, … The
 * ninth is on there and off here, so that a test sees who turns it on.
 */
const shippedFuses = '101100010'

/** The part of a program that holds its fuses. */
export function fuseWire(states: string, version = 1): Buffer {
  return Buffer.concat([Buffer.from(sentinel), Buffer.from([version, states.length]), Buffer.from(states)])
}

/**
 * A folder that electron-builder takes for the Electron runtime: everything it looks at is there, nothing runs. The
 * program holds a fuse wire like the real one, so flipping the fuses is real.
 */
export async function makeFakeElectron(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  await mkdir(join(folder, 'nothing'))
  await createPackage(join(folder, 'nothing'), join(folder, 'resources/default_app.asar'))
  const files: Record<string, string | Buffer> = {
    electron: Buffer.concat([Buffer.from('#!/bin/sh\n'), fuseWire(shippedFuses), Buffer.from('\n')]),
    'chrome-sandbox': '',
    chrome_crashpad_handler: '',
    version,
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'locales/zh-CN.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content, { mode: 0o755 })
}

/** States of the fuses in a program, `1` on and `0` off, in Electron's order. */
export function fusesIn(program: Buffer): string {
  const at = program.indexOf(sentinel) + sentinel.length
  const length = program[at + 1] ?? 0
  return program.subarray(at + 2, at + 2 + length).toString('latin1')
}
