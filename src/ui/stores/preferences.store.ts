import { defineStore } from 'pinia'
import { ref, watch, type Ref } from 'vue'
import { isLanguage, type Language } from '../../i18n/languages'
import { cardReaderNames, type CardReaderName } from '../../shared/card-services'

export const textSizes = [100, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

/** Minutes without a key or pointer after which the station locks itself. It always does: the computers are shared. */
export const idleChoices = [3, 5, 10, 15] as const
const USUAL_IDLE_MINUTES = 5

const prefix = 'station.'

function read(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null // storage switched off: the defaults do
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // Remembering is a comfort; nothing depends on it.
  }
}

function remembered<T extends string | number>(key: string, parse: (text: string | null) => T): Ref<T> {
  const value = ref(parse(read(key))) as Ref<T>
  watch(value, (now) => write(key, String(now)))
  return value
}

/** The language remembered on this computer; Chinese at first. */
export function rememberedLanguage(): Language {
  const text = read('language')
  return isLanguage(text) ? text : 'zh-CN'
}

/** Name of the area worked in last on this computer. */
export function rememberedArea(): string {
  return read('lastArea') ?? 'today'
}

/** How this computer shows the program. Kept in the browser's storage, so it holds nothing about people. */
export const usePreferencesStore = defineStore('preferences', () => {
  const language = remembered<Language>('language', () => rememberedLanguage())
  const textSize = remembered<TextSize>('textSize', (text) => textSizes.find((size) => String(size) === text) ?? 100)
  const idleMinutes = remembered<number>(
    'idleMinutes',
    (text) => idleChoices.find((minutes) => String(minutes) === text) ?? USUAL_IDLE_MINUTES,
  )
  const lastArea = remembered<string>('lastArea', () => rememberedArea())
  const lastAccount = remembered<string>('lastAccount', (text) => text ?? '')
  /** Action that Ctrl+Enter starts in the search palette. */
  const lastAction = remembered<string>('lastAction', (text) => text ?? 'unemployment')
  /** Reader of identity cards at this computer; every counter has its own. */
  const cardReader = remembered<CardReaderName | 'none'>(
    'cardReader',
    (text) => cardReaderNames.find((name) => name === text) ?? 'none',
  )
  return { language, textSize, idleMinutes, lastArea, lastAccount, lastAction, cardReader }
})
