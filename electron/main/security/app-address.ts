import { storageIdentity } from '../../../src/shared/storage-identity'

/**
 * Whether an address is a page of this program. Never compare the text: `app://local.example/` starts the same.
 * `URL.origin` is no help either, it is `null` for a scheme of our own.
 */
export function isAppAddress(address: string): boolean {
  const url = parseUrl(address)
  return (
    url !== null &&
    url.protocol === `${storageIdentity.scheme}:` &&
    url.host === storageIdentity.host &&
    url.username === '' &&
    url.password === ''
  )
}

/** Whether an address is bytes that our own page made, such as a paper shown in a frame. */
export function isAppBlob(address: string): boolean {
  return address.startsWith('blob:') && isAppAddress(address.slice('blob:'.length))
}

/** The viewer for PDF papers is an extension built into Electron, and shows itself inside the frame. */
const paperViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** Whether an address is a part of the built-in viewer for papers. */
export function isPaperViewer(address: string): boolean {
  return address.startsWith(paperViewer)
}

function parseUrl(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
