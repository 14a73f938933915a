import { readFile } from 'node:fs/promises'
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
  '退出码 Exit code: 0 完好 sound, 1 有问题 not sound, 2 用法不对 wrong use',
].join('\n')

/** `verify-journal --data DIR`: one line a check; 0 when all passed, 1 when one failed, 2 for wrong use. */
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
  const storeId = await readStoreId(list, folder)
  const batchAnchors = await readBatches(list, asked.batches)
  if (!storeId || !list.result().ok) return conclude(list, [])
  const verdict = await checkJournal(list, { folder, storeId, anchors: [...asked.anchors, ...batchAnchors] })
  return conclude(list, verdict ? remarksOn(verdict) : [])
}

/** Where npm was called: it starts programs in the folder of the project. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path)
}

/** Says each check and what they come to. */
function conclude(list: Checklist, remarks: readonly string[]): number {
  const { ok, checks } = list.result()
  for (const { passed, zh, en: english } of checks) console.log(`${passed ? '✔' : '✘'} ${zh} | ${english}`)
  for (const remark of remarks) console.log(remark)
  console.log(ok ? '操作日志完好 | The journal is sound' : '操作日志有问题 | The journal is not sound')
  return ok ? 0 : 1
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
function remarksOn({ witness, anchors, tailBytes, head }: JournalVerdict): string[] {
  return [
    ...(witness
      ? []
      : ['● 日志旁没有记号，末尾被删只能靠外面的凭据发现 | No note of the head: only an anchor finds a cut end']),
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

/** The sentence of an error in both languages, and the place in the files. */
function inWords({ code, params }: Pick<AppError, 'code' | 'params'>): Fault {
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  const { segment, offset } = params
  const place = segment === undefined ? '' : ` (${segmentFileName(Number(segment))}, ${offset})`
  return { zh: `${filled(zhCN.errors[code])}${place}`, en: `${filled(en.errors[code])}${place}` }
}
