// The words of the admin panel in the browser: a script for each language, which it keeps.
import type { AdminText, LanguageName } from './languages.ts'

export type DeskWords = Record<AdminText, string>

const load: Record<LanguageName, () => Promise<DeskWords>> = {
  de: async () => (await import('./languages/desk.de.ts')).desk,
  en: async () => (await import('./languages/desk.en.ts')).desk,
  fr: async () => (await import('./languages/desk.fr.ts')).desk,
}

const asked: Partial<Record<LanguageName, Promise<DeskWords>>> = {}
const loaded: Partial<Record<LanguageName, DeskWords>> = {}

/** In English, where we do not speak the language. Asked for once; after a failure again. */
export function loadDeskWords(tag: string): Promise<DeskWords> {
  const language = spoken(tag)
  return (asked[language] ??= load[language]().then(
    (words) => (loaded[language] = words),
    (error: unknown) => {
      delete asked[language]
      throw error
    },
  ))
}

/** Undefined until they have been loaded. */
export function deskWords(tag: string): DeskWords | undefined {
  return loaded[spoken(tag)]
}

function spoken(tag: string): LanguageName {
  return tag in load ? (tag as LanguageName) : 'en'
}
