import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { version } from '../../package.json'
import type { StationStatus } from '../../src/shared/contract/contract'
import type { AppErrorCode } from '../../src/shared/errors/codes'
import { storageIdentity } from '../../src/shared/storage-identity'
import { AssetStore } from '../service/assets/asset-store'
import { dispatch } from '../service/dispatch'
import { fileDeviceSecrets } from '../service/keys/device-secrets'
import type { StationService } from '../service/service-types'
import { openStationService } from '../service/station-service'
import { EventStream } from './event-stream'
import { identityOf, removeNote, writeNote } from './host-note'
import { hostOf, originOf } from './origin'
import { route } from './routes'
import { SessionToken } from './session-token'

export interface LocalHostOptions {
  readonly dataFolder: string
  /** Folder of the key files that tie passwords to this computer; never inside the data folder. */
  readonly deviceFolder: string
  readonly port: number
  /** Folder of the built interface. */
  readonly assetsFolder: string
}

/** A running local host. */
export interface LocalHost {
  /** Lets a browser in as often as it is opened: for the person at the terminal only. */
  readonly openAddress: string
  /** An address that lets one browser in, once. */
  mintEntryAddress(): string
  /** Why the station does not open; the page tells it in full. `null`: it does. */
  readonly problem: StationStatus['problem']
  /** Ends open requests, closes the service and gives the data folder free. */
  close(): Promise<void>
}

/**
 * Serves the interface and the contract on 127.0.0.1.
 *
 * The port is taken before the data folder is touched, so a second start finds out that it is one.
 *
 * @throws Error with code `EADDRINUSE` when the port is taken, or when the key files would lie among the records
 */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const { dataFolder, deviceFolder, port } = options
  if (isInside(deviceFolder, dataFolder)) throw new Error('the key files must not lie in the data folder')
  const server = createServer()
  await listen(server, port)
  const token = new SessionToken(port)
  const events = new EventStream()
  const opening = openStationService({
    ...{ dataFolder, host: 'local', version },
    deviceSecrets: fileDeviceSecrets(deviceFolder),
  })
  answerRequests(server, { options, opening, token, events })
  const service = await opening.catch(async (error: unknown) => {
    await closeServer(server)
    throw error
  })
  service.onEvent((name, payload) => {
    events.send(name, payload)
  })
  const address = `${originOf(port)}/`
  const openAddress = `${address}open/${token.value}`
  await writeNote(dataFolder, port, { address, openAddress, cookie: token.cookie })
  return {
    openAddress,
    problem: (await service.handlers['station:get-status'](null)).problem,
    mintEntryAddress: () => `${address}open/${token.mintEntry()}`,
    async close() {
      events.close()
      await closeServer(server)
      await removeNote(dataFolder, port)
      await service.close()
    },
  }
}

/** Whether a folder is another one or lies in it. */
function isInside(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder))
  return way === '' || (way.split(sep)[0] !== '..' && !isAbsolute(way))
}

interface Parts {
  readonly options: LocalHostOptions
  /** A long journal takes its time; a second start may ask who is here meanwhile. */
  readonly opening: Promise<StationService>
  readonly token: SessionToken
  readonly events: EventStream
}

function answerRequests(server: Server, { options, opening, token, events }: Parts): void {
  const destinations = {
    host: hostOf(options.port),
    identity: identityOf(options.dataFolder),
    assets: new AssetStore(options.assetsFolder),
    token,
    events,
    async invoke(channel: string, payload: unknown) {
      const service = await opening
      return dispatch(service, channel, payload, service.log)
    },
    async report(code: AppErrorCode, where: string) {
      const { log } = await opening
      await log.write({ code, where: `host:${where}` })
    },
  }
  server.on('request', (request, response) => {
    route(request, response, destinations).catch(() => response.destroy())
  })
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, storageIdentity.address)
  await once(server, 'listening') // rejects on 'error'
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
