// The headings of a document, and the ids by which an address leads to them.
import type { DocumentNode } from './types.ts'

import { firstFree } from './firstFree.ts'
import { everyNode, textOf } from './readDocument.ts'

export interface Heading {
  /** Of the element in the HTML of the same document. */
  id: string
  /** From 2 to 6. */
  level: number
  text: string
}

/** Those of the text proper, in its order: a list of notes has a heading of its own. */
export function headingsOf(nodes: DocumentNode[]): Heading[] {
  return [...headingIds(nodes)].map(([node, id]) => ({
    id,
    level: levelOf(node),
    text: wordsOf(node),
  }))
}

/**
 * The id of each heading, by its node. It is made of the words, in whatever script, so that it stays when other
 * headings come and go. `section-` keeps it apart from the ids of footnotes and of a page.
 */
export function headingIds(nodes: DocumentNode[], idPrefix = ''): Map<DocumentNode, string> {
  const used = new Set<string>()
  const ids = new Map<DocumentNode, string>()
  for (const node of everyNode(nodes)) {
    const name = node.type === 'heading' ? nameOf(wordsOf(node)) : ''
    if (name) {
      const id = `${idPrefix}section-${firstFree(name, used)}`
      ids.set(node, id)
    }
  }
  return ids
}

/** From 2, below the title, to 6. */
export function levelOf(node: DocumentNode): number {
  const [, level] = /^h([2-6])$/.exec(textOf(node.tag)) ?? []
  return Number(level ?? 2)
}

const longest = 60

function nameOf(words: string): string {
  const parts = words
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)
  return Array.from(parts?.join('-') ?? '')
    .slice(0, longest)
    .join('')
    .replace(/-$/, '')
}

function wordsOf(heading: DocumentNode): string {
  let words = ''
  for (const { type, text } of everyNode(heading.children ?? [])) {
    words += type === 'text' ? textOf(text) : type === 'linebreak' || type === 'tab' ? ' ' : ''
  }
  return words.replaceAll(/\s+/g, ' ').trim()
}
