'use client'
// The footnote feature in an editor: keys, clipboard, buttons, marks and messages. Loaded with the first editor.
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { type SyntheticEvent, useEffect } from 'react'

import { $goToNote } from './commands.ts'
import { FootnoteBars } from './FootnoteBars.client.tsx'
import { FootnoteChooser } from './FootnoteChooser.client.tsx'
import '../tables/tables.css'
import './footnotes.css'
import { FootnotePanel } from './FootnotePanel.client.tsx'
import { useFootnoteAction, useFootnotes, useFootnoteText } from './FootnotesProvider.client.tsx'
import { registerNotesInHTML } from './registerClipboard.ts'
import { registerFootnotes } from './registerFootnotes.ts'
import { RemovalMessage } from './RemovalMessage.client.tsx'
import { usePaste } from './usePaste.client.ts'

export { FootnotesProvider } from './FootnotesProvider.client.tsx'

export function FootnotesPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => mergeRegister(registerFootnotes(editor), registerNotesInHTML(editor)), [editor])
  usePaste(editor)
  return (
    <>
      <FootnoteBars />
      <FootnoteChooser />
      <FootnotePanel />
      <RemovalMessage />
    </>
  )
}

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
