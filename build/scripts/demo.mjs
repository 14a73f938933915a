import { runAppTool } from './lib/run-tool.mjs'

await runAppTool('tests/demo/demo.ts')
