// Translates with words that are in the browser: those that came with the page, or all, once they have been loaded.
import type { AdminText } from './languages.ts'
import type { SentWord } from './sentWords.ts'

export interface Translates<Word extends string> {
  locale: string
  translate: (word: Word, values?: Record<string, string>) => string
}

export type AdminTranslator = Translates<AdminText>

/** Of what is on every page of the admin panel. */
export type SentTranslator = Translates<SentWord>

export interface I18n {
  language: string
  translations?: object
}

/** What of ours is sent: an app may override texts. `language` is the language of the words where it is another one. */
interface SentTranslations {
  offprint?: { desk?: Partial<Record<AdminText, string>>; language?: string }
}

/** @param words in the language; without, those that were sent */
export function sentTranslator(
  { language, translations }: I18n,
  words: Partial<Record<AdminText, string>> = {},
): AdminTranslator {
  const { desk, language: spoken } = (translations as SentTranslations | undefined)?.offprint ?? {}
  const sentences = { ...words, ...desk }
  return {
    locale: spoken ?? language,
    translate: (word, values) => fill(sentences[word] ?? word, values),
  }
}

export function fill(sentence: string, values: Record<string, string> = {}): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
}
