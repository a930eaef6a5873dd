// Text of a page as text of a document: formats, links, line breaks and marks of footnotes.
import type { DocumentNode } from '../types.ts'

import { hasContent, linkNode, textNode } from '../nodes.ts'
import { safeHref } from '../safeHref.ts'
import { isElement, isText, nameOf, wordsOf } from './dom.ts'

/** Bits of Lexical's text formats. */
const formats: Record<string, number> = {
  b: 1,
  cite: 2,
  code: 16,
  del: 4,
  em: 2,
  i: 2,
  kbd: 16,
  s: 4,
  strike: 4,
  strong: 1,
  sub: 32,
  sup: 64,
  u: 8,
}

const skipped = new Set([
  'button',
  'input',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'textarea',
])

/** Whatever is nested deeper is plain text. */
const maxDepth = 60

/**
 * Spaces at the ends are dropped, and runs of them become one, as in a browser.
 * @param lineBreak what stands for a line break where none is possible
 */
export function toInlines(nodes: Iterable<Node>, lineBreak?: string): DocumentNode[] {
  const inlines = [...nodes].flatMap((node) => inlinesOf(node, 0, 0))
  return trim(
    joinTexts(
      lineBreak === undefined
        ? inlines
        : inlines.map((one) => (one.type === 'linebreak' ? textNode(lineBreak) : one)),
    ),
  )
}

function inlinesOf(node: Node, format: number, depth: number): DocumentNode[] {
  if (isText(node)) {
    const text = (node.data ?? '').replace(/[\t\n\r ]+/g, ' ')
    return text ? [textNode(text, format)] : []
  }
  const name = nameOf(node)
  if (!isElement(node) || skipped.has(name)) {
    return []
  }
  if (name === 'br') {
    return [{ type: 'linebreak', version: 1 }]
  }
  if (depth > maxDepth) {
    return [textNode(wordsOf(node), format)]
  }
  const children = () =>
    joinTexts(
      [...node.childNodes].flatMap((one) =>
        inlinesOf(one, formatOf(node, name, format), depth + 1),
      ),
    )
  return name === 'a' ? linkOf(node, children) : children()
}

/** Word processors write formats as styles. */
function formatOf(node: Element, name: string, format: number): number {
  const style = node.getAttribute('style') ?? ''
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(style)
  const isItalic = /font-style:\s*italic/i.test(style)
  // Google Docs wraps all that is copied in a <b> that is not bold.
  const isNotBold = name === 'b' && /font-weight:\s*normal/i.test(style)
  return format | (isNotBold ? 0 : (formats[name] ?? 0)) | (isBold ? 1 : 0) | (isItalic ? 2 : 0)
}

function linkOf(node: Element, children: () => DocumentNode[]): DocumentNode[] {
  const href = node.getAttribute('href') ?? ''
  if (node.getAttribute('role') === 'doc-noteref' && href.startsWith('#fn-')) {
    return [{ type: 'footnote-ref', label: markLabel(node), noteId: href.slice(4), version: 1 }]
  }
  const inner = children()
  const safe = /^[a-z][a-z\d+.-]*:/i.test(href) ? safeHref(behindRedirect(href)) : null
  // Links hold no links.
  return safe && hasContent(inner) && !inner.some(({ type }) => type === 'link')
    ? withMarksBehind(safe, inner)
    : inner
}

/** Google Docs, and search results, lead by way of Google. */
function behindRedirect(href: string): string {
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i.test(href) || !URL.canParse(href)) {
    return href
  }
  const { searchParams } = new URL(href)
  return searchParams.get('q') ?? searchParams.get('url') ?? href
}

/** An asterisk stands for a number that is worked out, unless it is the label. */
function markLabel(node: Element): string {
  const text = wordsOf(node)
  return node.getAttribute('data-label') ?? (text === '*' ? '' : text)
}

function withMarksBehind(url: string, inner: DocumentNode[]): DocumentNode[] {
  const isMark = ({ type }: DocumentNode) => type === 'footnote-ref'
  return [
    linkNode(
      url,
      inner.filter((one) => !isMark(one)),
    ),
    ...inner.filter(isMark),
  ]
}

/** Neighbours of the same format are one text. */
export function joinTexts(inlines: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && last.format === inline.format) {
      joined[joined.length - 1] = { ...last, text: `${String(last.text)}${String(inline.text)}` }
    } else {
      joined.push(inline)
    }
  }
  return joined.map((inline) =>
    inline.type === 'text'
      ? { ...inline, text: String(inline.text).replace(/ {2,}/g, ' ') }
      : inline,
  )
}

function trim(inlines: DocumentNode[]): DocumentNode[] {
  const rest = inlines.flatMap((inline, index) => trimBeside(inline, inlines, index))
  trimEnd(rest, 0, (text) => text.trimStart())
  trimEnd(rest, -1, (text) => text.trimEnd())
  return rest
}

/** Without the spaces before and behind a line break. */
function trimBeside(inline: DocumentNode, all: DocumentNode[], index: number): DocumentNode[] {
  if (inline.type !== 'text') {
    return [inline]
  }
  const isBreak = (at: number) => all[at]?.type === 'linebreak'
  const start = isBreak(index - 1) ? String(inline.text).trimStart() : String(inline.text)
  const text = isBreak(index + 1) ? start.trimEnd() : start
  return text ? [{ ...inline, text }] : []
}

/** Changes the list: takes line breaks and spaces off one end. */
function trimEnd(inlines: DocumentNode[], at: -1 | 0, cut: (text: string) => string): void {
  for (;;) {
    const end = inlines.at(at)
    const text = end?.type === 'text' ? cut(String(end.text)) : ''
    if (end && text) {
      inlines.splice(at, 1, { ...end, text })
    }
    if (!end || text || (end.type !== 'text' && end.type !== 'linebreak')) {
      return
    }
    inlines.splice(at, 1)
  }
}
