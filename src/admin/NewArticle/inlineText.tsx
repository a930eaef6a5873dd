// The text of a block with its marks of footnotes raised, and what is emphasised.
import type { IntakeBlock } from 'offprint-reader'
import type { ReactNode } from 'react'

import { type DocumentNode, isHeader, textOf } from 'offprint-reader/document'

/** Bits of a text node's `format`. */
const bold = 1
const italic = 2

export function inlineText({ node, text }: IntakeBlock): ReactNode {
  if (!node || !hasText(node)) {
    return text
  }
  return node.type === 'table' ? <Part node={node}>{contentOf(node)}</Part> : contentOf(node)
}

/** Pictures, and the place where a list of notes begins, have none. */
function hasText({ children = [], text }: DocumentNode): boolean {
  return Boolean(text) || children.some(hasText)
}

function contentOf(node: DocumentNode): ReactNode {
  if (node.type === 'footnote-ref') {
    return <sup>{(textOf(node.printed) || textOf(node.label)).trim()}</sup>
  }
  if (typeof node.text === 'string') {
    return formatted(node.text, Number(node.format) || 0)
  }
  return (node.children ?? []).map((child, index) =>
    child.type === 'listitem' ? (
      <Item key={index} list={node} node={child} />
    ) : (
      <Part key={index} node={child}>
        {contentOf(child)}
      </Part>
    ),
  )
}

/** With its sign or its number; an item that holds a list has none of its own. */
function Item({ list, node }: Record<'list' | 'node', DocumentNode>) {
  const nested = holdsList(node) ? ' offprint-intake__item--nested' : ''
  const number = list.listType === 'number' && !nested ? `"${numberOf(node, list)}. "` : undefined
  return (
    <span
      className={`offprint-intake__item${nested}`}
      style={number ? { listStyleType: number } : undefined}
    >
      {contentOf(node)}{' '}
    </span>
  )
}

function holdsList({ children = [] }: DocumentNode): boolean {
  return children[0]?.type === 'list'
}

function numberOf(item: DocumentNode, { children = [], start }: DocumentNode): number {
  const before = children.slice(0, children.indexOf(item)).filter((one) => !holdsList(one))
  return (Number(start) || 1) + before.length
}

function formatted(text: string, format: number): ReactNode {
  const inner = format & italic ? <em>{text}</em> : text
  return format & bold ? <strong>{inner}</strong> : inner
}

const classes: Record<string, string> = {
  paragraph: 'line',
  quote: 'line',
  table: 'table',
  tablecell: 'cell',
  tablerow: 'table-row',
}

/** Items and paragraphs begin a line. All of it is the label of a menu, which holds no blocks. */
function Part({ children, node }: { children: ReactNode; node: DocumentNode }) {
  const { type } = node
  if (type === 'linebreak') {
    return <br />
  }
  if (type === 'link' || type === 'autolink') {
    return <u>{children}</u>
  }
  const name = Object.hasOwn(classes, type) ? classes[type] : undefined
  if (!name) {
    return <>{children}</>
  }
  const header = isHeader(node) ? ' offprint-intake__cell--header' : ''
  return <span className={`offprint-intake__${name}${header}`}>{children} </span>
}
