import { AppError } from '../../shared/errors/app-error'
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

/**
 * What became of a save; the kind names the sentence that tells it. `asked`: the desktop program's own dialog took over;
 * `handedOver`: it lies in the downloads of this computer.
 */
export interface SavedElsewhere {
  readonly kind: 'copied' | 'asked' | 'handedOver'
  readonly place: string
}

/** Takes the content of a file, piece by piece. */
type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>

/** Whether the page can ask where a file goes: browsers else put it into the downloads of this computer. */
export function canChoosePlace(): boolean {
  return 'showSaveFilePicker' in window
}

/**
 * Writes a file where the person chooses; to be called while a press is being answered. Stopped or failed, it leaves
 * nothing there, and what stood there before stays.
 *
 * @param size how many bytes must be there in the end
 * @returns its name there; `null`: the person changed their mind
 * @throws AppError `file/write-failed`, or what `pour` threw
 */
export async function writeToChosenPlace(
  fileName: string,
  size: number,
  pour: (write: Write) => Promise<void>,
): Promise<string | null> {
  const picked = await choosePlace(fileName)
  if (!picked) return null
  let stream: FileSystemWritableFileStream | null = null
  let isInPlace = false
  try {
    const target = await picked.createWritable()
    stream = target
    await pour((bytes) => target.write(bytes))
    await target.close()
    isInPlace = true
    if ((await picked.getFile()).size !== size) throw new AppError('file/write-failed')
    return picked.name
  } catch (cause) {
    await discard(picked, stream, isInPlace).catch(() => undefined) // with the stick out, nothing is there to discard
    throw cause instanceof AppError ? cause : new AppError('file/write-failed', {}, { cause })
  }
}

async function choosePlace(fileName: string): Promise<PickedFile | null> {
  const picked = await (window as PickerWindow)
    .showSaveFilePicker?.({ suggestedName: fileName })
    .catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'AbortError') return null
      throw failure
    })
  return picked ?? null
}

async function discard(
  picked: PickedFile,
  stream: FileSystemWritableFileStream | null,
  isInPlace: boolean,
): Promise<void> {
  await stream?.abort()
  // The dialog makes an empty file of a new name; an older file that was to be replaced is whole until then.
  if (isInPlace || (await picked.getFile()).size === 0) await picked.remove?.()
}

/**
 * Saves a file where the person says and not on this computer, as far as the host can. In the desktop program every
 * save asks. `null`: the person changed their mind.
 *
 * @throws AppError `file/write-failed`
 */
export async function saveElsewhere(
  file: { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> },
  type: string,
  host: 'electron' | 'local',
): Promise<SavedElsewhere | null> {
  if (host === 'local' && canChoosePlace()) {
    const { fileName, bytes } = file
    const place = await writeToChosenPlace(fileName, bytes.byteLength, (write) => write(bytes))
    return place === null ? null : { kind: 'copied', place }
  }
  saveFile(file.fileName, file.bytes, type)
  return { kind: host === 'electron' ? 'asked' : 'handedOver', place: '' }
}
