import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** One file of the built interface. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** The name holds a hash of the content, so the bytes behind it never change. */
  readonly immutable: boolean
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * The files that may be served: exactly those in the folder of the built interface at start, by name. A request never
 * becomes a path, so `..`, a device name or an encoded slash has nothing to reach.
 */
export class AssetStore {
  readonly #folder: string
  readonly #paths: ReadonlySet<string>

  /** @throws Error `ENOENT` when the interface was not built */
  constructor(folder: string) {
    this.#folder = folder
    this.#paths = new Set(listPaths(folder, '/'))
  }

  /** The file of a URL path (`/` is `index.html`); `null` when there is none of that name. */
  async find(urlPath: string): Promise<Asset | null> {
    const path = urlPath === '/' ? '/index.html' : urlPath
    const contentType = contentTypes[extname(path)]
    if (!this.#paths.has(path) || contentType === undefined) return null
    const bytes = new Uint8Array(await readFile(join(this.#folder, path)))
    return { bytes, contentType, immutable: path.startsWith('/assets/') }
  }
}

function listPaths(folder: string, prefix: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name
    if (entry.isDirectory()) return listPaths(join(folder, entry.name), `${path}/`)
    return entry.isFile() ? [path] : []
  })
}
