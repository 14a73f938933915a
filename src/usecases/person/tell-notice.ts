import type { NoticeRecord } from '../../domain/person/notice'
import { toldOf } from '../../domain/person/notice'
import { noticeOn } from '../../policies/notice/current-notice'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Change, Deps, RecordReader } from '../ports'

/** What a person was told, newest first. A sheet whose print is void told nobody. */
export async function listNotices(reader: RecordReader, personId: Id<'person'>): Promise<readonly NoticeRecord[]> {
  const notices = await reader.list('notices', { index: 'personId', equals: personId })
  const prints = await reader.findMany(
    'printRecords',
    notices.flatMap(({ printId }) => (printId ? [printId] : [])),
  )
  const isVoid = new Set<string>(prints.filter((print) => print.voided).map((print) => print.id))
  return notices.filter(({ printId }) => printId === undefined || !isVoid.has(printId))
}

/** Says inside a change that a person was told today's version; who was told it already stays told then. */
export async function tellNotice(
  change: Change,
  deps: Pick<Deps, 'clock' | 'ids' | 'operator'>,
  told: Pick<NoticeRecord, 'personId' | 'how' | 'printId'>,
): Promise<NoticeRecord> {
  const today = deps.clock.today()
  const { version } = noticeOn(today)
  await getRecord(change, 'persons', told.personId)
  const before = toldOf(await listNotices(change, told.personId), version)
  if (before) return before
  const notice: NoticeRecord = {
    ...told,
    id: deps.ids.newId<'notice'>(),
    version,
    toldOn: today,
    operatorName: deps.operator.displayName,
  }
  change.put('notices', notice)
  return notice
}
