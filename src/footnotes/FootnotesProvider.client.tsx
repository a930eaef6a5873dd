'use client'
// Tells everything drawn in an editor which footnotes there are, and what each shows.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { ReactNode } from 'react'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { createContext, use, useEffect, useState } from 'react'

import { $allLists, $allNotes, $numbers } from './footnoteTree.ts'

export interface NoteView {
  element: HTMLElement | null
  key: string
  label: string
  noteId: string
  references: number
  shown: string
  text: string
}

export interface ListView {
  element: HTMLElement | null
  key: string
  label: string
}

export interface FootnotesView {
  lists: ListView[]
  notes: NoteView[]
  /** What each reference shows, by noteId; '?' where the note is missing. */
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
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
        look()
      }
    })
  }, [editor])
  return <FootnotesContext value={view}>{children}</FootnotesContext>
}

function readView(editor: LexicalEditor): FootnotesView {
  return editor.getEditorState().read(() => {
    const numbers = $numbers()
    return {
      lists: $allLists().map((list) => ({
        element: barOf(editor, list.getKey()),
        key: list.getKey(),
        label: list.getLabel(),
      })),
      notes: $allNotes().map((note) => ({
        element: barOf(editor, note.getKey()),
        key: note.getKey(),
        label: note.getLabel(),
        noteId: note.getNoteId(),
        references: numbers.references.get(note.getNoteId()) ?? 0,
        shown: numbers.shown.get(note.getNoteId()) ?? '',
        text: note.getTextContent().trim().slice(0, 200),
      })),
      shown: numbers.shown,
    }
  })
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
