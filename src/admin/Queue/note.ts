// The note as plain paragraphs, and the words with which notes for an outlet begin. Pure.
import {
  type DocumentNode,
  everyNode,
  paragraphsToDocument,
  readDocument,
  type RichTextDocument,
  textOf,
  toPlainText,
} from 'offprint-reader/document'

const plainTypes = new Set(['linebreak', 'paragraph', 'tab', 'text'])
const mostOpenings = 3
const mostWords = 9

/** Null where a plain text would lose something: links, emphasis, lists, footnotes. */
export function plainTextOf(document: unknown): null | string {
  const nodes = readDocument(document)
  const isPlain = [...everyNode(nodes)].every(
    (node) => plainTypes.has(node.type) && !node.format && !isStyled(node),
  )
  return isPlain ? nodes.map(paragraphText).filter(Boolean).join('\n\n') : null
}

/** An empty line begins a paragraph. */
export function documentOf(text: string): RichTextDocument {
  return paragraphsToDocument(paragraphsOf(text))
}

/**
 * How earlier notes began, the most frequent first: up to the name of the outlet, where that comes early.
 * @param notes documents, the newest first.
 */
export function openingsOf(notes: unknown[], outlet: string): string[] {
  const counts = new Map<string, number>()
  for (const note of notes) {
    const opening = openingOf(toPlainText(note), outlet)
    if (opening) {
      counts.set(opening, (counts.get(opening) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostOpenings)
    .map(([opening]) => opening)
}

/** '' where there is no text. */
function openingOf(text: string, outlet: string): string {
  const [sentence = ''] = text.split('\n\n')
  const bare = outlet.replace(/^the /i, '')
  const end = bare ? sentence.indexOf(bare) : -1
  const upToOutlet = end >= 0 && end < 120 ? sentence.slice(0, end + bare.length) : ''
  return upToOutlet || sentence.split(/\s+/).slice(0, mostWords).join(' ')
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean)
}

/** A line break is more than a plain paragraph says. */
function paragraphText(node: DocumentNode): string {
  return (node.children ?? []).map((child) => textOf(child.text)).join('')
}

function isStyled({ type, style }: DocumentNode): boolean {
  return type === 'linebreak' || type === 'tab' || Boolean(style)
}
