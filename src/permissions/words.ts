// The words of letters: each in the language of its letter, and what the desk keeps in that of the app.
import type { Payload } from 'payload'

import { letterLanguages } from '../domain/letters.ts'
import { type Language, languages } from '../translations/languages.ts'

export type LetterWords = { locale: string } & Language['letters']

export function wordsOf(language: string): LetterWords {
  const known = letterLanguages.find((one) => one === language.split('-')[0]) ?? 'en'
  return { ...languages[known].letters, locale: known === 'en' ? 'en-GB' : known }
}

/** Of evidence and comments, which everybody at the desk reads. */
export function wordsOfApp({ config }: Payload): LetterWords {
  return wordsOf(config.i18n.fallbackLanguage)
}
