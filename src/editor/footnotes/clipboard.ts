// Copying includes the notes that the text refers to; pasting merges them into the document.
import {
  $getRoot,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  copyNotes,
  escapeHTML,
  isRecord,
  mergeNotes,
  newNoteId,
  notesIn,
  readNodes,
  type StoredFootnote,
  textOf,
  toHTML,
} from 'offprint-reader/document'

import { $insertPasted } from '../tables/insertPasted.ts'
import {
  $allLists,
  $allNotes,
  $allReferences,
  $findNote,
  $numbers,
  $toStored,
} from './footnoteTree.ts'
import { $isFootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'
import { $placeNotes } from './placeNote.ts'

/** Our own entry on the clipboard, beside Lexical's, HTML and plain text. */
export const clipboardType = 'application/x-offprint-footnotes'

export interface CarriedNote {
  /** The heading of its list. */
  list: string
  note: StoredFootnote
  /** The label that it showed in its source. */
  shown: string
}

/** Our entry on the clipboard; `from` is the editor in which it was copied. */
export interface CarriedNotes {
  from: string
  notes: CarriedNote[]
}

export function $notesOfSelection(selection: BaseSelection): CarriedNote[] {
  const references = selection.getNodes().filter($isFootnoteRefNode).map($toStored)
  if (references.length === 0) {
    return []
  }
  const { shown } = $numbers()
  return copyNotes(references, $storedDocument()).map((note) => {
    const list = $findNote(note.noteId)?.getParent()
    return {
      list: $isFootnotesNode(list) ? list.getLabel() : '',
      note,
      shown: shown.get(note.noteId) ?? note.label,
    }
  })
}

/**
 * Inserts pasted nodes and the notes that they refer to. Notes that nothing pasted refers to become paragraphs, so that
 * no text is lost. Returns false if the nodes contain no footnotes.
 */
export function $pasteWithNotes(
  nodes: LexicalNode[],
  selection: BaseSelection,
  carried: {
    /** Whether the notes of a single list may go into any list of the document. */
    anyList?: boolean
    editor: LexicalEditor
    notes: CarriedNote[]
    sameDocument: boolean
  },
): boolean {
  const stored = nodes.map($toStored)
  const references = nodes.flatMap((node) => $allReferences(node))
  if (references.length === 0 && notesIn(stored).size === 0) {
    return false
  }
  const offered = [...notesIn([...stored, ...carried.notes.map(({ note }) => note)]).values()]
  const storedText = stored.filter(({ type }) => type !== 'footnotes' && type !== 'footnote')
  const wanted = copyNotes(storedText, { root: { children: offered } })
  const settled = mergeNotes(wanted, $storedDocument(), {
    newId: newNoteId,
    sameDocument: carried.sameDocument,
  })
  for (const reference of references) {
    reference.setNoteId(settled.renamed.get(reference.getNoteId()) ?? reference.getNoteId())
  }
  const isAny =
    carried.anyList && $allLists().length > 0 && nodes.filter($isFootnotesNode).length < 2
  const lists = isAny
    ? new Map<string, string>()
    : $listLabels(nodes, carried.sameDocument ? carried.notes : [])
  const adopted = new Set(wanted.map(({ noteId }) => noteId))
  const text = nodes.flatMap((node) => $withoutNotes(node, adopted))
  $insertPasted(carried.editor, text, selection)
  $placeNotes(
    settled.notes.flatMap(({ note, oldId }) => {
      const node = $parseSerializedNode(note)
      return $isFootnoteNode(node) ? [{ listLabel: lists.get(oldId), note: node }] : []
    }),
  )
  return true
}

/** Reads our entry on the clipboard. Anything invalid counts as none. */
export function readCarried(entry: string): CarriedNotes | null {
  const { from, notes } = readEntry(entry)
  return typeof from === 'string' && Array.isArray(notes)
    ? { from, notes: notes.flatMap(readCarriedNote) }
    : null
}

/** An entry on the clipboard; an empty object where it is no JSON. */
export function readEntry(entry: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(entry || 'null')) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) {
      return {}
    }
    throw error
  }
}

/** Copied HTML with numbers in its marks and the notes below, for other programs. */
export function withNotes(html: string, { notes }: CarriedNotes): string {
  const children = notes.map(({ note, shown }) => ({ ...note, label: shown }))
  const list = toHTML({ root: { children: [{ type: 'footnotes', children, label: '' }] } })
  const numbered = html.replace(
    /(<a href="#fn-([^"]*)" role="doc-noteref">)[^<]*/g,
    (_, link: string, id: string) => {
      const known = children.find(({ noteId }) => encodeURIComponent(noteId) === id)
      return link + escapeHTML(known?.label ?? '*')
    },
  )
  return numbered + list
}

function readCarriedNote(stored: unknown): CarriedNote[] {
  const { list, note, shown }: Record<string, unknown> = isRecord(stored) ? stored : {}
  const [read] = notesIn(readNodes([note])).values()
  return read ? [{ list: textOf(list), note: read, shown: textOf(shown) }] : []
}

/** The list of each note, both of pasted notes and of those in this document. */
function $listLabels(nodes: LexicalNode[], notes: CarriedNote[]): Map<string, string> {
  const labels = new Map(notes.map(({ list, note }) => [note.noteId, list]))
  for (const list of nodes.filter($isFootnotesNode)) {
    for (const note of $allNotes(list)) {
      labels.set(note.getNoteId(), list.getLabel())
    }
  }
  return labels
}

function $storedDocument(): unknown {
  return { root: $toStored($getRoot()) }
}

/** Pasted nodes without the notes that move to a list. All other notes stay as paragraphs. */
function $withoutNotes(node: LexicalNode, adopted: Set<string>): LexicalNode[] {
  if ($isFootnotesNode(node)) {
    return node.getChildren().flatMap((child) => $withoutNotes(child, adopted))
  }
  if ($isFootnoteNode(node)) {
    return adopted.has(node.getNoteId()) ? [] : node.getChildren()
  }
  return [node]
}
