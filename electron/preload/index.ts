import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { carriers, channels, eventNames } from '../../src/shared/contract/channels'

const known: ReadonlySet<unknown> = new Set(channels)
const announced: ReadonlySet<unknown> = new Set(eventNames)

/** All that the page gets: ask on a channel of the contract, listen to an event of the contract. */
contextBridge.exposeInMainWorld('station', {
  invoke(channel: unknown, request: unknown): Promise<unknown> {
    if (!known.has(channel)) return Promise.resolve({ ok: false, code: 'bridge/unknown-channel', params: {} })
    return ipcRenderer.invoke(carriers.invoke, channel, request)
  },

  on(name: unknown, listener: (payload: unknown) => void): () => void {
    if (!announced.has(name)) return () => undefined
    // Electron's own event object stays here: it leads back to the whole of ipcRenderer.
    const forward = (_event: IpcRendererEvent, arrived: unknown, payload: unknown) => {
      if (arrived === name) listener(payload)
    }
    ipcRenderer.on(carriers.event, forward)
    return () => {
      ipcRenderer.removeListener(carriers.event, forward)
    }
  },
})
