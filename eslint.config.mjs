import pluginVue from 'eslint-plugin-vue'
import { configureVueProject, defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'

configureVueProject({ rootDir: import.meta.dirname })

// Every rule is an error: a warning that stays is no rule.
export default defineConfigWithVueTs(
  { ignores: ['out/**', 'dist/**', 'coverage/**', 'node_modules/**', 'demo-out/**', 'test-results/**'] },
  pluginVue.configs['flat/essential'],
  vueTsConfigs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error', // a payload nobody described is where records get lost
      '@typescript-eslint/no-floating-promises': 'error', // a write nobody waits for is a write that may not be there
      '@typescript-eslint/consistent-type-imports': 'error', // keeps run-time imports, and so layers, visible
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }], // one name for one thing
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }], // a longer file has two jobs
      'max-params': ['error', 4],
      'no-console': 'error', // a log line must pass the redactor
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'no-restricted-exports': 'off', // a component is a default export by its format
      'vue/no-v-html': 'error', // the one door for markup injection
      'vue/multi-word-component-names': 'off',
      'vue/no-bare-strings-in-template': [
        'error',
        {
          allowlist: [
            '·',
            '–',
            '—',
            '/',
            ':',
            '：',
            '（',
            '）',
            '(',
            ')',
            '%',
            '*',
            '✔',
            '✘',
            '?',
            '▸',
            '●',
            '…',
            '#',
            '+',
            '−',
            '=',
            '←',
            '→',
            '，',
            ',',
          ],
        },
      ], // every word is in both catalogues
    },
  },
  {
    // A day is a LocalDate; `new Date('2025-03-01')` is UTC midnight and may print the day before.
    files: [
      'src/domain/**/*.ts',
      'src/policies/**/*.ts',
      'src/documents/**/*.ts',
      'src/usecases/**/*.ts',
      'src/ui/**/*.{ts,vue}',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'Use LocalDate and Instant from src/shared/units, and the clock port.',
        },
      ],
    },
  },
  { files: ['src/i18n/messages/**/*.ts', 'tests/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['tests/**/*.ts', 'build/**/*.ts', 'electron/local/**/*.ts'], rules: { 'no-console': 'off' } }, // programs of the command line speak through it
  { files: ['**/*.config.ts', 'build/config/*.ts'], rules: { 'no-restricted-exports': 'off' } }, // tools read a default export
)
