// Code and verse: one paragraph, with its line breaks.
import type { DocumentNode } from '../types.ts'

import { codeFormat } from '../code.ts'
import { hasContent, paragraph, textNode } from '../nodes.ts'
import { isText, nameOf } from './dom.ts'

/** More is one line. */
const mostLines = 2000

const maxDepth = 60

export function toCode(node: Element): DocumentNode[] {
  const text = linesIn(node, 0).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
  const lines = text.split('\n', mostLines + 1)
  if (lines.length > mostLines) {
    return [paragraph([textNode(text.replace(/\s+/g, ' '), codeFormat)])]
  }
  const inlines = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
    ...(line ? [textNode(line, codeFormat)] : []),
  ])
  return hasContent(inlines) ? [paragraph(inlines)] : []
}

/** Some programs break lines of code by elements. */
function linesIn(node: Node, depth: number): string {
  const name = nameOf(node)
  if (isText(node)) {
    return node.data ?? ''
  }
  if (name === 'br') {
    return '\n'
  }
  if (['button', 'script', 'style', 'svg'].includes(name)) {
    return ''
  }
  return depth > maxDepth
    ? (node.textContent ?? '')
    : [...node.childNodes].map((child) => linesIn(child, depth + 1)).join('')
}
