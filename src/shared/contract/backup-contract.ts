import { z } from 'zod'
import { id, nothing, piece, position, savedFile, secret, shortText } from './fields'
import { session } from './station-contract'

/** Backups: made, handed in, restored; and how long work is told to stop. */
export const backupContract = {
  'backup:create': {
    request: nothing,
    response: savedFile.extend({ head: position, verified: z.literal(true) }),
  },
  'backup:put-part': {
    request: piece.extend({ token: id }),
    response: nothing,
  },
  'backup:restore': {
    /**
     * `second`: a reviewer or another head of the restored station; `null` where it has none. `isAlone`: it has some, but
     * none can be had any more; the journal says so.
     */
    request: z.object({
      token: id,
      recoveryCode: secret,
      account: shortText,
      newPassword: secret,
      second: z.object({ account: shortText, password: secret }).nullable(),
      isAlone: z.boolean(),
    }),
    response: session,
  },
  'job:cancel': {
    /** Stops what is under way; its own call answers `file/cancelled`. */
    request: z.object({ job: z.enum(['backup', 'restore', 'copy', 'verify']) }),
    response: nothing,
  },
} as const
