import type { SavedFile } from '../../../shared/contract/contract'
import type { StationAccess } from '../../../usecases/access'
import type { JobControl } from '../../../usecases/ports'
import { canChoosePlace, writeToChosenPlace } from '../../composables/save-elsewhere'
import { saveFile } from '../../composables/save-file'
import { useLongJob } from '../../composables/use-long-job'
import { useAccess } from '../../services'
import { useSessionStore } from '../../stores/session.store'

/** Where a copy went; the kind names the sentence that tells it. */
export interface BackupCopy {
  readonly kind: 'copied' | 'copiedSameVolume' | 'handedOver'
  readonly place: string
}

/** A copy of a backup away from this computer, the way the host can do it. `result` null: the person changed their mind. */
export function useBackupCopy() {
  const access = useAccess()
  const session = useSessionStore()
  return useLongJob((control, file: SavedFile): Promise<BackupCopy | null> => {
    if (session.status?.host === 'electron') return throughHost(access, file, control)
    return canChoosePlace() ? throughPicker(access, file, control) : throughDownloads(access, file, control)
  })
}

async function throughHost(access: StationAccess, file: SavedFile, control: JobControl): Promise<BackupCopy | null> {
  const saved = await access.saveCopy(file.fileName, control)
  return saved && { kind: saved.isSameVolume ? 'copiedSameVolume' : 'copied', place: saved.savedAs }
}

/** Straight into the chosen file, piece by piece. @throws AppError `file/write-failed`, `file/cancelled` */
async function throughPicker(access: StationAccess, file: SavedFile, control: JobControl): Promise<BackupCopy | null> {
  const place = await writeToChosenPlace(file.fileName, file.bytes, (write) =>
    access.readOut(file.fileName, write, control),
  )
  return place === null ? null : { kind: 'copied', place }
}

/** A browser without a dialog: its downloads. The pieces go into a blob, which the browser keeps on the disk. */
async function throughDownloads(access: StationAccess, file: SavedFile, control: JobControl): Promise<BackupCopy> {
  let whole = new Blob([])
  await access.readOut(
    file.fileName,
    (bytes) => {
      whole = new Blob([whole, bytes])
      return Promise.resolve()
    },
    control,
  )
  saveFile(file.fileName, whole, 'application/octet-stream')
  return { kind: 'handedOver', place: '' }
}
