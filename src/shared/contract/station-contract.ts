import { z } from 'zod'
import { roles } from '../rights/roles'
import { approvalPurposes } from '../rights/second-person'
import { approvalId, bytes, damage, id, nothing, position, secret, shortText } from './fields'

const role = z.enum(roles)

/** An account as everybody sees it. */
export const operator = z.object({ operatorId: id, account: shortText, displayName: shortText, role })

/** An account as the head looks after it. */
export const operatorEntry = operator.extend({
  /** Day on which the account was closed; who left stays in the list, for the records in their name. */
  leftOn: z.string().nullable(),
  /** Too many wrong passwords: nothing but the head helps. */
  isLockedOut: z.boolean(),
  /** The password is one that the head gave: the next sign-in asks for an own one. */
  mustChangePassword: z.boolean(),
  /** A quick code is set; it works after a sign-in with the password, the same day. */
  hasPin: z.boolean(),
})

const station = z.object({ storeId: id, stationName: shortText, countyCode: z.string().max(12) })

/** What an unlocked session hands to the interface. Keys are raw bytes here and become non-extractable at once. */
export const session = z.object({
  operator,
  station,
  /** Encrypts rows and snapshots, 32 bytes. */
  dataKey: z.instanceof(Uint8Array),
  /** Makes blind indexes, 32 bytes. */
  indexKey: z.instanceof(Uint8Array),
  /** Generation of the keys, written beside every ciphertext. */
  kid: z.number().int().positive(),
  head: position,
  /** `recovery`: opened with the recovery code, for reading and a backup only. */
  mode: z.enum(['full', 'recovery']),
})

const status = z.object({
  /** `new`: nothing set up; `locked`: sign in; `open`: somebody is signed in; `refused`: see `problem`. */
  phase: z.enum(['new', 'locked', 'open', 'refused']),
  /** Which shell serves the interface. */
  host: z.enum(['electron', 'local']),
  version: shortText,
  station: station.nullable(),
  /** Told while somebody is signed in only: accounts are half of what a guesser needs. */
  operators: z.array(operatorEntry),
  /** Free bytes on the disk of the data folder. */
  freeBytes: z.number(),
  /** Least free bytes with which the station writes or opens its database. */
  neededBytes: z.number(),
  /** Where the data folder is, for the settings page. */
  dataFolder: z.string(),
  problem: damage.nullable(),
  /** Bytes of a torn journal tail that were put aside at this start; 0 when it was clean. */
  tailBytesPutAside: z.number(),
  /** Day and size of the newest verified backup file, if one was made. */
  lastBackupAt: z.string().nullable(),
  /** A new recovery code was shown and never confirmed as kept: the old one still opens the records. */
  recoveryUnconfirmed: z.boolean(),
})

const agreedAct = {
  purpose: z.enum(approvalPurposes),
  about: shortText,
  terms: z.record(shortText, z.union([z.string().max(1000), z.number(), z.boolean()])),
}
const recoveryCode = z.object({ recoveryCode: secret })

/** Who comes in, the accounts, and the half-filled forms of each. */
export const stationContract = {
  'station:get-status': { request: nothing, response: status },
  /** A station that was refused looks at its folder once more; any other stays as it is. */
  'station:reopen': { request: nothing, response: status },
  'station:set-up': {
    request: z.object({
      stationName: shortText,
      countyCode: z.string().max(12),
      account: shortText,
      displayName: shortText,
      password: secret,
    }),
    response: z.object({ session, recoveryCode: z.string() }),
  },
  'station:sign-in': {
    /** Six digits are a quick code; no password is that short. */
    request: z.object({ account: shortText, password: secret }),
    response: session,
  },
  'station:lock': { request: nothing, response: nothing },
  'station:change-password': {
    /** Also for somebody who is not signed in yet: a password that the head gave opens nothing else. */
    request: z.object({ account: shortText, password: secret, newPassword: secret }),
    response: session,
  },
  'station:set-pin': {
    /** `pin`: six digits; `null` takes the quick code away. */
    request: z.object({ password: secret, pin: z.string().max(16).nullable() }),
    response: nothing,
  },
  'station:recover': {
    /** Opens for reading and a backup, in the name of a station head. */
    request: z.object({ recoveryCode: secret, account: shortText }),
    response: session,
  },
  'station:reset-by-recovery': {
    /** Only in a session that the recovery code opened, which ends with it. */
    request: z.object({ newPassword: secret }),
    response: nothing,
  },
  'station:renew-recovery': {
    request: z.object({ password: secret }),
    /** The code before stays in force until this one is confirmed as kept. */
    response: z.object({ recoveryCode: z.string(), issueId: id }),
  },
  'station:confirm-recovery': { request: z.object({ issueId: id }), response: nothing },
  'station:approve': {
    /**
     * A second person signs in on the spot, in the own name, for one act. `about`: id of the account concerned (for a new
     * one its name), key of the rule, number of the batch. For a change of the accounts the recovery code counts, too:
     * whoever could agree may be gone.
     */
    request: z.object({
      ...agreedAct,
      by: z.union([z.object({ account: shortText, password: secret }), recoveryCode]),
    }),
    /** Good for just this act, once, within a few minutes. `second` null: it was the recovery code. */
    response: z.object({
      approvalId: id,
      second: z.object({ operatorId: id, displayName: shortText }).nullable(),
    }),
  },
  'station:add-operator': {
    request: z.object({ account: shortText, displayName: shortText, role, password: secret, approvalId }),
    response: operator,
  },
  'station:change-operator': {
    request: z.object({ operatorId: id, displayName: shortText, role, approvalId }),
    response: operator,
  },
  /** Closes an account for good; what was done in its name stays. */
  'station:dismiss-operator': { request: z.object({ operatorId: id, approvalId }), response: nothing },
  'station:reset-password': {
    request: z.object({ operatorId: id, newPassword: secret, approvalId }),
    response: nothing,
  },
  /** Forgives the wrong passwords of an account. */
  'station:unlock-account': { request: z.object({ operatorId: id }), response: nothing },
  'draft:save': {
    /** Half-filled forms of who is signed in; `null`: there are none. Kept encrypted, for that person only. */
    request: z.object({ operatorId: id, bytes: bytes.nullable() }),
    response: nothing,
  },
  'draft:load': { request: nothing, response: bytes.nullable() },
} as const
