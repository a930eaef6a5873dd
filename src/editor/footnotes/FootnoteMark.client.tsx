'use client'
// The raised number of a footnote, which leads to its note.
import type { SyntheticEvent } from 'react'

import { $goToNote } from './commands.ts'
import { useFootnoteAction, useFootnotes, useFootnoteText } from './FootnotesProvider.client.tsx'

export function FootnoteMark({ label, noteId }: { label: string; noteId: string }) {
  const { notes, shown } = useFootnotes()
  const t = useFootnoteText()
  const note = notes.find((one) => one.noteId === noteId)
  const number = shown.get(noteId) ?? (label || '?')
  const goToNote = useFootnoteAction()(() => $goToNote(noteId))
  // The editor would lose the selection after a click on an element that it did not render.
  const go = (event: SyntheticEvent) => {
    event.stopPropagation()
    goToNote()
  }
  // Not a <button>: the browser would break the line between a word and its mark.
  return (
    <span
      aria-label={note ? t('goToNote', { number }) : t('broken')}
      className="offprint-footnote-mark"
      data-broken={note ? undefined : ''}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          go(event)
        }
      }}
      role="button"
      tabIndex={0}
      title={note ? note.text || undefined : t('broken')}
    >
      {number}
    </span>
  )
}
