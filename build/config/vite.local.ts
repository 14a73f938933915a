import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The local host, with everything it needs inside: `out/local` runs without `node_modules`. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: resolve('out/local'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: false,
    rollupOptions: {
      input: { index: resolve('electron/local/index.ts'), cli: resolve('electron/local/cli.ts') },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
})
