'use client'
// The words of the footnote tools in the language of whoever is signed in.
import { useTranslation } from '@payloadcms/ui'

import type { FootnoteText } from '../../translations/footnotes.ts'

export function useFootnoteText() {
  const { i18n } = useTranslation<object, string>()
  return (key: FootnoteText, values?: Record<string, string>): string =>
    i18n.t(`lexical:offprint-footnotes:${key}`, values)
}
