// Adds our translations to the host's.
import type { Config } from 'payload'

import { deepMergeSimple } from 'payload'

import { translations } from '../translations/translations.ts'

/** The host can reword a sentence of ours: its own translations come first. */
export function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  return { ...i18n, translations: deepMergeSimple(translations, i18n?.translations ?? {}) }
}
