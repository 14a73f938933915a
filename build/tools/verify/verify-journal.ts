import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DataFolder } from '../../../electron/service/data-folder'
import {
  verifyJournal,
  type JournalAnchor,
  type JournalVerdict,
} from '../../../electron/service/journal/verify-journal'
import { segmentFileName } from '../../../electron/service/journal/format'
import { parseKeyring } from '../../../electron/service/keys/keyring-file'
import type { AppError } from '../../../src/shared/errors/app-error'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { parseJournalArguments } from './journal-arguments'
import { unpackPackage } from './package-files'
import { Checklist, type Fault } from './result'
import { parseManifest } from './schemas'

const usage = [
  '用法 Usage: npm run verify-journal -- --data DIR [--anchor SEQ:HASH]... [--batch FILE.zip]...',
  '核对操作日志的校验链，不要密码，不改任何文件，程序开着也可以核对。',
  'Verifies the chain of the journal: needs no password, changes nothing, works while the program runs.',
  'SEQ:HASH 是月报上印的位置和校验值（前 16 位或全部 64 位）；FILE.zip 是已上报的批次包。',
  'SEQ:HASH is the position printed on a monthly report (16 or all 64 digits); FILE.zip is a batch package.',
  '退出码 Exit code: 0 完好 sound, 1 有问题 not sound, 2 用法不对 wrong use, 3 不能证明完好 not proven',
].join('\n')

/** Exit codes, and the last line that goes with them. */
const conclusions = {
  0: '操作日志完好 | The journal is sound',
  1: '操作日志有问题 | The journal is not sound',
  2: '没有核对：路径或文件不对 | Nothing was verified: the path or a file is not right',
  3: '不能证明操作日志完好 | The journal is not proven to be sound',
} as const

/**
 * `verify-journal --data DIR`: one line a check; 0 when all passed, 1 when the journal is not sound, 2 for wrong use (also
 * a folder or a batch file that is none), 3 when nothing is wrong and yet not all is proven.
 */
export async function runVerifyJournal(argv: readonly string[]): Promise<number> {
  const asked = parseJournalArguments(argv)
  if (asked === null || 'wrong' in asked) {
    const wantsHelp = argv.includes('--help') || argv.includes('-h')
    if (asked && !wantsHelp) console.log(`✘ 看不懂 Not understood: ${asked.wrong}`)
    console.log(usage)
    return wantsHelp ? 0 : 2
  }
  const list = new Checklist()
  const folder = new DataFolder(fromCaller(asked.data))
  const batchAnchors = await readBatches(list, asked.batches)
  const isData = await noteFolder(list, folder)
  if (!isData || !list.result().ok) return conclude(list, 2)
  const storeId = await readStoreId(list, folder)
  if (!storeId) return conclude(list, 1)
  const verdict = await checkJournal(list, { folder, storeId, anchors: [...asked.anchors, ...batchAnchors] })
  return conclude(list, verdict ? outcomeOf(verdict) : 1, verdict ? remarksOn(verdict) : [])
}

function outcomeOf({ faults, isEndKnown }: JournalVerdict): keyof typeof conclusions {
  if (faults.some(({ error }) => error.code !== 'journal/anchor-in-doubt')) return 1
  return faults.length > 0 || !isEndKnown ? 3 : 0
}

/** A folder without keys and without a journal is no data folder; one of them alone is a data folder that lost the other. */
async function noteFolder(list: Checklist, folder: DataFolder): Promise<boolean> {
  const found = await Promise.all([folder.keys, folder.journal].map((part) => readdir(part).catch(() => null)))
  if (found.some((part) => part !== null)) return true
  const name = { id: 'folder', zh: `数据文件夹 ${folder.root}`, en: `data folder ${folder.root}` }
  return list.note(name, { zh: '不在，或不是数据文件夹', en: 'not there, or no data folder' })
}

/** Where npm was called: it starts programs in the folder of the project. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path)
}

/** Says each check and what they come to. */
function conclude(list: Checklist, outcome: keyof typeof conclusions, remarks: readonly string[] = []): number {
  for (const { passed, zh, en: english } of list.result().checks)
    console.log(`${passed ? '✔' : '✘'} ${zh} | ${english}`)
  for (const remark of remarks) console.log(remark)
  console.log(conclusions[outcome])
  return outcome
}

/** The keyring says which station the journal belongs to. Read only: also not its copy is mended here. */
async function readStoreId(list: Checklist, folder: DataFolder): Promise<string | null> {
  const name = { id: 'keyring', zh: '密钥文件（站的标识）', en: 'key file (identity of the station)' }
  let fault: Fault = { zh: `没有找到：${folder.keys}`, en: `not found: ${folder.keys}` }
  for (const fileName of ['keyring.json', 'keyring.copy.json']) {
    const bytes = await readFile(join(folder.keys, fileName)).catch(() => null)
    if (!bytes) continue
    try {
      const { storeId } = parseKeyring(bytes)
      list.note(name, null)
      return storeId
    } catch {
      fault = { zh: '已损坏', en: 'damaged' }
    }
  }
  list.note(name, fault)
  return null
}

/** Anchors that batch packages carry in their manifests. */
async function readBatches(list: Checklist, paths: readonly string[]): Promise<JournalAnchor[]> {
  const anchors: JournalAnchor[] = []
  for (const path of paths) {
    const name = { id: `batch:${path}`, zh: `批次包 ${path}`, en: `batch package ${path}` }
    try {
      const bytes = unpackPackage(await readFile(fromCaller(path))).get('manifest.json')
      const parsed = parseManifest(new TextDecoder().decode(bytes))
      list.note(name, 'fault' in parsed ? parsed.fault : null)
      if ('manifest' in parsed) anchors.push(parsed.manifest.journalHead)
    } catch {
      list.note(name, { zh: '打不开，文件损坏或不是批次包', en: 'cannot be opened, it is damaged or no batch package' })
    }
  }
  return anchors
}

interface Asked {
  readonly folder: DataFolder
  readonly storeId: string
  readonly anchors: readonly JournalAnchor[]
}

async function checkJournal(list: Checklist, { folder, storeId, anchors }: Asked): Promise<JournalVerdict | null> {
  const verdict = await verifyJournal({
    folder: folder.journal,
    storeId,
    journalKey: null,
    anchors,
    checkpoint: () => undefined,
    onProgress: () => undefined,
  }).catch(() => null)
  if (!verdict) {
    const place = folder.journal
    list.note(
      { id: 'journal', zh: '日志文件夹', en: 'journal folder' },
      { zh: `打不开：${place}`, en: `cannot be read: ${place}` },
    )
    return null
  }
  noteVerdict(list, verdict)
  return verdict
}

const behindDamage: Fault = { zh: '在损坏处以后，没有核对', en: 'lies behind the damage and was not compared' }

function noteVerdict(list: Checklist, verdict: JournalVerdict): void {
  const { records, witness } = verdict
  const faultOf = (check: JournalVerdict['faults'][number]['check']): Fault | null => {
    const found = verdict.faults.find((fault) => fault.check === check)
    return found ? inWords(found.error) : null
  }
  list.note({ id: 'chain', zh: `校验链，${records} 条记录`, en: `chain, ${records} records` }, faultOf('chain'))
  if (witness) {
    const name = { id: 'witness', zh: '日志旁的记号', en: 'note of the head beside the journal' }
    const isBehind = witness.seq > records && faultOf('chain') !== null
    list.note(name, isBehind ? behindDamage : faultOf('witness'))
  }
  const anchorFaults = verdict.faults.filter((fault) => fault.check === 'anchor')
  for (const { seq, hash, fits } of verdict.anchors) {
    const mark = `${seq}:${hash.slice(0, 16)}`
    const found = anchorFaults.find(({ error }) => [error.params['seq'], error.params['known']].includes(seq))
    const name = { id: `anchor:${seq}`, zh: `外面的凭据 ${mark}`, en: `anchor ${mark}` }
    list.note(name, fits ? null : found ? inWords(found.error) : behindDamage)
  }
}

/** What a person should know beside the checks. */
function remarksOn({ witness, anchors, tailBytes, head, isEndKnown }: JournalVerdict): string[] {
  return [
    ...(witness
      ? []
      : [
          '● 日志旁没有记号 head.json，它平时总在 | The note of the head, head.json, is not there; it always should be',
        ]),
    ...(isEndKnown
      ? []
      : [
          '● 末尾有没有被删掉，不能证明：请用最新的月报或批次包核对 | Nothing proves that the end was not cut off: give the newest report or batch',
        ]),
    ...(anchors.length > 0
      ? []
      : [
          '● 没有给外面的凭据，持有密钥的人改过也看不出来 | No anchor was given: what somebody with the key changed stays unseen',
        ]),
    ...(tailBytes === 0
      ? []
      : [`● 末尾有 ${tailBytes} 字节没有写完 | ${tailBytes} bytes at the end are a write under way or interrupted`]),
    `● 日志到第 ${head.seq} 条 | The journal reaches record ${head.seq} (${head.seq}:${head.hash})`,
  ]
}

/** What is said of these in the window tells that the program stopped; here nothing did. */
const ownWords: Readonly<Partial<Record<AppErrorCode, Fault>>> = {
  'journal/damaged': {
    zh: '第 {seq} 条处断了：这里被改过、删过、换过次序，或已损坏',
    en: 'broken at record {seq}: something there was changed, removed, moved or is damaged',
  },
  'journal/shorter-than-known': {
    zh: '日志只到第 {head} 条，旁边的记号记到第 {known} 条：末尾的记录被删掉了，或换回了旧文件',
    en: 'the journal ends at record {head}, the note beside it says {known}: its end was cut off, or an old file was put back',
  },
}

/** The sentence of an error in both languages, and the place in the files. */
function inWords({ code, params }: Pick<AppError, 'code' | 'params'>): Fault {
  const { zh, en: english } = ownWords[code] ?? { zh: zhCN.errors[code], en: en.errors[code] }
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  const { segment, offset } = params
  const place = segment === undefined ? '' : ` (${segmentFileName(Number(segment))}, ${offset})`
  return { zh: `${filled(zh)}${place}`, en: `${filled(english)}${place}` }
}
