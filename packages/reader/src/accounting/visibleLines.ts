// The lines that somebody sees on a page, as they stood before anything was taken out of it.
import type { LeftOutReason } from '../reasons.ts'

import { isElement, isText, nameOf } from '../document/fromHTML/dom.ts'
import { isContents, isOfSite } from './siteParts.ts'

export interface VisibleLine {
  /** Lines of one block, such as a menu or a table, have the same number. */
  block: number
  /** Lines side by side have the same number. */
  holder: number
  /** The name of a value, which the row shows before it. */
  label?: string
  /** Where the source says it: `site`, for example. */
  reason?: LeftOutReason | undefined
  text: string
}

const unseen = new Set([
  ...['annotation', 'annotation-xml', 'audio', 'base', 'canvas', 'embed', 'head', 'iframe', 'link'],
  ...['meta', 'noscript', 'object', 'rp', 'script', 'style', 'template', 'title', 'video'],
])

const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'o:p', 'output', 'picture', 'q', 'rb'],
  ...[
    'math',
    'menclose',
    'mfenced',
    'mfrac',
    'mi',
    'mmultiscripts',
    'mn',
    'mo',
    'mover',
    'mpadded',
  ],
  ...[
    'mroot',
    'mrow',
    'ms',
    'msqrt',
    'mstyle',
    'msub',
    'msubsup',
    'msup',
    'mtable',
    'mtd',
    'mtext',
  ],
  ...['mtr', 'munder', 'munderover', 'semantics'],
  ...['rt', 'ruby', 's', 'samp', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr'],
])

/** Told as a whole. */
const grouped = new Set(['dl', 'ol', 'table', 'ul'])

/** What stands in them stands beside the lines around them. */
const parts = new Set([
  ...['blockquote', 'caption', 'dd', 'details', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'li', 'p', 'pre', 'summary', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
])

interface Place {
  block: null | number
  hasBlocks: boolean
  holder: number
  own: number
  reason: LeftOutReason | undefined
}

/** No page that is read is deeper. */
const maxDepth = 220

class Lines {
  private count = 0
  private text = ''
  readonly found: VisibleLine[] = []

  private add(place: Place): void {
    const text = this.text.replace(/\s+/g, ' ').trim()
    this.text = ''
    if (/[\p{L}\p{N}]/u.test(text)) {
      const holder = place.hasBlocks ? place.own : place.holder
      this.found.push({ block: place.block ?? this.next(), holder, reason: place.reason, text })
    }
  }

  private enter(element: Element, outer: Place): Place {
    const name = nameOf(element)
    const reason = outer.reason ?? reasonOf(element)
    const begins = reason !== outer.reason || (outer.block === null && grouped.has(name))
    const isPart = parts.has(name) || grouped.has(name)
    return {
      block: begins ? this.next() : outer.block,
      hasBlocks: false,
      holder: outer.own,
      own: isPart ? outer.own : this.next(),
      reason,
    }
  }

  private next(): number {
    this.count += 1
    return this.count
  }

  walk(node: Element, place: Place, depth = 0): void {
    for (const child of depth < maxDepth ? node.childNodes : []) {
      if (isText(child)) {
        this.text += child.data ?? ''
      } else if (isElement(child) && isSeen(child)) {
        this.walkElement(child, place, depth)
      }
    }
  }

  private walkElement(child: Element, place: Place, depth: number): void {
    if (inline.has(nameOf(child))) {
      this.text += nameOf(child) === 'br' ? ' ' : ''
      this.walk(child, place, depth + 1)
      return
    }
    place.hasBlocks = true
    this.add(place)
    const inner = this.enter(child, place)
    this.walk(child, inner, depth + 1)
    this.add(inner)
  }

  whole(root: Element): VisibleLine[] {
    const place: Place = {
      block: null,
      hasBlocks: false,
      holder: 0,
      own: this.next(),
      reason: undefined,
    }
    this.walk(root, place)
    this.add(place)
    return this.found
  }
}

export function visibleLines(root: Element): VisibleLine[] {
  return new Lines().whole(root)
}

export function isSeen(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').slice(0, 500)
  return (
    !unseen.has(nameOf(element)) &&
    !element.hasAttribute('hidden') &&
    !/display:\s*none|visibility:\s*hidden/i.test(style) &&
    !(nameOf(element) === 'dialog' && !element.hasAttribute('open'))
  )
}

function reasonOf(element: Element): LeftOutReason | undefined {
  // Of a picture that is drawn, the labels.
  const isDrawn = nameOf(element) === 'svg'
  return isDrawn
    ? 'drawing'
    : isOfSite(element)
      ? 'site'
      : isContents(element)
        ? 'contents'
        : undefined
}
