// The text of a post in the formats of Ghost's editors, as HTML: posts that were never shown have nothing else.
import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'
import { parseJSONIfValid } from '../../parseJSON.ts'
import { cardHTML, oneOf, wordsIn } from './cards.ts'

/** Empty where there is no such text, or where it is of another form. */
export function editorText(lexical: unknown, mobiledoc: unknown): string {
  const root = recordIn(lexical).root
  return isRecord(root) ? nodesHTML(root.children, 0) : mobiledocHTML(recordIn(mobiledoc))
}

type Row = Record<string, unknown>

function recordIn(text: unknown): Row {
  const value = typeof text === 'string' ? parseJSONIfValid(text) : null
  return isRecord(value) ? value : {}
}

/** Deeper nodes are of no editor. */
const deepest = 50

function nodesHTML(nodes: unknown, depth: number): string {
  return depth < deepest && Array.isArray(nodes)
    ? nodes
        .filter(isRecord)
        .map((node, index) => nodeHTML(node, depth + 1, index))
        .join('')
    : ''
}

const blocks: Record<string, string> = {
  aside: 'blockquote',
  'extended-quote': 'blockquote',
  listitem: 'li',
  paragraph: 'p',
  quote: 'blockquote',
}

function nodeHTML(node: Row, depth: number, index: number): string {
  const inner = nodesHTML(node.children, depth)
  const type = wordsIn(node.type)
  if (type === 'text' || type === 'extended-text') {
    return formatted(escapeHTML(wordsIn(node.text)), Number(node.format) || 0)
  }
  if (type === 'linebreak') {
    return '<br>'
  }
  if (type === 'link') {
    return `<a href="${escapeHTML(wordsIn(node.url))}">${inner}</a>`
  }
  const name =
    type === 'list' ? oneOf(node.tag, ['ol', 'ul']) : (blocks[type] ?? headingName(node, type))
  return name ? `<${name}>${inner}</${name}>` : cardHTML(type, node, index) + inner
}

function headingName({ tag }: Row, type: string): string | undefined {
  return type.endsWith('heading') ? oneOf(tag, ['h2', 'h1', 'h3', 'h4', 'h5', 'h6']) : undefined
}

/** Bits of Lexical. */
const formats: [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

function formatted(html: string, format: number): string {
  return formats
    .filter(([bit]) => (format & bit) !== 0)
    .reduce((inner, [, name]) => `<${name}>${inner}</${name}>`, html)
}

interface Tables {
  cards: unknown[]
  markups: unknown[]
}

/** The text of a post in Mobiledoc, the format of Ghost's older editor, as HTML. */
function mobiledocHTML({ cards, markups, sections }: Record<string, unknown>): string {
  const tables = { cards: listIn(cards), markups: listIn(markups) }
  return listIn(sections)
    .map((section) => sectionHTML(listIn(section), tables))
    .join('')
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** `[1, tag, markers]`, `[3, tag, items]` or `[10, card]`. */
function sectionHTML([kind, second, third]: unknown[], { cards, markups }: Tables): string {
  if (kind === 10) {
    const [name, card] = listIn(cards[Number(second)])
    return isRecord(card) ? cardHTML(wordsIn(name), card, Number(second)) : ''
  }
  if (kind === 3) {
    const items = listIn(third).map((item) => `<li>${markersHTML(listIn(item), markups)}</li>`)
    const name = oneOf(second, ['ul', 'ol'])
    return `<${name}>${items.join('')}</${name}>`
  }
  const name = oneOf(second, ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'])
  return kind === 1 ? `<${name}>${markersHTML(listIn(third), markups)}</${name}>` : ''
}

/** Each is `[0, opened, closed, text]`: a format may begin in one and end in another. */
function markersHTML(markers: unknown[], markups: unknown[]): string {
  const open: string[] = []
  const parts = markers.map((marker) => {
    const [kind, opened, closed, text] = listIn(marker)
    const begun = listIn(opened).map((index) => {
      const [tag, attributes] = listIn(markups[Number(index)])
      const name = oneOf(tag, ['span', 'a', 'code', 'em', 'strong', 's', 'sub', 'sup', 'u'])
      open.push(name)
      const href = name === 'a' ? ` href="${escapeHTML(wordsIn(listIn(attributes)[1]))}"` : ''
      return `<${name}${href}>`
    })
    const ended = Number(closed) > 0 ? open.splice(-Number(closed)).toReversed() : []
    const words = kind === 0 ? escapeHTML(wordsIn(text)) : '<br>'
    return `${begun.join('')}${words}${ended.map((name) => `</${name}>`).join('')}`
  })
  return parts.join('')
}
