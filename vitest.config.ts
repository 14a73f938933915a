import { playwright } from '@vitest/browser-playwright'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { browserPath } from './build/config/browser-path'

/** `unit` runs in Node; `integration` runs in a real Chromium, for IndexedDB, workers and WebCrypto; `fault` kills processes; `packaging` packs `out/`. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [vue()],
        // Bundled once before the first page opens: found on the way, Vue would be loaded twice and no component would work.
        optimizeDeps: {
          include: [
            'axe-core',
            'bwip-js/generic',
            'dexie',
            'element-plus',
            'element-plus/es/locale/lang/en.mjs',
            'element-plus/es/locale/lang/zh-cn.mjs',
            'fast-check',
            'fflate',
            'papaparse',
            'pdfmake/build/pdfmake',
            'pinia',
            'pinyin-pro',
            'vue',
            'vue-i18n',
            'vue-router',
            'zod',
          ],
        },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/integration/settle.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: browserPath(),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--disable-quic',
                  '--disable-features=PdfOopif',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
