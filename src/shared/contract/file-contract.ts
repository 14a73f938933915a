import { z } from 'zod'
import { approvalId, bytes, id, partNo, parts, piece, savedFile } from './fields'

/** A bare file name: no folder, no device, no control character. */
function nameEndingIn(endings: string) {
  return z
    .string()
    .max(120)
    .regex(new RegExp(`^[^\\\\/:*?"<>|\\u0000-\\u001f]+\\.(${endings})$`))
}

const fileName = nameEndingIn('pdf|zip|csv|xlsx|json|txt')

/** A file that the service itself may have put into `exports/`: the above, or a backup. */
const exportedName = nameEndingIn('pdf|zip|csv|xlsx|json|txt|station-backup')

/** Files on their way out of the station. */
export const fileContract = {
  'file:write-part': {
    /**
     * Writes a file into `exports/`, part by part; the last part answers with the finished file. What leaves this way
     * holds full numbers of people, so a second person has agreed to it.
     */
    request: piece.extend({ approvalId, fileName, token: id }),
    response: savedFile.nullable(),
  },
  'file:read-part': {
    /** A file of `exports/` on its way out through the browser, piece by piece. */
    request: z.object({ fileName: exportedName, part: partNo }),
    response: z.object({ bytes, parts }),
  },
  'file:save-copy': {
    /** The host asks where; refused with `bridge/not-available-here` by one that has no dialog of its own. */
    request: z.object({ fileName: exportedName }),
    /** `savedAs` null: the person changed their mind. */
    response: z.object({ savedAs: z.string().nullable(), isSameVolume: z.boolean() }),
  },
  'file:reveal': {
    request: z.object({ fileName: exportedName }),
    response: z.object({ path: z.string(), shown: z.boolean() }),
  },
} as const
