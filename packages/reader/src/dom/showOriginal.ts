// The text of a source for whoever compares it with what was read: nothing of it runs or loads, and what is lost is marked.
import type { LeftOut } from '../reasons.ts'

import { escapeHTML } from '../document/escapeHTML.ts'
import { isElement, isText, nameOf } from '../document/fromHTML/dom.ts'
import { SourceUnreadable } from '../errors.ts'
import { ifPossible } from '../ifPossible.ts'
import { openPage } from './openPage.ts'

/** As it stands in the source. */
export type Original = { html: string } | { text: string }

/**
 * HTML of known elements, without addresses: pictures and embedded things are named. Words that were left out are in
 * `<mark>`, as far as they stand in the text.
 */
export function showOriginal(original: Original, leftOut: readonly LeftOut[] = []): string {
  const html = 'html' in original ? original.html : ''
  const body = html ? ifPossible(() => openPage(html).body, null, SourceUnreadable) : null
  // What is too large or too deep for a page is shown as it is written.
  const text = 'text' in original ? original.text : html
  const writer = new Writer(rangesOf(body?.textContent ?? text, leftOut))
  return body ? writer.inner(body) : `<pre>${writer.text(text)}</pre>`
}

const shown = new Set([
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption'],
  ...[
    'center',
    'cite',
    'code',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
  ],
  ...[
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'i',
    'ins',
    'kbd',
    'li',
  ],
  ...['main', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span'],
  ...[
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'tt',
  ],
  ...['u', 'ul', 'var', 'wbr'],
])

const empty = new Set(['br', 'hr', 'wbr'])

const unseen = new Set(['link', 'meta', 'noscript', 'script', 'style', 'template', 'title'])

/** They show something from elsewhere. */
const media = new Set(['audio', 'embed', 'iframe', 'img', 'object', 'svg', 'video'])

const kept = ['colspan', 'dir', 'lang', 'rowspan', 'start']

class Writer {
  /** Of signs that are no spaces. */
  private at = 0

  constructor(private readonly ranges: Range[]) {}

  private element(element: Element): string {
    const name = nameOf(element)
    if (unseen.has(name)) {
      this.pass(element)
      return ''
    }
    if (media.has(name)) {
      this.pass(element)
      return `<span class="media">${escapeHTML(labelOf(element))}</span>`
    }
    const inner = this.inner(element)
    if (!shown.has(name)) {
      return inner
    }
    const start = `<${name}${attributesOf(element)}>`
    return empty.has(name) ? start : `${start}${inner}</${name}>`
  }

  private pass({ textContent }: Element): void {
    this.at += (textContent ?? '').replaceAll(/\s/g, '').length
  }

  inner(node: Node): string {
    return [...node.childNodes]
      .map((child) =>
        isText(child) ? this.text(child.data ?? '') : isElement(child) ? this.element(child) : '',
      )
      .join('')
  }

  text(text: string): string {
    let html = ''
    let isMarked = false
    for (const [part] of text.matchAll(/\s+|\S/g)) {
      const isSpace = /^\s/.test(part)
      const marks: boolean = isSpace ? isMarked && this.isMarked() : this.isMarked()
      html += marks === isMarked ? '' : marks ? '<mark>' : '</mark>'
      isMarked = marks
      html += escapeHTML(part)
      this.at += isSpace ? 0 : part.length
    }
    return isMarked ? `${html}</mark>` : html
  }

  private isMarked(): boolean {
    while (this.ranges[0] && this.ranges[0].end <= this.at) {
      this.ranges.shift()
    }
    return this.ranges[0] !== undefined && this.ranges[0].start <= this.at
  }
}

function attributesOf(element: Element): string {
  const given = kept.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name)
    return value === null ? [] : [[name, value.slice(0, 100)]]
  })
  const href = nameOf(element) === 'a' ? element.getAttribute('href') : null
  const all = href ? [...given, ['title', href.slice(0, 500)] as const] : given
  return all.map(([name, value]) => ` ${name}="${escapeHTML(value)}"`).join('')
}

function labelOf(element: Element): string {
  const address = element.getAttribute('src') ?? element.getAttribute('data') ?? ''
  const file = /^data:/.test(address) ? '' : address.slice(0, 500)
  return [element.getAttribute('alt'), file].filter(Boolean).join(' · ') || nameOf(element)
}

interface Range {
  end: number
  start: number
}

const mostRows = 500

/** Shorter ones stand everywhere. */
const shortest = 3

/** Spaces do not count: programs set them anew. In the order of the text, and none within another. */
function rangesOf(text: string, leftOut: readonly LeftOut[]): Range[] {
  const bare = text.replaceAll(/\s/g, '')
  const ranges: Range[] = []
  for (const line of leftOut.slice(0, mostRows).flatMap((row) => row.text.split('\n'))) {
    const words = line.replaceAll(/\s/g, '')
    // Each of the same words once, where they stand more than once.
    const from = ranges.findLast((one) => bare.startsWith(words, one.start))?.end ?? 0
    const start = words.length < shortest ? -1 : bare.indexOf(words, from)
    if (start >= 0) {
      ranges.push({ end: start + words.length, start })
    }
  }
  return ranges.toSorted((a, b) => a.start - b.start)
}
