'use client'
// The strings of the footnote tools, in the language of the user.
import { useTranslation } from '@payloadcms/ui'

import type { FootnoteText } from '../../translations/languages.ts'

export function useFootnoteText() {
  const { i18n } = useTranslation<object, string>()
  return (key: FootnoteText, values?: Record<string, string>): string =>
    i18n.t(`lexical:offprint-footnotes:${key}`, values)
}
