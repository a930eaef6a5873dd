// Paragraphs that are made by two line breaks, and text that stands in no block, as old editors have it: they become
// elements, for whoever looks for a line.
import { holdsBlock, isBlock } from '../document/fromHTML/blockElements.ts'
import { isElement, isText, nameOf, wordsOf } from '../document/fromHTML/dom.ts'

const holders = 'article, blockquote, center, div, font, main, p, section, span'

const most = 5000

/** Changes the page. */
export function wrapLoose(root: Element): void {
  for (const holder of [...root.querySelectorAll(holders)].slice(0, most).reverse()) {
    const { hasBreak, runs } = runsIn(holder)
    if (hasBreak && nameOf(holder) === 'p' && !holdsBlock(holder)) {
      holder.replaceWith(...runs.map((run) => filled(holder, run)))
    } else if (hasBreak && nameOf(holder) !== 'p') {
      runs.forEach(wrap)
    }
  }
  runsIn(root).runs.forEach(wrap)
}

interface Runs {
  /** Whether two line breaks part them. */
  hasBreak: boolean
  /** Nodes without a block among them, of which something is seen. */
  runs: Node[][]
}

function runsIn(holder: Element): Runs {
  const runs: Node[][] = [[]]
  let breaks: Node[] = []
  let hasBreak = false
  for (const node of [...holder.childNodes]) {
    if (isBreak(node)) {
      breaks.push(node)
    } else if (isElement(node) && isBlock(node, 0)) {
      runs.push([])
      breaks = []
    } else if (breaks.length > 0 && isText(node) && !wordsOf(node)) {
      breaks.push(node)
    } else {
      const isParted = breaks.filter(isBreak).length > 1
      hasBreak ||= isParted
      runs.push(...(isParted ? [[]] : []))
      runs.at(-1)?.push(...(isParted ? [] : breaks), node)
      breaks = []
    }
  }
  return { hasBreak, runs: runs.filter((run) => run.some((node) => wordsOf(node) !== '')) }
}

/** One may stand in an element that gives it a format. */
function isBreak(node: Node): boolean {
  return (
    nameOf(node) === 'br' ||
    (isElement(node) && !wordsOf(node) && node.querySelector('br') !== null && !holdsBlock(node))
  )
}

function wrap(run: Node[]): void {
  const [first] = run
  const paragraph = first?.ownerDocument?.createElement('p')
  if (first && paragraph) {
    first.parentNode?.insertBefore(paragraph, first)
    paragraph.append(...run)
  }
}

/** The first one keeps what links lead to. */
function filled(paragraph: Element, run: Node[]): Element {
  const part = paragraph.cloneNode(false) as Element
  part.append(...run)
  paragraph.removeAttribute('id')
  return part
}
