// Pairs the marks of the text with the notes that there are now.
import type { DocumentNode } from '../../document/types.ts'
import type { Footnote, Inline } from '../../text/words/types.ts'
import type { Vocabulary } from '../../text/words/vocabulary.ts'

import { textNode } from '../../document/nodes.ts'
import { textOf } from '../../document/readDocument.ts'
import { referenceNode } from '../../text/blocksToDocument.ts'
import { placeMarkers } from '../../text/footnotes/placeMarkers.ts'
import { countReferences, nodesOf } from '../report/documentReport.ts'
import { markOf, noteText, plainText } from '../report/nodeText.ts'
import { cutRange, insertAt } from './replaceText.ts'

interface Paired {
  /** Marks that have lost their note: they stay as text. */
  dead: DocumentNode[]
  lists: DocumentNode[]
  nodes: DocumentNode[]
}

/** `added` are the notes whose marks may still be words of the text. */
export function pairMarks(
  body: DocumentNode[],
  lists: DocumentNode[],
  added: DocumentNode[],
  vocabulary: Vocabulary,
): Paired {
  const noteIds = new Set(nodesOf(lists, 'footnote').map(({ noteId }) => noteId))
  const dead: DocumentNode[] = []
  const pair = (mark: DocumentNode): DocumentNode => {
    const note = added.find(({ label }) => label !== '' && label === mark.label)
    if (noteIds.has(mark.noteId)) {
      return mark
    }
    if (note) {
      return { ...mark, noteId: note.noteId }
    }
    dead.push(mark)
    return textNode(markOf(mark))
  }
  const nodes = mapMarks(body, pair)
  const counts = countReferences(nodes)
  const lonely = added.filter(({ label, noteId }) => label !== '' && !counts.has(noteId))
  return { dead, lists: mapMarks(lists, pair), nodes: findMarks(nodes, lonely, vocabulary) }
}

function mapMarks(
  nodes: DocumentNode[],
  pair: (mark: DocumentNode) => DocumentNode,
): DocumentNode[] {
  return nodes.map((node) => {
    if (node.type === 'footnote-ref') {
      return pair(node)
    }
    return node.children ? { ...node, children: mapMarks(node.children, pair) } : node
  })
}

/** Marks that are printed in the text, such as `[3]` or a digit behind a word. */
function findMarks(
  nodes: DocumentNode[],
  notes: DocumentNode[],
  vocabulary: Vocabulary,
): DocumentNode[] {
  if (notes.length === 0) {
    return nodes
  }
  const isText = ({ type }: DocumentNode) => ['heading', 'paragraph', 'quote'].includes(type)
  const marked = nodes.map((node) => (isText(node) ? notes.reduce(withMarkdown, node) : node))
  const counts = countReferences(marked)
  const others = notes.filter(({ noteId }) => !counts.has(noteId))
  const texts = marked.map((node) => (isText(node) ? plainText(node) : ''))
  const inlines = placeMarkers(texts, [others.map(toFootnote)], vocabulary)
  return marked.map((node, index) => (isText(node) ? withMarks(node, inlines[index] ?? []) : node))
}

/** `[^3]` of Markdown, whose definition was missing. */
function withMarkdown(node: DocumentNode, note: DocumentNode): DocumentNode {
  const label = textOf(note.label)
  const printed = `[^${label}]`
  const at = plainText(node).indexOf(printed)
  const mark = { type: 'footnote-ref', label, noteId: note.noteId, printed, version: 1 }
  return at < 0
    ? node
    : withMarkdown(insertAt(cutRange(node, at, at + printed.length), at, [mark]), note)
}

function toFootnote(note: DocumentNode): Footnote {
  return {
    label: textOf(note.label),
    lines: [1, 1],
    noteId: textOf(note.noteId),
    prefix: '',
    text: [noteText(note)],
  }
}

/** Marks have no characters of their own in the text: what was printed for each is taken out. */
function withMarks(node: DocumentNode, inlines: Inline[]): DocumentNode {
  let edited = node
  let at = 0
  for (const inline of inlines) {
    if ('text' in inline) {
      at += inline.text.length
    } else {
      const text = cutRange(edited, at, at + inline.printed.length)
      edited = insertAt(text, at, [referenceNode(inline)])
    }
  }
  return edited
}
