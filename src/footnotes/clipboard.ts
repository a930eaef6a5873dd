// Copying takes notes along; pasting settles them.
import type { BaseSelection, LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { $getRoot, $parseSerializedNode } from '@payloadcms/richtext-lexical/lexical'

import type { StoredFootnote } from './types.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { isRecord, readNodes, textOf } from '../document/readDocument.ts'
import { toHTML } from '../document/toHTML.ts'
import { $placeNote } from './commands.ts'
import { $allReferences, $numbers, $toStored } from './footnoteTree.ts'
import { newNoteId } from './newNoteId.ts'
import { $isFootnoteNode } from './nodes/FootnoteNode.ts'
import { $isFootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { $isFootnotesNode } from './nodes/FootnotesNode.ts'
import { notesIn, settleNotes, takeNotesAlong } from './takeNotesAlong.ts'

/** Our own entry on the clipboard, beside Lexical's, HTML and plain text. */
export const CLIPBOARD_TYPE = 'application/x-offprint-footnotes'

/** Notes on their way, and the editor that they come from. */
export interface CarriedNotes {
  from: string
  notes: StoredFootnote[]
  /** What each note showed where it comes from, by noteId. */
  shown: Record<string, string>
}

/** The notes that the selected text refers to. */
export function $notesOfSelection(selection: BaseSelection): Omit<CarriedNotes, 'from'> {
  const references = selection.getNodes().filter($isFootnoteRefNode).map($toStored)
  const notes = references.length > 0 ? takeNotesAlong(references, $storedDocument()) : []
  const numbers = notes.length > 0 ? Object.fromEntries($numbers().shown) : {}
  return { notes, shown: numbers }
}

/**
 * Inserts pasted nodes and the notes that they refer to. Answers false when there is nothing of
 * ours among them. Notes that nothing pasted refers to become paragraphs: nothing is lost.
 */
export function $pasteWithNotes(
  nodes: LexicalNode[],
  selection: BaseSelection,
  carried: { notes: StoredFootnote[]; sameDocument: boolean },
): boolean {
  const stored = nodes.map($toStored)
  const references = nodes.flatMap((node) => $allReferences(node))
  if (references.length === 0 && notesIn(stored).size === 0) {
    return false
  }
  const offered = [...notesIn([...stored, ...carried.notes]).values()]
  const text = stored.filter(({ type }) => type !== 'footnotes' && type !== 'footnote')
  const wanted = takeNotesAlong(text, { root: { children: offered } })
  const { notes, renamed } = settleNotes(wanted, $storedDocument(), {
    newId: newNoteId,
    sameDocument: carried.sameDocument,
  })
  for (const reference of references) {
    reference.setNoteId(renamed.get(reference.getNoteId()) ?? reference.getNoteId())
  }
  const adopted = new Set(wanted.map(({ noteId }) => noteId))
  selection.insertNodes(nodes.flatMap((node) => $withoutNotes(node, adopted)))
  for (const note of notes) {
    const node = $parseSerializedNode(note)
    if ($isFootnoteNode(node)) {
      $placeNote(node)
    }
  }
  return true
}

/** Reads our entry on the clipboard; whatever else stands there is nothing. */
export function readCarried(entry: string): CarriedNotes | null {
  if (!entry) {
    return null
  }
  try {
    const { from, notes, shown }: Record<string, unknown> = Object(JSON.parse(entry))
    if (typeof from !== 'string' || !Array.isArray(notes)) {
      return null
    }
    const numbers = Object.entries(isRecord(shown) ? shown : {})
    return {
      from,
      notes: [...notesIn(readNodes(notes)).values()],
      shown: Object.fromEntries(numbers.map(([noteId, number]) => [noteId, textOf(number)])),
    }
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null
    }
    throw error
  }
}

/** Copied HTML with numbers in its marks and the notes below, for programs that do not know us. */
export function withNotes(html: string, { notes, shown }: CarriedNotes): string {
  const children = notes.map((note) => ({ ...note, label: shown[note.noteId] ?? note.label }))
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

function $storedDocument(): unknown {
  return { root: $toStored($getRoot()) }
}

/** Pasted nodes without the notes that go to the list; the others stay as paragraphs. */
function $withoutNotes(node: LexicalNode, adopted: Set<string>): LexicalNode[] {
  if ($isFootnotesNode(node)) {
    return node.getChildren().flatMap((child) => $withoutNotes(child, adopted))
  }
  if ($isFootnoteNode(node)) {
    return adopted.has(node.getNoteId()) ? [] : node.getChildren()
  }
  return [node]
}
