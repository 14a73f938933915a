import { runAppTool } from './lib/run-tool.mjs'

await runAppTool('tests/bench/bench.ts')
