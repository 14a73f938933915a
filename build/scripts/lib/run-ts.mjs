import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from './paths.mjs'

/**
 * Bundles a program of the command line written in TypeScript and runs it in this process. Packages stay outside the
 * bundle; the program finds the project in `process.cwd()` and its arguments in `process.argv`.
 *
 * @param {string} entry path inside the project
 */
export async function runTypeScript(entry) {
  const { build } = await import('vite')
  const name = entry.replace(/\.ts$/, '').replaceAll('/', '-')
  process.chdir(root)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: 'out/tools',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { [name]: inRoot(entry) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: `${name}-[name].mjs` },
      },
    },
  })
  await import(pathToFileURL(join(root, 'out/tools', `${name}.mjs`)).href)
}
