// The lines that a page prints, and where in the page each of their characters stands.
import { everyElement } from '../document/notes/htmlLinks.ts'
import { toSuperscripts } from '../document/notes/markLabels.ts'

/** A run of sibling nodes: a block, or what stands in it between two breaks. */
export interface PrintedLine {
  block: Element
  nodes: Node[]
  /** How many characters of `text` do not stand in the page: the number of an item of a list. */
  offset: number
  /** Raised digits are superscripts; digits in code are none. */
  text: string
}

const blockNames =
  'address, article, aside, blockquote, dd, div, dl, dt, figure, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, pre, section, table, td, tr, ul'

/** Lists that are none of the article's. */
const apart =
  'nav, form, .comment-list, .commentlist, .comments-area, #comments, #disqus_thread, li.comment, [itemtype$="/Comment"]'

export function printedLines(root: Element): PrintedLine[] {
  const lines: PrintedLine[] = []
  const loose: Element[] = root.querySelector(blockNames) ? [] : [root]
  for (const { element } of everyElement(root)) {
    const isBlock = element.matches(blockNames) && !element.querySelector(blockNames)
    if (isBlock && element.closest(apart) === null) {
      loose.push(element)
    }
  }
  const numbers = new Map<Element, number>()
  for (const block of loose) {
    lines.push(...linesOf(block, numbers))
  }
  return lines
}

/** A page as text, with raised digits as superscripts. '' where it is too large to be read, or nested too deeply. */
export function printedText(root: Element): string {
  return isReadable(root)
    ? printedLines(root)
        .map(({ text }) => text)
        .join('\n')
    : ''
}

const longest = 1_000_000
const maxDepth = 200

export function isReadable(root: Element): boolean {
  for (const { depth } of everyElement(root)) {
    if (depth > maxDepth) {
      return false
    }
  }
  return (root.textContent ?? '').length <= longest
}

/** The text nodes of a line, with the place in `text` at which each begins. */
export function placesIn({ nodes, offset }: PrintedLine): { at: number; node: Text }[] {
  let at = offset
  return nodes.flatMap(textNodes).map((node) => {
    const place = { at, node }
    at += node.data.length
    return place
  })
}

function linesOf(block: Element, numbers: Map<Element, number>): PrintedLine[] {
  const runs: Node[][] = [[]]
  for (const node of block.childNodes) {
    if (node.nodeName.toLowerCase() === 'br') {
      runs.push([])
    } else {
      runs.at(-1)?.push(node)
    }
  }
  return runs.map((nodes, index) => {
    const prefix = index === 0 ? itemNumber(block, numbers) : ''
    const text = nodes.flatMap(textNodes).map(printed).join('')
    return { block, nodes, offset: prefix.length, text: prefix + text }
  })
}

/** The number that an item of a list shows, which is no text. `numbers` keeps those of whole lists. */
function itemNumber(block: Element, numbers: Map<Element, number>): string {
  const isFirst = block.parentElement?.firstElementChild === block
  const item = block.localName === 'p' && isFirst ? block.parentElement : block
  const list = item?.parentElement
  // Lists within lists are no notes.
  if (item?.localName !== 'li' || list?.localName !== 'ol' || list.parentElement?.closest('li')) {
    return ''
  }
  if (!numbers.has(item)) {
    numberItems(list, numbers)
  }
  return `${numbers.get(item)}. `
}

export function numberItems(list: Element, numbers: Map<Element, number>): void {
  const start = Number(list.getAttribute('start') ?? 1)
  const items = [...list.children].filter(({ localName }) => localName === 'li')
  items.forEach((one, index) => numbers.set(one, start + index))
}

function textNodes(top: Node): Text[] {
  if (top.nodeType === 3) {
    return [top as Text]
  }
  return [...top.childNodes].flatMap(textNodes)
}

/** One character for each of the page, and no line breaks. Code and the numbers of keys have no marks. */
function printed(node: Text): string {
  const text = node.data.replace(/[\n\r\u2028\u2029]/g, ' ')
  const parent = node.parentElement
  if (parent?.closest('code, pre, kbd, samp, script, style, nav, [accesskey]')) {
    return text.replace(/[\d[\]()^*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, 'x')
  }
  if (isPower(parent)) {
    return text.replace(/\d/g, 'x')
  }
  return isRaised(parent) ? toSuperscripts(text) : text
}

/** `10<sup>2</sup>` and `m<sup>2</sup>`. */
export function isPower(raised: Element | null): boolean {
  const before = raised?.closest('sup')?.previousSibling?.nodeValue ?? ''
  return /(?<![\d.,])10$|(?:^|[\s\d])[ckm]?m$/.test(before.slice(-10))
}

function isRaised(element: Element | null): boolean {
  const style = element?.closest('[style*="vertical-align"]')?.getAttribute('style') ?? ''
  return element?.closest('sup') != null || /vertical-align:\s*super/i.test(style)
}
