import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const name = 'bridge.js'
const entry = resolve('electron/local/bridge.ts') // tools run in the project folder

/**
 * Puts the local host's bridge beside the interface as one classic script that runs before it, built and in
 * development. It is a file of its own because the content security policy allows no inline script.
 */
export function bridgePlugin(): Plugin {
  return {
    name: 'station-bridge',
    async buildStart() {
      if (this.meta.watchMode || this.environment.mode === 'dev') return
      this.emitFile({ type: 'asset', fileName: name, source: await bundleBridge() })
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response, next) => {
        bundleBridge().then((code) => response.setHeader('content-type', 'text/javascript').end(code), next)
      })
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `./${name}` }, injectTo: 'head' }],
  }
}

async function bundleBridge(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome152',
      lib: { entry, formats: ['iife'], name: 'stationBridge' },
    },
  })
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
  const chunk = output.find((part) => part.type === 'chunk')
  if (!chunk) throw new Error('the bridge script came out empty')
  return chunk.code
}
