// Translates with the words that came with the page: the browser loads no others. `withTranslations()` sends them.
import type { AdminText } from './languages.ts'

export interface AdminTranslator {
  locale: string
  translate: (word: AdminText, values?: Record<string, string>) => string
}

export interface I18n {
  language: string
  translations?: object
}

/** What of ours is sent: an app may override texts. `language` is the language of the words where it is another one. */
interface SentTranslations {
  offprint?: { desk?: Partial<Record<AdminText, string>>; language?: string }
}

export function sentTranslator({ language, translations }: I18n): AdminTranslator {
  const { desk = {}, language: spoken } =
    (translations as SentTranslations | undefined)?.offprint ?? {}
  return {
    locale: spoken ?? language,
    translate: (word, values) => fill(desk[word] ?? word, values),
  }
}

export function fill(sentence: string, values: Record<string, string> = {}): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
}
