// Which elements of a page are blocks, which are left out, and which no document holds.
import { nameOf } from './dom.ts'

/** Whatever is nested deeper is read as text. */
export const maxDepth = 60

export const embeds = new Set(['audio', 'embed', 'iframe', 'object', 'video'])
export const skipped = new Set([
  'button',
  'form',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
])
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'img', 'li'],
  ...['main', 'nav', 'ol', 'p', 'picture', 'pre', 'section', 'summary', 'table', 'ul'],
])
const anyBlock = [...blocks].join(',')

/** Whether a reader would see or hear something that no document holds; counters of visits do not count. */
export function holdsEmbed(root: Element): boolean {
  return [...root.querySelectorAll([...embeds].join(','))].some(
    (one) =>
      one.closest('noscript, template, nav, aside, footer') === null &&
      !['0', '1'].includes(one.getAttribute('width') ?? '') &&
      !/display:\s*none|visibility:\s*hidden/i.test(
        (one.getAttribute('style') ?? '').slice(0, 500),
      ),
  )
}

/** An inline element that holds blocks, as some pages have it, counts as one. */
export function isBlock(node: Element, depth: number): boolean {
  const name = nameOf(node)
  return (
    blocks.has(name) ||
    embeds.has(name) ||
    skipped.has(name) ||
    (depth < maxDepth && holdsBlock(node))
  )
}

export function holdsBlock(node: Element): boolean {
  return node.querySelector(anyBlock) !== null
}
