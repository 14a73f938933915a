import { channels, type Channel } from '../../../src/shared/contract/channels'
import { channelRights, type ChannelRight } from '../../../src/shared/rights/channel-rights'
import { operationKinds, type OperationKind, type OperationKindName } from '../../../src/shared/rights/operation-kinds'
import { roles, type OperatorRole } from '../../../src/shared/rights/roles'

/** Who asks: nobody yet on a new or a locked station, somebody with the recovery code, or a role. */
export const standings = ['new', 'locked', 'recovery', ...roles] as const

export type Standing = (typeof standings)[number]

export const kindNames = Object.keys(operationKinds) as OperationKindName[]

/** The session that the recovery code opens is a head's. */
const RECOVERY_ROLE: OperatorRole = 'head'

function isRole(standing: Standing): standing is OperatorRole {
  return (roles as readonly string[]).includes(standing)
}

/** Whether a channel answers somebody. */
export function answers(channel: Channel, standing: Standing): boolean {
  const { who, inRecovery }: ChannelRight = channelRights[channel]
  if (who === 'anyone') return true
  if (standing === 'recovery') return inRecovery === true && who.includes(RECOVERY_ROLE)
  return isRole(standing) && who.includes(standing)
}

/** `second`: with a second person; `own`: for the own classes; `yes`, `no`. */
export type KindRight = 'yes' | 'own' | 'second' | 'no'

/** Whether an operation of a kind is taken from somebody. */
export function takes(kind: OperationKindName, standing: Standing): KindRight {
  const { roles: allowed, tables, needsSecond }: OperationKind = operationKinds[kind]
  if (standing === 'recovery') {
    const isAllowed = allowed.includes(RECOVERY_ROLE) && tables.length === 0 && kind !== 'station:undo'
    return isAllowed ? 'yes' : 'no'
  }
  if (!isRole(standing) || !allowed.includes(standing)) return 'no'
  if (needsSecond) return 'second'
  return standing === 'trainer' && (tables.length > 0 || kind === 'station:undo') ? 'own' : 'yes'
}

const titles: Readonly<Record<Standing, string>> = {
  new: '未建站',
  locked: '未登录',
  recovery: '恢复码',
  clerk: '经办',
  reviewer: '复核',
  head: '站长',
  auditor: '审计',
  trainer: '教师',
}

const marks: Readonly<Record<KindRight, string>> = { yes: '✔', own: '本班', second: '双人', no: '—' }

function table(first: string, rows: readonly (readonly [string, readonly string[]])[]): string {
  const head = [first, ...standings.map((standing) => titles[standing])]
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : ':-:'))]
  for (const [name, cells] of rows) lines.push([`\`${name}\``, ...cells])
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The table of rights for people to read, as `electron/service/ROLES.md` holds it. */
export function roleMatrixText(): string {
  const ofChannels = channels.map(
    (channel) => [channel, standings.map((standing) => marks[answers(channel, standing) ? 'yes' : 'no'])] as const,
  )
  const ofKinds = kindNames.map((kind) => [kind, standings.map((standing) => marks[takes(kind, standing)])] as const)
  return `# Who may do what

Made from \`src/shared/rights\` by \`build/tools/make-role-matrix.ts\`; a test holds it against the code and asks the real
service for every cell. The service refuses on its own, whatever the interface shows. From a wrong origin, a foreign
frame or without the secret of the run, no channel answers anybody.

✔ yes · 本班 a teacher's own classes only · 双人 with a second person (复核 or another 站长) · — refused

未登录: on a locked station a channel that answers asks for a password or code itself. 恢复码: a session opened with the
recovery code reads and backs up, and writes no record. Changes of accounts (add, change, dismiss, reset) need a second
person as soon as there is one beside whom they are about. What a role may read is not narrowed here: every window
holds the whole view of the station, and the interface shows of it what is somebody's business.

## Channels

${table('channel', ofChannels)}

## Operations

What \`journal:append\` takes, by kind. A kind writes the tables it names and no other, in the name of who is signed in.

${table('kind', ofKinds)}
`
}
