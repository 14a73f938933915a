import type { Channel } from '../contract/channels'
import type { OperatorRole } from './roles'

/** Who may use a channel of the service. */
export interface ChannelRight {
  /** `anyone`: also before somebody is signed in; the channel itself asks for a password or code where it gives something. */
  readonly who: 'anyone' | readonly OperatorRole[]
  /** Also in a session that the recovery code opened, which is for reading and a backup. */
  readonly inRecovery?: true
}

const anyone = { who: 'anyone' } as const
const everybody = ['clerk', 'reviewer', 'head', 'auditor', 'trainer'] as const
const head = { who: ['head'] } as const
/** Clerks back the station up too; of the files that leave it they handle backups only, see `file:*` in the service. */
const backups = { who: ['clerk', 'reviewer', 'head'], inRecovery: true } as const

/** Every channel of the contract. The service asks this table before it looks at a request. */
export const channelRights = {
  'station:get-status': anyone,
  'station:reopen': anyone,
  'station:set-up': anyone,
  'station:sign-in': anyone,
  'station:lock': anyone,
  'station:change-password': anyone,
  'station:set-pin': { who: everybody },
  'station:recover': anyone,
  'station:reset-by-recovery': { who: ['head'], inRecovery: true },
  'station:renew-recovery': head,
  'station:confirm-recovery': head,
  'station:approve': { who: everybody },
  'station:add-operator': head,
  'station:change-operator': head,
  'station:dismiss-operator': head,
  'station:reset-password': head,
  'station:unlock-account': head,
  'draft:save': { who: everybody },
  'draft:load': { who: everybody },
  'journal:get-head': { who: everybody, inRecovery: true },
  /** What may be appended is the table of operation kinds; in recovery nothing that writes a row. */
  'journal:append': { who: everybody, inRecovery: true },
  'journal:read': { who: everybody, inRecovery: true },
  'journal:verify': { who: ['head', 'auditor'], inRecovery: true },
  'snapshot:write-part': { who: everybody, inRecovery: true },
  'snapshot:read-part': { who: everybody, inRecovery: true },
  'file:write-part': head,
  'file:read-part': backups,
  'file:save-copy': backups,
  'file:reveal': backups,
  'backup:create': backups,
  'backup:put-part': anyone,
  'backup:restore': anyone,
  /** Who may put people on file. */
  'reader:ask-service': { who: ['clerk', 'reviewer', 'head'] },
  'job:cancel': anyone,
  'log:report': anyone,
} as const satisfies Readonly<Record<Channel, ChannelRight>>

/** Whether somebody of a role may use a channel; before anybody is signed in, `null`. */
export function mayUse(role: OperatorRole | null, channel: Channel): boolean {
  const { who }: ChannelRight = channelRights[channel]
  return who === 'anyone' || (role !== null && who.includes(role))
}
