'use client'
// Renders the buttons beside each note, and the heading above each list, into the editor.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { createPortal } from 'react-dom'

import { $labelList } from './commands.ts'
import { FootnoteMenu } from './FootnoteMenu.client.tsx'
import {
  type ListView,
  type NoteView,
  useFootnoteAction,
  useFootnotes,
  useFootnoteText,
} from './FootnotesProvider.client.tsx'
import { $deleteRemoved, $putBack } from './removedMarks.ts'

export function FootnoteBars() {
  const { lists, notes } = useFootnotes()
  return (
    <>
      {lists.map(
        (list) => list.element && createPortal(<ListBar list={list} />, list.element, list.key),
      )}
      {notes.map(
        (note) => note.element && createPortal(<NoteBar note={note} />, note.element, note.key),
      )}
    </>
  )
}

function ListBar({ list }: { list: ListView }) {
  const { notes } = useFootnotes()
  const act = useFootnoteAction()
  const t = useFootnoteText()
  const removed = notes.filter((note) => note.removed && note.list === list.key)
  const putAllBack = act(() => removed.forEach(({ noteId }) => $putBack(noteId)))
  return (
    <>
      <ListLabel list={list} />
      {list.shifted && <p className="offprint-footnotes-hint">{t('shifted')}</p>}
      {removed.length > 1 && (
        <p className="offprint-footnotes-hint">
          {t('pendingMany', { count: String(removed.length) })}{' '}
          <button onClick={putAllBack} type="button">
            {t('putBackAll')}
          </button>
        </p>
      )}
    </>
  )
}

function ListLabel({ list }: { list: ListView }) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const t = useFootnoteText()
  return (
    <input
      aria-label={t('listLabel')}
      className="offprint-footnotes-label"
      defaultValue={list.label}
      key={list.label}
      onBlur={({ target }) => editor.update(() => $labelList(list.key, target.value))}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
      placeholder={t('title')}
      readOnly={!isEditable}
      type="text"
    />
  )
}

function NoteBar({ note }: { note: NoteView }) {
  const isEditable = useLexicalEditable()
  const t = useFootnoteText()
  const isOrphan = note.references === 0
  if (note.removed) {
    return <RemovedNoteBar note={note} />
  }
  return (
    <div data-orphan={isOrphan ? '' : undefined} title={isOrphan ? t('orphan') : undefined}>
      {isEditable ? (
        <FootnoteMenu note={note} />
      ) : (
        <span className="offprint-footnote-number">{note.shown}</span>
      )}
      {isOrphan && <span className="offprint-footnote-hidden">{t('orphan')}</span>}
    </div>
  )
}

/** Shown above a note that a save removes: the reason, and the possible actions. */
function RemovedNoteBar({ note }: { note: NoteView }) {
  const isEditable = useLexicalEditable()
  const act = useFootnoteAction()
  const t = useFootnoteText()
  const about = note.text.slice(0, 60)
  return (
    <div data-removed="">
      <span>{t('removed')}</span>
      {isEditable && (
        <>
          <button
            aria-label={`${t('putBack')}: ${about}`}
            onClick={act(() => $putBack(note.noteId))}
            type="button"
          >
            {t('putBack')}
          </button>
          <button
            aria-label={`${t('deleteNow')}: ${about}`}
            onClick={act(() => $deleteRemoved(note.noteId))}
            type="button"
          >
            {t('deleteNow')}
          </button>
        </>
      )}
    </div>
  )
}
