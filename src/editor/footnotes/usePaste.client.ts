'use client'
// Pastes footnotes of other programs, and says which marks and notes have no counterpart.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { toast } from '@payloadcms/ui'
import { maxNotes } from 'offprint-reader/footnotes'
import { useEffect, useRef } from 'react'

import type { FootnoteText } from '../../translations/languages.ts'
import type { PasteReport } from './pasteForeign.ts'

import { useFootnoteText } from './FootnotesProvider.client.tsx'
import { inRanges } from './newlyRemoved.ts'
import { registerPaste } from './registerPaste.ts'

type Translate = (key: FootnoteText, values?: Record<string, string>) => string

/** Long enough to read the labels in the message. */
const duration = 20_000
const mostLabels = 20

export function usePaste(editor: LexicalEditor): void {
  const t = useFootnoteText()
  const translate = useRef(t)
  useEffect(() => {
    translate.current = t
  })
  useEffect(
    () =>
      registerPaste(editor, {
        endnotes: () => translate.current('endnotes'),
        onReport: (report) => say(report, translate.current),
      }),
    [editor],
  )
}

function say({ isRefused, unpaired: { marks, notes } }: PasteReport, t: Translate): void {
  if (isRefused) {
    toast.error(t('pasteRefused', { count: String(maxNotes) }), { duration })
  }
  const sentences = [
    ...(marks.length > 0
      ? [t(marks.length > 1 ? 'pastedMarks' : 'pastedMark', { labels: inWords(marks) })]
      : []),
    ...(notes.length > 0
      ? [t(notes.length > 1 ? 'pastedNotes' : 'pastedNote', { labels: inWords(notes) })]
      : []),
  ]
  if (sentences.length > 0) {
    toast.warning(sentences.join(' '), { duration })
  }
}

function inWords(labels: string[]): string {
  const shown = inRanges(labels.slice(0, mostLabels))
  return labels.length > mostLabels ? `${shown} …` : shown
}
