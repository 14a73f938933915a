import { runVerifyBatch } from './verify/verify-batch'

process.exitCode = await runVerifyBatch(process.argv.slice(2))
