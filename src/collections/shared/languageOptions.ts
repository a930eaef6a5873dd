// The languages in which we write to others.
import { inEachLanguage } from '../../translations/languages.ts'

/** Each is called as it calls itself. */
export const languageOptions = Object.entries({ de: 'Deutsch', en: 'English', fr: 'Français' }).map(
  ([value, name]) => ({ label: inEachLanguage(() => name), value }),
)
