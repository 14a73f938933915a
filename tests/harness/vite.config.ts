import { resolve } from 'node:path'
import { mergeConfig, type UserConfig } from 'vite'
import renderer from '../../build/config/vite.renderer'

/** The test page: the program's own parts without its interface, built as the program is. */
export default mergeConfig(renderer, {
  root: import.meta.dirname,
  build: {
    outDir: resolve(import.meta.dirname, '../../out/harness'),
    rollupOptions: { input: resolve(import.meta.dirname, 'index.html') },
  },
} satisfies UserConfig)
