/**
 * Names of everything the interface may ask of the station service, `area:verb-object`.
 * The preload file imports this list and nothing else.
 */
export const channels = [
  'station:get-status',
  'station:reopen',
  'station:set-up',
  'station:sign-in',
  'station:lock',
  'station:change-password',
  'station:set-pin',
  'station:recover',
  'station:reset-by-recovery',
  'station:renew-recovery',
  'station:confirm-recovery',
  'station:approve',
  'station:add-operator',
  'station:change-operator',
  'station:dismiss-operator',
  'station:reset-password',
  'station:unlock-account',
  'draft:save',
  'draft:load',
  'journal:get-head',
  'journal:append',
  'journal:read',
  'journal:verify',
  'snapshot:write-part',
  'snapshot:read-part',
  'file:write-part',
  'file:read-part',
  'file:save-copy',
  'file:reveal',
  'backup:create',
  'backup:put-part',
  'backup:restore',
  'reader:ask-service',
  'job:cancel',
  'log:report',
] as const

export type Channel = (typeof channels)[number]

/** Names of what the service tells the interface without being asked. */
export const eventNames = ['station:locked', 'job:progress'] as const

export type EventName = (typeof eventNames)[number]

/** The two names under which Electron carries all of this between page and main process. */
export const carriers = { invoke: 'station:invoke', event: 'station:event' } as const
