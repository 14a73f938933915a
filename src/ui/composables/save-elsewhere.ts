import { saveFile } from './save-file'

interface PickedFile {
  readonly name: string
  createWritable(): Promise<FileSystemWritableFileStream>
  getFile(): Promise<File>
  /** Chromium has it. */
  remove?(): Promise<void>
}

/** What Chromium and Edge have beside the standard: the save dialog of the system for a page. */
interface PickerWindow {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<PickedFile>
}

/** A file that is being written where the person chose. */
export interface ChosenFile {
  readonly name: string
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Gives the file its content. Returns how many bytes are there now. */
  finish(): Promise<number>
  /** Leaves nothing of it; what stood there before stays. */
  discard(): Promise<void>
}

/** Whether the page can ask where a file goes: browsers else put it into the downloads of this computer. */
export function canChoosePlace(): boolean {
  return 'showSaveFilePicker' in window
}

/** Asks where a file goes; to be called while a press is being answered. `null`: the person changed their mind. */
export async function choosePlace(fileName: string): Promise<ChosenFile | null> {
  const picked = await (window as PickerWindow)
    .showSaveFilePicker?.({ suggestedName: fileName })
    .catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'AbortError') return null
      throw failure
    })
  if (!picked) return null
  const stream = await picked.createWritable()
  let isClosed = false
  return {
    name: picked.name,
    write: (bytes) => stream.write(bytes),
    async finish() {
      await stream.close()
      isClosed = true
      return (await picked.getFile()).size
    },
    async discard() {
      await stream.abort()
      // The dialog makes an empty file of a new name; an older file that was to be replaced is whole until then.
      if (isClosed || (await picked.getFile()).size === 0) await picked.remove?.()
    },
  }
}

/**
 * Saves a file where the person says and not on this computer's own downloads. In the desktop program every save asks.
 */
export async function saveElsewhere(
  file: { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> },
  type: string,
  host: 'electron' | 'local',
): Promise<void> {
  if (host === 'electron' || !canChoosePlace()) {
    saveFile(file.fileName, file.bytes, type)
    return
  }
  const chosen = await choosePlace(file.fileName)
  if (!chosen) return
  await chosen.write(file.bytes)
  await chosen.finish()
}
