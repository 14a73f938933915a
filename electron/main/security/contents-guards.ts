import type { App, WebContents } from 'electron'
import { isAppAddress, isAppBlob, isPaperViewer } from './app-address'

interface Departure {
  readonly url: string
  readonly isMainFrame: boolean
  preventDefault(): void
}

/** Guards every page from its first moment: it stays in this program, opens no window and holds no web view. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    guardOne(contents)
  })
}

function guardOne(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp') // no session hears about its packets
  contents.on('will-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-frame-navigate', stayHere)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** A frame may also show a paper that our own page made. */
function stayHere(departure: Departure): void {
  if (isAppAddress(departure.url)) return
  if (!departure.isMainFrame && (isAppBlob(departure.url) || isPaperViewer(departure.url))) return
  departure.preventDefault()
}
