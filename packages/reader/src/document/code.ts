// Blocks of code: paragraphs of several lines that are nothing but code, for editors have no block for it.
import type { DocumentNode } from './types.ts'

import { textOf } from './readDocument.ts'

/** Of a text node's `format`. */
export const codeFormat = 16

/** The lines of such a block; '' for any other paragraph. */
export function codeIn({ type, children = [] }: DocumentNode): string {
  const isCode = (node: DocumentNode) =>
    ['linebreak', 'tab'].includes(node.type) || node.format === codeFormat
  const isBlock = children.every(isCode) && children.some((node) => node.type === 'linebreak')
  return type === 'paragraph' && isBlock ? children.map(lineOf).join('') : ''
}

function lineOf({ type, text }: DocumentNode): string {
  return type === 'linebreak' ? '\n' : type === 'tab' ? '\t' : textOf(text)
}
