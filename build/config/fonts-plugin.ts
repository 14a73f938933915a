import { createReadStream, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** Name in the built interface → file of the font package. The licence asks to travel with the fonts. */
const files: Readonly<Record<string, string>> = {
  'NotoSansSC-Regular.ttf': '400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-Bold.ttf': '700Bold/NotoSansSC_700Bold.ttf',
  'OFL.txt': 'LICENSE_FONT',
}

/** Ships the two weights that papers are set in under `fonts/`, built and in development. */
export function fontsPlugin(): Plugin {
  return {
    name: 'station-fonts',
    generateBundle() {
      for (const [name, file] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(join(source, file)) })
      }
    },
    configureServer(server) {
      server.middlewares.use('/fonts', (request, response, next) => {
        const file = files[(request.url ?? '').slice(1)]
        if (file === undefined) next()
        else createReadStream(join(source, file)).on('error', next).pipe(response)
      })
    },
  }
}
