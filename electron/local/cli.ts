import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { standardDataFolder, standardPort, startLocalHost } from './index'

/**
 * The local host as a process: `node out/local/cli.mjs --assets DIR [--data DIR] [--port N]`. Prints one JSON line with
 * the address when it serves, ends on SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: { assets: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' } },
})

const host = await startLocalHost({
  assetsFolder: values.assets ?? 'out/renderer',
  dataFolder: values.data ?? standardDataFolder(),
  port: Number(values.port ?? standardPort),
})
console.log(JSON.stringify({ openAddress: host.openAddress }))
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
await host.close()
