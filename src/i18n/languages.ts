/** Languages of the interface; the first is the master. */
export const languages = ['zh-CN', 'en'] as const

export type Language = (typeof languages)[number]

/** Whether a remembered text is a language that the program speaks. */
export function isLanguage(text: string | null): text is Language {
  return languages.some((language) => language === text)
}
