// The languages that the app speaks: another one is a file beside this one, and its name here and in payload.config.ts.
import type { LabelFunction } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import type { AppTexts } from './en.ts'

import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { payloadTexts } from './payload.ts'

/** For `i18n.translations` of Payload: ours are `app:…`. */
export const translations = {
  de: { ...payloadTexts.de, app: de },
  en: { ...payloadTexts.en, app: en },
  fr: { ...payloadTexts.fr, app: fr },
}

/** For names of collections: Payload prints an object as "[object Object]" where it puts them into sentences. */
export function labelInEachLanguage(text: keyof AppTexts): LabelFunction {
  return ({ i18n }) => getTranslation(inEachLanguage(text), i18n)
}

/** For labels of fields, and descriptions. */
export function inEachLanguage(text: keyof AppTexts): Record<keyof typeof translations, string> {
  return { de: de[text], en: en[text], fr: fr[text] }
}
