import { AppError } from '../../shared/errors/app-error'

/**
 * The bytes of a chosen file. A browser refuses to read one that was saved anew, moved or taken away since it was chosen.
 *
 * @throws AppError `sheets/file-changed`
 */
export async function readChosenFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new AppError('sheets/file-changed', {}, { cause })
  }
}
