'use client'
// The footnotes beside the text: a list that follows the cursor, leads to marks and notes, and sorts them.
import {
  type LexicalEditor,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { $goToNote, $goToReference, $moveNoteBefore } from './commands.ts'
import {
  type NoteView,
  useFootnoteAction,
  useFootnotes,
  useFootnoteText,
} from './FootnotesProvider.client.tsx'
import { useCurrentNote } from './useCurrentNote.client.ts'

export function FootnotePanel() {
  const [editor] = useLexicalComposerContext()
  const { notes, shown } = useFootnotes()
  const beside = useBeside(editor)
  const isThere = notes.length > 0 || shown.size > 0
  return isThere && beside ? createPortal(<Panel />, beside) : null
}

/** The sidebar of the form: below the text where the window is narrow. */
function useBeside(editor: LexicalEditor): Element | null {
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        const form = root?.closest('.document-fields')
        setPlace(
          form?.querySelector(
            ':scope > .document-fields__sidebar-wrap .document-fields__sidebar',
          ) ?? null,
        )
      }),
    [editor],
  )
  return place
}

function Panel() {
  const { notes, shown } = useFootnotes()
  const t = useFootnoteText()
  const heading = useId()
  const list = useRef<HTMLOListElement>(null)
  const current = useCurrentNote()
  const { dragProps, moved, onKeyDown } = useMoves(notes)
  const known = new Set(notes.map(({ noteId }) => noteId))
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current]')
    if (item) {
      scrollTo(item)
    }
  }, [current])
  return (
    <section aria-labelledby={heading} className="offprint-notes">
      <h3 id={heading}>
        {t('title')} <span>{notes.length}</span>
      </h3>
      <ol ref={list}>
        {notes.map((note) => (
          <li
            aria-current={note.noteId === current ? 'true' : undefined}
            key={note.key}
            {...dragProps(note)}
          >
            <Row note={note} onKeyDown={(event) => onKeyDown(note, event)} />
          </li>
        ))}
        {[...shown.keys()]
          .filter((noteId) => !known.has(noteId))
          .map((noteId) => (
            <li key={noteId}>
              <Broken noteId={noteId} />
            </li>
          ))}
      </ol>
      <p className="offprint-footnote-hidden" role="status">
        {moved}
      </p>
    </section>
  )
}

interface RowProps {
  note: NoteView
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

function Row({ note: { noteId, references, removed, shown, text }, onKeyDown }: RowProps) {
  const t = useFootnoteText()
  const act = useFootnoteAction()
  const isOrphan = references === 0
  return (
    <>
      <button
        aria-label={isOrphan ? t('orphan') : t('goToReference', { number: shown })}
        className="offprint-footnote-number"
        data-orphan={isOrphan ? '' : undefined}
        disabled={isOrphan}
        onClick={act(() => $goToReference(noteId))}
        type="button"
      >
        {shown || '–'}
      </button>
      <button
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={act(() => $goToNote(noteId))}
        onKeyDown={onKeyDown}
        title={t('moveKeys')}
        type="button"
      >
        <span>{text || '…'}</span>
        {isOrphan ? <em>{t(removed ? 'removed' : 'orphan')}</em> : null}
      </button>
    </>
  )
}

/** A mark whose note is missing. */
function Broken({ noteId }: { noteId: string }) {
  const t = useFootnoteText()
  const act = useFootnoteAction()
  return (
    <button onClick={act(() => $goToReference(noteId))} type="button">
      <span className="offprint-footnote-number" data-orphan="">
        ?
      </span>
      <em>{t('broken')}</em>
    </button>
  )
}

/** The half of a note decides whether what is dropped there comes before or after it. */
interface Place {
  isBelow: boolean
  noteId: string
}

/** By pointer and by keys. The focus stays on the note that is moved. */
function useMoves(notes: NoteView[]) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const t = useFootnoteText()
  const [dragged, setDragged] = useState<null | string>(null)
  const [over, setOver] = useState<null | Place>(null)
  const [moved, setMoved] = useState('')
  const focused = useRef<HTMLElement>(null)
  // The browser takes it from what is moved.
  useEffect(() => {
    focused.current?.focus()
    focused.current = null
  }, [notes])
  // The cursor is still in the text, and would take the focus there.
  const moveBefore = (noteId: string, next: null | string) =>
    editor.update(() => void $moveNoteBefore(noteId, next), { tag: SKIP_DOM_SELECTION_TAG })
  const move = (note: NoteView, by: -1 | 1, button: HTMLElement) => {
    const from = notes.findIndex(({ noteId }) => noteId === note.noteId)
    const to = from + by
    if (isEditable && notes[to]) {
      focused.current = button
      moveBefore(note.noteId, notes[by < 0 ? to : to + 1]?.noteId ?? null)
      const count = String(notes.length)
      setMoved(t('moved', { count, number: note.shown, place: String(to + 1) }))
    }
  }
  const onKeyDown = (note: NoteView, event: KeyboardEvent<HTMLElement>) => {
    const { altKey, ctrlKey, currentTarget, key, metaKey, shiftKey } = event
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault()
      move(note, key === 'ArrowUp' ? -1 : 1, currentTarget)
    } else if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') {
      event.preventDefault()
      editor.dispatchCommand(shiftKey ? REDO_COMMAND : UNDO_COMMAND, undefined)
    }
  }
  const dragProps = ({ noteId }: NoteView) => ({
    'data-over': over?.noteId === noteId ? (over.isBelow ? 'below' : 'above') : undefined,
    draggable: isEditable,
    onDragEnd: () => {
      setDragged(null)
      setOver(null)
    },
    onDragOver: (event: React.DragEvent) => {
      if (dragged) {
        event.preventDefault()
        const { height, top } = event.currentTarget.getBoundingClientRect()
        setOver({ isBelow: event.clientY > top + height / 2, noteId })
      }
    },
    onDragStart: (event: React.DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      setDragged(noteId)
    },
    onDrop: (event: React.DragEvent) => {
      event.preventDefault()
      if (dragged && over) {
        const at = notes.findIndex((note) => note.noteId === over.noteId)
        moveBefore(dragged, notes[over.isBelow ? at + 1 : at]?.noteId ?? null)
      }
    },
  })
  return { dragProps, moved, onKeyDown }
}

/** Within the list and the sidebar: the page stays where it is. */
function scrollTo(item: Element): void {
  for (
    let box = item.parentElement;
    box?.closest('.document-fields__sidebar');
    box = box.parentElement
  ) {
    const [inner, outer] = [item.getBoundingClientRect(), box.getBoundingClientRect()]
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) {
      if (inner.top < outer.top || inner.bottom > outer.bottom) {
        box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
      }
    }
  }
}
