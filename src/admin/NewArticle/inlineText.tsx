// The text of a block with its marks of footnotes raised, and what is emphasised.
import type { ReactNode } from 'react'

import type { IntakeBlock } from '../../import/intake/types.ts'
import type { DocumentNode } from '../../richtext/types.ts'

import { textOf } from '../../richtext/readDocument.ts'

/** Bits of a text node's `format`. */
const bold = 1
const italic = 2

export function inlineText({ node, text }: IntakeBlock): ReactNode {
  return node && hasText(node) ? contentOf(node) : text
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
  return (node.children ?? []).map((child, index) => (
    <Part key={index} node={child}>
      {contentOf(child)}
    </Part>
  ))
}

function formatted(text: string, format: number): ReactNode {
  const inner = format & italic ? <em>{text}</em> : text
  return format & bold ? <strong>{inner}</strong> : inner
}

/** Items, rows and paragraphs begin a line. */
function Part({ children, node: { type } }: { children: ReactNode; node: DocumentNode }) {
  if (type === 'linebreak') {
    return <br />
  }
  if (type === 'link' || type === 'autolink') {
    return <u>{children}</u>
  }
  const isLine = ['listitem', 'paragraph', 'quote', 'tablerow'].includes(type)
  if (type === 'tablecell') {
    return <> {children} </>
  }
  return isLine ? <span className="offprint-intake__line">{children}</span> : <>{children}</>
}
