import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { standardDataFolder, standardDeviceFolder, standardPort, startLocalHost } from './index'

/**
 * The local host as a process: `node out/local/cli.mjs --assets DIR [--data DIR] [--device DIR] [--port N]`. Prints one JSON line with
 * the address when it serves, ends on SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: {
    assets: { type: 'string' },
    data: { type: 'string' },
    device: { type: 'string' },
    port: { type: 'string' },
  },
})

const host = await startLocalHost({
  assetsFolder: values.assets ?? 'out/renderer',
  dataFolder: values.data ?? standardDataFolder(),
  deviceFolder: values.device ?? standardDeviceFolder(),
  port: Number(values.port ?? standardPort),
})
console.log(JSON.stringify({ openAddress: host.openAddress }))
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
await host.close()
