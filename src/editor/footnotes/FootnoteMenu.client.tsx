'use client'
// What can be done with one note: go to its reference, move, sort, label, delete.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { Popup, PopupList } from '@payloadcms/ui'
import { useState } from 'react'

import {
  $goToReference,
  $labelNote,
  $moveNote,
  $removeNote,
  $renumberNotes,
  $sortNotes,
} from './commands.ts'
import { type NoteView, useFootnoteAction, useFootnoteText } from './FootnotesProvider.client.tsx'
import { $findNote } from './footnoteTree.ts'
import { $isFootnotesNode, type FootnotesNode } from './nodes/FootnotesNode.ts'

/** Its entries are rendered only while it is open: with a hundred notes they would be most of the page. */
export function FootnoteMenu({ note }: { note: NoteView }) {
  const t = useFootnoteText()
  const [isDrawn, setDrawn] = useState(false)
  return (
    <Popup
      button={
        <span className="offprint-footnote-number">
          <span aria-hidden="true">{note.shown}</span>
          <span className="offprint-footnote-hidden">{t('actions', { number: note.shown })}</span>
        </span>
      }
      horizontalAlign="left"
      onToggleOpen={() => setDrawn(true)}
      render={({ close }) => (isDrawn ? <Entries close={close} note={note} /> : null)}
      size="medium"
    />
  )
}

function Entries({ close, note }: { close: () => void; note: NoteView }) {
  const t = useFootnoteText()
  const { noteId, references, shown } = note
  const act = useFootnoteAction()
  return (
    <>
      <PopupList.ButtonGroup>
        {Array.from({ length: references }, (_, index) => (
          <PopupList.Button key={index} onClick={act(() => $goToReference(noteId, index + 1))}>
            {t('goToReference', { number: referenceName(shown, index, references) })}
          </PopupList.Button>
        ))}
        <PopupList.Button onClick={act(() => $moveNote(noteId, 'up'))}>{t('up')}</PopupList.Button>
        <PopupList.Button onClick={act(() => $moveNote(noteId, 'down'))}>
          {t('down')}
        </PopupList.Button>
        <PopupList.Button onClick={act(() => $withList(noteId, $sortNotes))}>
          {t('sort')}
        </PopupList.Button>
        <PopupList.Button onClick={act(() => $withList(noteId, $renumberNotes))}>
          {t('renumber')}
        </PopupList.Button>
        <PopupList.Button onClick={act(() => $removeNote(noteId))}>{t('delete')}</PopupList.Button>
      </PopupList.ButtonGroup>
      <LabelField close={close} note={note} />
    </>
  )
}

function LabelField({ close, note }: { close: () => void; note: NoteView }) {
  const [editor] = useLexicalComposerContext()
  const t = useFootnoteText()
  const save = (label: string) => editor.update(() => $labelNote(note.noteId, label))
  return (
    <label className="offprint-footnote-label">
      {t('label')}
      <input
        aria-label={t('label')}
        defaultValue={note.label}
        key={note.label}
        maxLength={40}
        onBlur={({ target }) => save(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            save(event.currentTarget.value)
            close()
          }
        }}
        placeholder={t('automatic')}
        type="text"
      />
    </label>
  )
}

function referenceName(shown: string, index: number, references: number): string {
  return references > 1 ? `${shown}-${index + 1}` : shown
}

function $withList(noteId: string, $change: (list: FootnotesNode) => void): void {
  const list = $findNote(noteId)?.getParent()
  if ($isFootnotesNode(list)) {
    $change(list)
  }
}
