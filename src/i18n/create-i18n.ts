import { createI18n } from 'vue-i18n'
import { en } from './en'
import type { Language } from './languages'
import { zhCN } from './zh-CN'

/** The translation plug-in with both catalogues; a missing English sentence cannot exist, the types see to it. */
export function createStationI18n(language: Language) {
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zhCN, en },
  })
}
