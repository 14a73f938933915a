import type { MonthPage } from '../../domain/month/month-pages'
import type { JobControl, MonthDesk } from '../../usecases/ports'
import { failureOf, type FromWorker, type MonthJob, type ToWorker } from './messages'
import { runJob } from './sheet-job'

/** A month counted, checked and packed in a worker of its own for each job; nothing of its records stays here. */
export function createMonthDesk(): MonthDesk {
  return {
    count: (month, records, control) =>
      runMonth({ kind: 'count', month }, records, control, (message) =>
        message.kind === 'counted' ? message.indicators : undefined,
      ),
    check: ({ month, today }, records, control) =>
      runMonth({ kind: 'check', month, today }, records, control, (message) =>
        message.kind === 'checked' ? message.groups : undefined,
      ),
    countPeople: (month, records, control) =>
      runMonth({ kind: 'count-people', month }, records, control, (message) =>
        message.kind === 'people-counted' ? message.people : undefined,
      ),
    pack: (facts, records, control) =>
      runMonth({ kind: 'pack', facts }, records, control, (message) =>
        message.kind === 'packed' ? message.batch : undefined,
      ),
  }
}

function runMonth<Result>(
  job: MonthJob,
  records: AsyncIterable<MonthPage>,
  control: JobControl,
  resultOf: (message: FromWorker) => Result | undefined,
): Promise<Result> {
  const codes = { cancelled: 'month/cancelled', crashed: failureOf(job) } as const
  return runJob(messagesOf(records, job), codes, control, resultOf)
}

async function* messagesOf(records: AsyncIterable<MonthPage>, job: MonthJob): AsyncGenerator<ToWorker> {
  for await (const page of records) yield { kind: 'records', page }
  yield { kind: 'month', job }
}
