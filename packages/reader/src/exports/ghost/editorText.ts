// The text of a post in the formats of Ghost's editors, as HTML: posts that were never shown have nothing else.
import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'
import { parseJSON } from '../../parseJSON.ts'
import { cardHTML, oneOf, wordsIn } from './cards.ts'
import { mobiledocHTML } from './mobiledoc.ts'

/** Empty where there is no such text, or where it is of another form. */
export function editorText(lexical: unknown, mobiledoc: unknown): string {
  const root = recordIn(lexical).root
  return isRecord(root) ? nodesHTML(root.children, 0) : mobiledocHTML(recordIn(mobiledoc))
}

type Row = Record<string, unknown>

function recordIn(text: unknown): Row {
  try {
    const value = typeof text === 'string' ? parseJSON(text) : null
    return isRecord(value) ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) {
      return {}
    }
    throw error
  }
}

/** Deeper nodes are of no editor. */
const deepest = 50

function nodesHTML(nodes: unknown, depth: number): string {
  return depth < deepest && Array.isArray(nodes)
    ? nodes
        .filter(isRecord)
        .map((node) => nodeHTML(node, depth + 1))
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

function nodeHTML(node: Row, depth: number): string {
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
  return name ? `<${name}>${inner}</${name}>` : cardHTML(type, node) + inner
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
