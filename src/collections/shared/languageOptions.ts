// The languages in which we write to others.
import { letterLanguages } from '../../domain/letters.ts'
import { inEachLanguage } from '../../translations/languages.ts'

const names = { de: 'Deutsch', en: 'English', fr: 'Français' }

/** Each is called as it calls itself. In the order of the migrations. */
export const languageOptions = letterLanguages.map((value) => ({
  label: inEachLanguage(() => names[value]),
  value,
}))
