import type { DownloadItem, Session } from 'electron'
import { appAddress } from '../../../src/shared/storage-identity'
import { isAppAddress, isAppBlob, isPaperViewer } from './app-address'
import { isUploadAddress, uploadHosts, type UploadHost } from './network'

/** Schemes that never leave the PC, whoever made the address. */
const inside = /^(devtools|data):/

/**
 * Closes what a session leaves open by default: permissions, network, spell-check downloads, silent file saving.
 *
 * @param session the session of every page
 * @param hosts servers that may be reached; tests name some
 */
export function guardSession(session: Session, hosts: readonly UploadHost[] = uploadHosts): void {
  // Electron grants everything for which no handler says otherwise; all three are needed.
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${appAddress}none/`) // it would fetch dictionaries from the network
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isInside(details.url) && !isUploadAddress(details.url, hosts) })
  })
  session.on('will-download', (event, item) => {
    guardDownload(event, item)
  })
}

function isInside(url: string): boolean {
  const maker = url.startsWith('blob:') ? url.slice('blob:'.length) : url
  return isAppAddress(maker) || isPaperViewer(maker) || inside.test(url)
}

/** Only bytes made by our own page are saved, and only where the person says. */
function guardDownload(event: { preventDefault(): void }, item: DownloadItem): void {
  if (!isAppBlob(item.getURL())) {
    event.preventDefault()
    return
  }
  item.setSaveDialogOptions({ defaultPath: item.getFilename() })
}
