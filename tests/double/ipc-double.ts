import type { Frame } from '@playwright/test'
import { fromStandIn } from './addresses'
import type { IpcMainMembers } from './electron-types'

type Handler = Parameters<IpcMainMembers['handle']>[1]
type InvokeEvent = Parameters<Handler>[0]

/** `ipcMain`: the handlers that main registers, called by the page of the double. */
export class IpcMainDouble implements IpcMainMembers {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  /** One call from a frame; what is thrown crosses as text, as in Electron. */
  async invoke(frame: Frame, channel: string, args: unknown[]): Promise<{ value?: unknown; error?: string }> {
    const handler = this.handlers.get(channel)
    if (!handler) return { error: `Error: No handler registered for '${channel}'` }
    const senderFrame = { url: fromStandIn(frame.url()), parent: frame.parentFrame() }
    try {
      const event = { senderFrame } as unknown as InvokeEvent
      return { value: structuredClone((await handler(event, ...args)) as unknown) }
    } catch (error) {
      return { error: String(error) }
    }
  }
}
