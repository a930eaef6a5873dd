// One repair: words joined or parted, paragraphs joined, a passage taken out.
import type { DocumentNode } from '../../document/types.ts'
import type { BlockRole, IntakeBlock, Proposal } from '../../types.ts'

import { textNode } from '../../document/nodes.ts'
import { countReferences } from '../report/documentReport.ts'
import { plainText, printedText } from '../report/nodeText.ts'
import { cutMarks, cutRange, insertText } from './replaceText.ts'

/** A block of the original, the places that it has had, and its role now. */
export interface Entry {
  block: IntakeBlock
  places: number[]
  role: BlockRole
}

/** Null where the words are not there, or there is nothing to apply. */
export function repair(entries: Entry[], proposal: Proposal): Entry[] | null {
  const { after, before, block, kind } = proposal
  const at = entries.findIndex(({ places }) => block !== undefined && places.includes(block))
  // A client may send anything as the words.
  if (at < 0 || !isWords(before) || typeof after !== 'string') {
    return null
  }
  const parts = before.split('\n')
  switch (kind) {
    case 'duplicated-passage':
      return takeOut(entries, at, parts)
    case 'split-paragraph':
      return join(entries, at, parts)
    default:
      return replaceWords(entries, at, before, after)
  }
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function replaceWords(entries: Entry[], at: number, before: string, after: string) {
  const node = entries[at]?.block.node
  const from = node ? plainText(node).indexOf(before) : -1
  if (!node || from < 0) {
    return null
  }
  const same = sameStart(before, after)
  const end = sameStart(reverse(before.slice(same)), reverse(after.slice(same)))
  const cut = cutRange(node, from + same, from + before.length - end)
  const words = after.slice(same, after.length - end)
  return withNode(entries, at, insertText(cut, from + same, words))
}

function sameStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) {
    length++
  }
  return length
}

function reverse(text: string): string {
  return [...text].reverse().join('')
}

/** The next of the body in the same role, if the words at the break are still there. */
function join(entries: Entry[], at: number, [end = '', start = '']: string[]): Entry[] | null {
  const first = entries[at]
  const next = entries.find(({ block }, index) => index > at && block.role === 'body')
  const nodes = [first?.block.node, next?.block.node]
  const [above, below] = nodes
  const isThere =
    above &&
    below &&
    first?.role === next?.role &&
    plainText(above).trimEnd().endsWith(end) &&
    plainText(below).trimStart().startsWith(start)
  if (!isThere || !first || !next) {
    return null
  }
  const children = [...(above.children ?? []), textNode(' '), ...(below.children ?? [])]
  const places = [...first.places, ...next.places]
  const rest = entries.filter((entry) => entry !== next)
  rest[at] = { ...first, places }
  return withNode(rest, at, { ...above, children })
}

/** The last of each, because the first is the one that stays. A block without words goes. */
function takeOut(entries: Entry[], at: number, parts: string[]): Entry[] | null {
  let edited = entries
  let from = at
  for (const [index, part] of parts.entries()) {
    const place = edited.findIndex((entry, here) => here >= from && holds(entry, part))
    const node = edited[place]?.block.node
    if (!node || (index === 0 && place !== at)) {
      return null
    }
    const cut = cutPassage(edited, node, part)
    const isEmpty = !plainText(cut).trim() && countReferences([cut]).size === 0
    edited = isEmpty ? edited.toSpliced(place, 1) : withNode(edited, place, cut)
    from = isEmpty ? place : place + 1
  }
  return edited
}

function holds({ block }: Entry, words: string): boolean {
  return block.role === 'body' && block.node !== undefined && plainText(block.node).includes(words)
}

/** Its marks go with it, unless they are the only ones of their notes. */
function cutPassage(entries: Entry[], node: DocumentNode, part: string): DocumentNode {
  const text = plainText(node)
  const start = text.lastIndexOf(part)
  const end = start + part.length
  const counts = countReferences(entries.flatMap(({ block }) => block.node ?? []))
  const unmarked = cutMarks(node, start, end, (noteId) => {
    const left = (counts.get(noteId) ?? 0) - 1
    counts.set(noteId, left)
    return left > 0
  })
  // One of the spaces around it goes, too: the one before, so that a mark that stays follows a word.
  if (text[start - 1] === ' ') {
    return cutRange(unmarked, start - 1, end)
  }
  return cutRange(unmarked, start, text[end] === ' ' ? end + 1 : end)
}

function withNode(entries: Entry[], at: number, node: DocumentNode): Entry[] {
  return entries.map((entry, index) =>
    index === at ? { ...entry, block: { ...entry.block, node, text: printedText(node) } } : entry,
  )
}
