// The lists of footnotes out of the blocks that are footnotes now.
import type { DocumentNode } from '../../document/types.ts'
import type { IntakeBlock } from '../../types.ts'
import type { Change } from './types.ts'

import { isNotesHeading } from '../../document/notes/markLabels.ts'
import { textOf } from '../../document/readDocument.ts'
import { readFootnoteItem } from '../../text/lines/footnoteItems.ts'
import { lineOf as textIn } from '../report/nodeText.ts'
import { element, toParagraphs } from './nodes.ts'
import { cutStart } from './replaceText.ts'

export interface Notes {
  /** Notes that were something else before: their marks are still words of the text. */
  added: DocumentNode[]
  /** Headings of lists that have no notes any more: they stay as headings of the body. */
  labels: ReadonlySet<IntakeBlock>
  lists: DocumentNode[]
}

interface List {
  label: IntakeBlock | null
  notes: DocumentNode[]
  /** As it was read; null for a new one. */
  original: DocumentNode | null
}

export function rebuildNotes({ blocks, original }: Change): Notes {
  const lists: List[] = []
  const added: DocumentNode[] = []
  const before = original.document.root.children.filter(({ type }) => type === 'footnotes')
  blocks.forEach((block, index) => {
    if (block.role !== 'footnote') {
      return
    }
    if (isLabel(block)) {
      lists.push({ label: block, notes: [], original: null })
    } else if (block.node?.type === 'footnote') {
      const { noteId } = block.node
      const own = before.find(({ children = [] }) => children.some((one) => one.noteId === noteId))
      listFor(lists, own ?? null).notes.push(block.node)
    } else if (!goesOn(block, blocks[index - 1], lists.at(-1))) {
      const notes = toNotes(block, index)
      added.push(...notes)
      listFor(lists, null).notes.push(...notes)
    }
  })
  return {
    added,
    labels: new Set(
      lists.flatMap(({ label, notes }) => (label && notes.length === 0 ? [label] : [])),
    ),
    lists: lists.filter(({ notes }) => notes.length > 0).map(listNode),
  }
}

function isLabel({ node, text }: IntakeBlock): boolean {
  return node?.type === 'footnotes' || (node?.type !== 'footnote' && isNotesHeading(text))
}

/** The last list, unless the note stood in another one. Changes the lists. */
function listFor(lists: List[], original: DocumentNode | null): List {
  const last = lists.at(-1)
  if (last && (!original || last.original === original || !last.original)) {
    last.original ??= original
    return last
  }
  const list: List = { label: null, notes: [], original }
  lists.push(list)
  return list
}

/** A line without a label below a note is a further paragraph of it. Changes the note. */
function goesOn(
  block: IntakeBlock,
  above: IntakeBlock | undefined,
  list: List | undefined,
): boolean {
  const last = list?.notes.at(-1)
  if (!list || !last || above?.role !== 'footnote' || readFootnoteItem(block.text)) {
    return false
  }
  list.notes[list.notes.length - 1] = {
    ...last,
    children: [...(last.children ?? []), ...toParagraphs(block)],
  }
  return true
}

/** Of a list, each item is a note of its own; what stands within an item goes on with its note. */
function toNotes(block: IntakeBlock, index: number): DocumentNode[] {
  const { node } = block
  const items = node?.type === 'list' ? (node.children ?? []) : []
  const isNested = ({ children = [] }: DocumentNode) => children[0]?.type === 'list'
  const first = items.filter((item) => !isNested(item))
  if (!node || first.length < 2) {
    return [toNote(block, index)]
  }
  return first.map((item, nth) => {
    const end = first[nth + 1]
    const own = items.slice(items.indexOf(item), end ? items.indexOf(end) : undefined)
    const start = Number(node.start) || 1
    const list = { ...node, children: own, start: start + nth }
    const part = { ...block, node: list, text: textIn(item) }
    const note = toNote(part, index)
    const label = textOf(note.label) || (node.listType === 'number' ? String(start + nth) : '')
    return { ...note, label, noteId: nth === 0 ? note.noteId : `block-${index}-${nth}` }
  })
}

/** `[1]: ` and the like stand before the note, which begins behind them. */
function toNote(block: IntakeBlock, index: number): DocumentNode {
  const item = readFootnoteItem(block.text)
  const children = toParagraphs(block)
  return {
    ...element,
    type: 'footnote',
    children: item ? cutStart(children, item.prefix.length) : children,
    label: item?.label ?? numberOf(block),
    noteId: `block-${index}`,
    ...(item && { prefix: item.prefix }),
  }
}

/** Markdown has made a list of a line that begins with a number. */
function numberOf({ node }: IntakeBlock): string {
  const isOne = node?.listType === 'number' && node.children?.length === 1
  return isOne ? String(node.start) : ''
}

/** The block that became this note; null for notes that the source had. */
export function placeOfNew(noteId: unknown): null | number {
  const place = typeof noteId === 'string' ? /^block-(\d+)(?:-\d+)?$/u.exec(noteId)?.[1] : undefined
  return place === undefined ? null : Number(place)
}

function listNode({ label, notes, original }: List): DocumentNode {
  return {
    ...element,
    type: 'footnotes',
    ...original,
    children: notes,
    label: label ? textOf(label.node?.label) || label.text : '',
  }
}
