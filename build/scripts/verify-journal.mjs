import { runTool } from './lib/run-tool.mjs'

await runTool('build/tools/verify-journal.ts')
