import { defineStore } from 'pinia'
import { reactive, ref, watch } from 'vue'
import { AppError } from '../../shared/errors/app-error'
import { asAppError } from '../composables/as-app-error'
import { toPlain } from '../composables/to-plain'
import { useAccess } from '../services'
import { decodeDrafts, encodeDrafts, type KeptDrafts, type KeptForm } from './draft-bytes'
import { useTroubleStore } from './trouble.store'
import { useVisitorsStore } from './visitors.store'

/** A kill or a cut of the power costs what was typed within this time, and no more. */
const SAVE_AFTER_MS = 600

interface OpenForm extends KeptForm {
  /** As the form came up: one that nobody touched is no draft. */
  readonly initial: string
}

/**
 * Everything half-typed at this desk. It lies in memory and, encrypted by the service, on the disk: a lock, a change of
 * the person at the desk or a kill loses none of it. Never in the browser's storage.
 */
export const useDraftsStore = defineStore('drafts', () => {
  const access = useAccess()
  const visitors = useVisitorsStore()
  const trouble = useTroubleStore()
  const forms = reactive<Record<string, OpenForm>>({})
  /** Where the person is: address inside the program, and id of the field typed in last. */
  const place = reactive({ path: '', fieldId: '' })
  /** Rises with everybody who comes in: a form of the one before must not touch the drafts of the next. */
  const sitting = ref(0)
  let ownerId: string | null = null
  let isPaused = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let saved: string | null = null
  let saving: Promise<void> = Promise.resolve()

  function content(): KeptDrafts {
    const touched = Object.entries(forms).filter(([, { value, initial }]) => JSON.stringify(value) !== initial)
    const kept = touched.map(([key, { basis, value }]) => [key, { basis, value: toPlain(value) }] as const)
    const places = toPlain(visitors.places)
    return { operatorId: ownerId ?? '', ...place, places, current: visitors.current, forms: Object.fromEntries(kept) }
  }

  /** Saves what is half-typed at this moment. @throws AppError when the service cannot keep it */
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (ownerId === null || isPaused) return saving
    const text = encodeDrafts(content())
    if (text === saved) return saving
    saved = text
    const bytes = text === null ? null : new TextEncoder().encode(text)
    const operatorId = ownerId
    saving = saving.catch(() => undefined).then(() => access.saveDrafts(operatorId, bytes))
    saving.catch(() => (saved = '')) // the next one is tried whatever it holds
    return saving
  }

  function schedule(): void {
    if (ownerId === null || isPaused) return
    timer ??= setTimeout(() => {
      flush().catch((failure: unknown) => trouble.report(failure))
    }, SAVE_AFTER_MS)
  }

  watch([forms, place, () => visitors.places, () => visitors.current], schedule, { deep: true })

  /** Somebody comes in: what they left half-typed is there again. */
  async function begin(operatorId: string): Promise<void> {
    const isSame = ownerId === operatorId
    const bytes = isSame ? null : await load()
    sitting.value += 1
    isPaused = false
    if (isSame) return // the same person again: what is in memory is newer than what was kept
    forget()
    const kept = bytes && decodeDrafts(bytes, operatorId)
    ownerId = operatorId
    if (!kept) return
    visitors.restore(kept.places, kept.current)
    for (const [key, form] of Object.entries(kept.forms)) forms[key] = { ...form, initial: '' }
    Object.assign(place, { path: kept.path, fieldId: kept.fieldId })
    saved = encodeDrafts(content())
  }

  async function load(): Promise<Uint8Array | null> {
    try {
      return await access.loadDrafts()
    } catch (failure) {
      if (asAppError(failure).code === 'station/locked') throw new AppError('station/locked')
      return null // what cannot be read must keep nobody out
    }
  }

  /** Nothing is saved until `resume`, or until somebody comes in: the service may have let another in by now. */
  function pause(): void {
    isPaused = true
  }

  function resume(): void {
    isPaused = false
    schedule()
  }

  function forget(): void {
    clearTimeout(timer)
    timer = undefined
    ownerId = null
    saved = null
    for (const key of Object.keys(forms)) Reflect.deleteProperty(forms, key)
    Object.assign(place, { path: '', fieldId: '' })
    visitors.forget()
  }

  /** The station is locked: nothing of it stays in memory. */
  function end(): void {
    sitting.value += 1
    forget()
  }

  /**
   * The half-filled form of a key, made when there is none or when it was made from something else.
   *
   * @param basis what the form shows of a record, as text; empty for a form that starts from nothing
   */
  function open<Draft extends object>(key: string, make: () => Draft, basis = ''): Draft {
    const fresh = make()
    const kept = forms[key]
    const value = kept?.basis === basis ? { ...fresh, ...kept.value } : fresh
    forms[key] = { basis, value, initial: JSON.stringify(fresh) }
    return forms[key].value as Draft // read back: a form follows the store's own object
  }

  /** What is half-filled under a key; `undefined`: nothing. */
  function find(key: string): object | undefined {
    return forms[key]?.value
  }

  function put(key: string, value: object): void {
    forms[key] = { basis: '', value, initial: '' }
  }

  /** Done, or not wanted any more. */
  function drop(key: string): void {
    Reflect.deleteProperty(forms, key)
  }

  return { place, sitting, flush, begin, pause, resume, end, open, find, put, drop }
})
