import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import type { AppMembers, CommandLineMembers } from './electron-types'
import { strict } from './strict'

/** Profiles in use in this process: Electron has one instance a profile. */
const profilesInUse = new Set<string>()

/** `app`: life cycle, paths and switches. */
export class AppDouble extends EventEmitter implements AppMembers {
  readonly switches = new Map<string, string>()
  readonly commandLine: CommandLineMembers = strict('commandLine', {
    appendSwitch: (name: string, value = '') => {
      this.switches.set(name, value)
    },
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  })
  readonly ended: Promise<number>
  isSandboxed = false
  hasBecomeReady = false
  hasEnded = false
  private readonly paths = new Map<string, string>([['home', homedir()]])
  private readonly ready: Promise<void>
  private markReady: () => void = () => undefined
  private markEnded: (code: number) => void = () => undefined
  private profile: string | null = null

  constructor(
    private readonly version: string,
    readonly isPackaged: boolean,
    private readonly closeWindows: () => Promise<void>,
  ) {
    super()
    this.ready = new Promise((resolve) => (this.markReady = resolve))
    this.ended = new Promise((resolve) => (this.markEnded = resolve))
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  /** The browser is there. */
  becomeReady(): void {
    this.hasBecomeReady = true
    this.markReady()
    this.emit('ready')
  }

  getVersion(): string {
    return this.version
  }

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`electron double: path ${name} was not set`)
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  enableSandbox(): void {
    this.isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    const profile = this.getPath('userData')
    if (profilesInUse.has(profile)) return false
    profilesInUse.add(profile)
    this.profile = profile
    return true
  }

  quit(): void {
    void this.closeWindows().then(() => {
      let isPrevented = false
      this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
      if (!isPrevented) this.exit(0)
    })
  }

  exit(code = 0): void {
    this.hasEnded = true
    if (this.profile !== null) profilesInUse.delete(this.profile)
    this.markEnded(code)
  }
}
