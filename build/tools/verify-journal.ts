import { runVerifyJournal } from './verify/verify-journal'

process.exitCode = await runVerifyJournal(process.argv.slice(2))
