// Who may import whom. The table is the one in README.md ("The map"); a wrong import fails `npm run check`.
const layers = {
  'src/shared': [],
  'src/domain': ['src/shared'],
  'src/policies': ['src/shared', 'src/domain'],
  'src/documents': ['src/shared', 'src/domain', 'src/policies'],
  'src/data': ['src/shared', 'src/domain', 'src/usecases/ports'],
  'src/usecases': ['src/shared', 'src/domain', 'src/policies', 'src/documents'],
  'src/platform': ['src/shared', 'src/domain', 'src/usecases'],
  'src/i18n': ['src/shared'],
  'src/ui': ['src/shared', 'src/domain', 'src/policies', 'src/i18n'],
  'electron/service': ['src/shared'],
  'electron/main': ['electron/service', 'src/shared'],
  'electron/local': ['electron/service', 'src/shared'],
  'electron/preload': ['src/shared/contract/channels'],
}
const rule = (name, from, to) => ({ name, severity: 'error', from, to })
const onlyIn = (packages, where) =>
  rule(
    `${packages} only in ${where}`,
    { path: '^(src|electron)/', pathNot: where },
    { path: `node_modules/(${packages})/` },
  )

module.exports = {
  forbidden: [
    rule('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    ...Object.entries(layers).map(([layer, allowed]) =>
      rule(
        `layer ${layer}`,
        { path: `^${layer}/` },
        {
          path: '^(src|electron)/',
          pathNot: [`^${layer}/`, ...allowed.map((place) => `^${place}(/|\\.ts$)`)],
          // The interface is handed the use cases; it may name their types, never import their code.
          ...(layer === 'src/ui' ? { dependencyTypesNot: ['type-only'] } : {}),
        },
      ),
    ),
    rule('ui names types of use cases only', { path: '^src/ui/' }, { path: '^src/(data|platform|documents)/' }),
    onlyIn('vue|pinia|vue-router|element-plus|@element-plus', '^src/(ui|main)'),
    onlyIn('vue-i18n', '^src/(ui|i18n|main)'),
    onlyIn('dexie', '^src/data/'),
    onlyIn('pdfmake|bwip-js', '^src/platform/'),
    onlyIn('hucre|papaparse|pinyin-pro', '^src/platform/'),
    onlyIn('electron', '^electron/(main|preload)/'),
    onlyIn('hash-wasm', '^electron/service/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.mjs', '.js', '.json'] },
  },
}
