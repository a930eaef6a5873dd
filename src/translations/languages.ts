// The languages that the plugin speaks: another one is a file beside these, and its name here.
import { de } from './languages/de.ts'
import { en, type Language } from './languages/en.ts'
import { fr } from './languages/fr.ts'

export type AdminText = keyof Language['desk']
export type FootnoteText = keyof Language['footnotes']
export type MailWord = keyof Language['mail']
export type Sentence = keyof Language['refusals']
/** Of requests to the intake. */
export type IntakeSentence = Extract<Sentence, `intake-${string}`>

export type { Language }

export type LanguageName = 'de' | 'en' | 'fr'

export const languages: Record<LanguageName, Language> = { de, en, fr }

export function isLanguage(tag: null | string | undefined): tag is LanguageName {
  return Object.hasOwn(languages, tag ?? '')
}

/** In English, where we do not speak the language. */
export function inLanguageOf(tag: null | string | undefined): Language {
  return isLanguage(tag) ? languages[tag] : en
}

export function inEachLanguage<T>(pick: (words: Language) => T): Record<LanguageName, T> {
  const entries = Object.entries(languages).map(([name, words]) => [name, pick(words)])
  return Object.fromEntries(entries) as Record<LanguageName, T>
}
