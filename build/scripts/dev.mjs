import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/build-app.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { runScript, say } from './lib/say.mjs'

const HOST_PORT = 47616
const PAGE_PORT = 47617

/**
 * npm run dev: the interface from source with instant updates, over the built service and records of its own
 * (`--data`, default out/dev-data). It is always the browser: the Electron main process has no way to load a page from
 * anywhere but its own files, on purpose; `npm start` shows the built program in Electron.
 */
await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'out/dev-data' } } })
  const { startLocalHost } = await import(pathToFileURL(inRoot('out/local/index.mjs')).href)
  const assetsFolder = inRoot('out/renderer')
  const host = await startLocalHost({ dataFolder: resolve(root, values.data), port: HOST_PORT, assetsFolder })
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true' // about a later way of reading configurations
  const { createServer } = await import('vite')
  const server = await createServer({
    configFile: inRoot('build/config/vite.renderer.ts'),
    server: { host: '127.0.0.1', port: PAGE_PORT, strictPort: true, proxy: { '/api': asOwnPage(await signIn(host)) } },
  })
  await server.listen()
  say(`http://127.0.0.1:${String(PAGE_PORT)}/ (Ctrl-C ends it)`)
  process.once('SIGINT', () => {
    void Promise.all([server.close(), host.close()]).then(() => process.exit(0))
  })
})

/** The session's cookie, as a browser would get it. */
async function signIn(host) {
  const response = await fetch(host.openAddress, { redirect: 'manual' })
  return response.headers.get('set-cookie').split(';')[0]
}

/** The host answers its own page only, so the development server speaks as that page. */
function asOwnPage(cookie) {
  const target = `http://127.0.0.1:${String(HOST_PORT)}`
  return { target, changeOrigin: true, headers: { origin: target, cookie } }
}
