import type { CommandLine } from 'electron'

/** Address of a server in the one form that counts: `https://host` or `https://host:port`, nothing behind it. */
export type UploadHost = `https://${string}`

/**
 * The servers that this program may reach, by exact origin. The only list of that kind: requests of the session and the
 * names that Chromium may look up both follow it. It is empty: batches leave the PC as files. The page itself can never
 * reach an upload host, its policy (`src/shared/security.ts`) has `connect-src 'self'`.
 */
export const uploadHosts: readonly UploadHost[] = []

/** Whether an address belongs to a configured upload host. Compares origins, never beginnings of a text. */
export function isUploadAddress(address: string, hosts: readonly UploadHost[] = uploadHosts): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === '' && hosts.some((host) => host === origin)
}

/**
 * Switches for a Chromium that makes no traffic of its own. The first two close the network whatever else asks, also
 * for what no session hears about (WebRTC, certificate checks, services of a later Chromium); the others keep
 * services from asking.
 */
export function quietSwitches(hosts: readonly UploadHost[] = uploadHosts): ReadonlyMap<string, string> {
  const exceptions = hosts.map((host) => `, EXCLUDE ${new URL(host).hostname}`)
  return new Map([
    ['host-resolver-rules', `MAP * ~NOTFOUND${exceptions.join('')}`], // no name and no address but these is found
    ['no-proxy-server', ''], // no search for `wpad` in the network, no proxy of the office in between
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-domain-reliability', ''], // reports about failed connections
    ['no-pings', ''], // `<a ping>`
  ])
}

/** Must run before the app is ready. */
export function keepQuiet(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of quietSwitches()) {
    if (value === '') commandLine.appendSwitch(name)
    else commandLine.appendSwitch(name, value)
  }
}
