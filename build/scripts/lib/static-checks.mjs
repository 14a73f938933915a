import { check } from './steps.mjs'

const types = (name) =>
  check(`types ${name}`, 'vue-tsc/bin/vue-tsc.js', ['-p', `build/config/tsconfig.${name}.json`, '--noEmit'])

/** What can be said about the source without running it. The slow ones come first. */
export const staticChecks = [
  check('lint', 'eslint/bin/eslint.js', ['src', 'electron', 'build', 'tests', '*.config.ts', '--max-warnings', '0']),
  types('tests'),
  types('web'),
  types('node'),
  types('pure'),
  check('layers', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['--config', 'build/config/dependency-cruiser.cjs'],
    ...['src', 'electron'],
  ]),
  check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
]
