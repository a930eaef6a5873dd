// Reads footnotes of a page that are only printed, without links: raised numbers or brackets, and a list of notes.
import type { HTMLFootnotes, HTMLList, HTMLMark } from '../document/notes/readHTMLFootnotes.ts'
import type { Footnote, Inline } from '../text/words/types.ts'

import { textIn } from '../document/notes/htmlLinks.ts'
import { maxNotes } from '../document/notes/types.ts'
import { findInLines, type FoundInLines } from './findInLines.ts'
import { isReadable, placesIn, type PrintedLine, printedLines } from './printedLines.ts'

/**
 * Null where there are none. Changes the page: each mark gets an element of its own, and each note a block, so that
 * `rewriteFootnotes` finds them.
 */
export function readPrintedFootnotes(root: Element): 'too-many' | HTMLFootnotes | null {
  if (!isReadable(root)) {
    return null
  }
  const lines = printedLines(root)
  const found = findInLines(lines.map(({ text }) => text).join('\n'))
  if (!found) {
    return null
  }
  if (found.lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0) > maxNotes) {
    return 'too-many'
  }
  const marks = found.text.flatMap(({ inlines, line }) => wrapMarks(lines[line - 1], inlines))
  return {
    lists: found.lists.map((list) => toList(list, lines)),
    marks,
    unpaired: {
      marks: found.marksWithoutNote,
      notes: found.notesWithoutMark.map(({ label }) => label),
    },
    unpairedLinks: [],
  }
}

function toList(list: FoundInLines['lists'][number], lines: PrintedLine[]): HTMLList {
  const heading = list.labelLine === null ? undefined : lines[list.labelLine - 1]
  return {
    heading: list.label?.replace(/\s*:$/, '') ?? '',
    headings: heading ? [blockOf(heading)] : [],
    kind: /^end/i.test(list.label ?? '') ? 'endnotes' : 'footnotes',
    notes: list.footnotes.flatMap((footnote) => toNote(footnote, lines)),
    separator: separatorAbove(list, lines),
  }
}

/** A line of strokes between the text and its notes. */
function separatorAbove(
  { footnotes, labelLine }: FoundInLines['lists'][number],
  lines: PrintedLine[],
): Element | null {
  const first = labelLine ?? footnotes[0]?.lines[0] ?? 1
  const above = lines.slice(0, first - 1).findLast(({ text }) => text.trim())
  return above && /^[\s_*–—-]+$/u.test(above.text) ? blockOf(above) : null
}

function toNote(footnote: Footnote, lines: PrintedLine[]) {
  const [from, to] = footnote.lines
  const [first, ...rest] = lines.slice(from - 1, to).filter(({ text }) => text.trim())
  if (!first) {
    return []
  }
  dropPrefix(first, footnote.prefix)
  const content = { backs: [], block: blockOf(first, ...rest), isBare: true }
  return [{ content, label: footnote.label, noteId: footnote.noteId }]
}

/** Puts lines into a block of their own, each in a paragraph. */
function blockOf(first: PrintedLine, ...rest: PrintedLine[]): Element {
  const { ownerDocument } = first.block
  const block = ownerDocument.createElement('div')
  first.nodes[0]?.parentNode?.insertBefore(block, first.nodes[0])
  for (const { block: old, nodes } of [first, ...rest]) {
    const paragraph = ownerDocument.createElement('p')
    paragraph.append(...nodes)
    block.append(paragraph)
    if (old !== block.parentElement && !textIn(old)) {
      old.remove()
    }
  }
  return block
}

function dropPrefix(line: PrintedLine, prefix: string): void {
  const end = line.text.length - line.text.trimStart().length + prefix.length
  for (const { at, node } of placesIn(line)) {
    const cut = Math.min(node.data.length, end - at)
    node.data = cut > 0 ? node.data.slice(cut) : node.data
  }
}

/** Gives each mark of a line an element, from the last to the first: what stands before it keeps its place. */
function wrapMarks(line: PrintedLine | undefined, inlines: Inline[]): HTMLMark[] {
  if (!line) {
    return []
  }
  let at = line.text.length - line.text.trimStart().length
  const marks = inlines.flatMap((inline) => {
    const from = at
    at += 'text' in inline ? inline.text.length : inline.printed.length
    return 'text' in inline ? [] : [{ from, inline, to: at }]
  })
  return marks.toReversed().flatMap(({ from, inline, to }) => {
    const element = wrap(line, from, to)
    return element ? [{ element, label: inline.label, noteId: inline.noteId }] : []
  })
}

function wrap(line: PrintedLine, from: number, to: number): Element | null {
  const parts = placesIn(line).filter(({ at, node }) => at < to && from < at + node.data.length)
  const [first] = parts
  if (!first) {
    return null
  }
  const mark = first.node.ownerDocument.createElement('a')
  for (const { at, node } of parts) {
    const start = Math.max(0, from - at)
    const own = node.data.slice(start, to - at)
    const rest = node.data.slice(to - at)
    node.data = node.data.slice(0, start)
    if (node === first.node) {
      node.after(mark)
    }
    mark.append(own)
    if (rest) {
      const behind = node === first.node ? mark : node
      behind.after(node.ownerDocument.createTextNode(rest))
    }
  }
  return mark
}
