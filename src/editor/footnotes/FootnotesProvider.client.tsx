'use client'
// Provides the footnotes of an editor, and the label that each shows, to its components.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { FootnoteNumbers } from 'offprint-reader/document'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react'

import type { FootnoteText } from '../../translations/languages.ts'
import type { FootnoteNode } from './nodes/FootnoteNode.ts'
import type { FootnotesNode } from './nodes/FootnotesNode.ts'

import { carryFacts, factsOf } from './footnoteFacts.ts'

export interface NoteView {
  element: HTMLElement | null
  key: string
  label: string
  /** The key of its list. */
  list: null | string
  noteId: string
  references: number
  /** Its last mark was deleted: a save removes it. */
  removed: boolean
  shown: string
  text: string
}

export interface ListView {
  element: HTMLElement | null
  key: string
  label: string
  /** Whether any printed number is shown as another one. */
  shifted: boolean
}

export interface FootnotesView {
  lists: ListView[]
  notes: NoteView[]
  /** The label that each reference shows, by noteId; '?' if the note is missing. */
  shown: Map<string, string>
}

const nothing: FootnotesView = { lists: [], notes: [], shown: new Map() }
const FootnotesContext = createContext<FootnotesView>(nothing)

export function useFootnotes(): FootnotesView {
  return use(FootnotesContext)
}

export function FootnotesProvider({ children }: { children: ReactNode }) {
  const [editor] = useLexicalComposerContext()
  const [view, setView] = useState(nothing)
  useEffect(() => {
    const look = () => {
      const next = readView(editor)
      setView((before) => (isSame(before, next) ? before : next))
    }
    look()
    return editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, editorState, prevEditorState }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) {
          return
        }
        if (!carryFacts(prevEditorState, editorState)) {
          look()
        } else if (factsOf(editorState).tree.notes.some((note) => dirtyElements.has(note.__key))) {
          // Of what somebody types in a note only the lists show the words: they have time.
          startTransition(look)
        }
      },
    )
  }, [editor])
  return <FootnotesContext value={view}>{children}</FootnotesContext>
}

function readView(editor: LexicalEditor): FootnotesView {
  const state = editor.getEditorState()
  const { numbers, tree } = factsOf(state)
  return state.read(() => {
    const notes = tree.notes.map((note) => viewOf(editor, note, numbers))
    return {
      lists: tree.lists.map((list) => listView(editor, list, notes)),
      notes,
      shown: numbers.shown,
    }
  })
}

function viewOf(editor: LexicalEditor, note: FootnoteNode, numbers: FootnoteNumbers): NoteView {
  const [label, noteId] = [note.getLabel(), note.getNoteId()]
  return {
    element: barOf(editor, note.getKey()),
    key: note.getKey(),
    label,
    list: note.getParent()?.getKey() ?? null,
    noteId,
    references: numbers.references.get(noteId) ?? 0,
    removed: note.getRemovedMarks() !== undefined,
    shown: numbers.shown.get(noteId) ?? '',
    text: note.getTextContent().trim().slice(0, 200),
  }
}

function listView(editor: LexicalEditor, list: FootnotesNode, notes: NoteView[]): ListView {
  const own = notes.filter((note) => note.list === list.getKey())
  return {
    element: barOf(editor, list.getKey()),
    key: list.getKey(),
    label: list.getLabel(),
    shifted: own.some(({ label, removed, shown }) => !removed && label !== '' && label !== shown),
  }
}

function barOf(editor: LexicalEditor, key: string): HTMLElement | null {
  const bar = editor.getElementByKey(key)?.firstElementChild
  return bar instanceof HTMLElement ? bar : null
}

function isSame(one: FootnotesView, other: FootnotesView): boolean {
  return (
    sameRows(one.notes, other.notes) &&
    sameRows(one.lists, other.lists) &&
    JSON.stringify([...one.shown]) === JSON.stringify([...other.shown])
  )
}

function sameRows<Row extends object>(one: Row[], other: Row[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const fellow = other[index]
      return fellow && Object.entries(row).every(([key, value]) => Object(fellow)[key] === value)
    })
  )
}

export function useFootnoteText() {
  const { i18n } = useTranslation<object, string>()
  return (key: FootnoteText, values?: Record<string, string>): string =>
    i18n.t(`lexical:offprint-footnotes:${key}`, values)
}

/** What a button does: it changes the text, and the editor has the focus again. */
export function useFootnoteAction(): ($change: () => unknown) => () => void {
  const [editor] = useLexicalComposerContext()
  return ($change) => () => {
    editor.update(() => void $change())
    editor.focus()
  }
}
