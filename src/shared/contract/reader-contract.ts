import { z } from 'zod'
import { cardServiceNames } from '../card-services'

/** Identity cards on a reader of this computer. */
export const readerContract = {
  'reader:ask-service': {
    /** The card on the reader, from the program of its maker on this computer; which address that is, the table says. */
    request: z.object({ service: z.enum(cardServiceNames) }),
    /** Fields of `CardServiceField` that the service gave; never a picture, never a fingerprint. */
    response: z.record(z.string().max(20), z.string().max(400)),
  },
} as const
