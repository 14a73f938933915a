import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import renderer from './build/config/vite.renderer'

const input = (name: string) => ({ index: resolve(import.meta.dirname, `electron/${name}/index.ts`) })

/** Nothing is left outside the bundles: the installed program has no `node_modules`. */
export default defineConfig({
  main: {
    publicDir: false,
    build: {
      externalizeDeps: false,
      target: 'node24',
      rollupOptions: { input: input('main'), output: { format: 'cjs' } },
    },
  },
  preload: {
    publicDir: false,
    build: {
      externalizeDeps: false,
      target: 'node24',
      // A sandboxed preload script is one CommonJS file and may only require('electron').
      rollupOptions: { input: input('preload'), output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer,
})
