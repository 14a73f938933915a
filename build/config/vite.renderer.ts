import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { bridgePlugin } from './bridge-plugin'
import { fontsPlugin } from './fonts-plugin'

/** The interface: the same files for both hosts. Paths start in the project folder, where every tool runs. */
export default defineConfig({
  root: resolve('src'),
  base: './',
  plugins: [vue(), fontsPlugin(), bridgePlugin()],
  worker: { format: 'es' },
  define: {
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'true',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_JIT_COMPILATION__: 'true', // messages become data, never code: the policy has no unsafe-eval
  },
  build: {
    outDir: resolve('out/renderer'),
    emptyOutDir: true,
    target: 'chrome152',
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000, // read from the local disk
    rollupOptions: { input: resolve('src/index.html') },
  },
})
