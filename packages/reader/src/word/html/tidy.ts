// Small things that word processors write otherwise than pages do. Each changes the page.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { restartLists } from './restartLists.ts'

export function tidy(body: Element): void {
  for (const underlined of body.querySelectorAll('u')) {
    if (underlined.closest('a') || isLink(underlined)) {
      unwrap(underlined)
    }
  }
  for (const bold of body.querySelectorAll('strong')) {
    if (bold.closest('h1, h2, h3, h4, h5, h6, p.title')) {
      unwrap(bold)
    }
  }
  for (const line of body.querySelectorAll('p')) {
    if (line.parentElement === body && /^(?:[*⁂•·~_–—-]\s*){3,}$|^⁂$/u.test(wordsOf(line))) {
      line.replaceWith(body.ownerDocument.createElement('hr'))
    }
  }
  unwrapTables(body)
  restartLists(body)
  toFigures(body)
}

/** Tables of one column only arrange what stands in them, the title included. */
function unwrapTables(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
    if (table.parentElement === body && rows.every((row) => row.children.length < 2)) {
      table.replaceWith(
        ...rows.flatMap((row) => [...row.children].flatMap((one) => [...one.childNodes])),
      )
    }
  }
}

/** Links are underlined, and headings bold, without saying so. */
function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function isLink({ childNodes, firstElementChild }: Element): boolean {
  return childNodes.length === 1 && firstElementChild?.hasAttribute('href') === true
}

/** A picture with the caption below it, or above where nothing stands below. */
function toFigures(body: Element): void {
  for (const caption of body.querySelectorAll('p.caption')) {
    const [before, after] = [caption.previousElementSibling, caption.nextElementSibling]
    const holder = [before, after].find((one) => one && isPicture(one))
    if (holder || !isTable(before, after)) {
      const figure = caption.ownerDocument.createElement('figure')
      const words = caption.ownerDocument.createElement('figcaption')
      const picture =
        holder?.querySelector('img') ?? caption.querySelector('img') ?? newPicture(caption)
      words.append(...caption.childNodes)
      figure.append(picture, words)
      caption.replaceWith(figure)
      holder?.remove()
    }
  }
}

function isPicture(element: Element): boolean {
  return (
    nameOf(element) === 'p' &&
    element.querySelectorAll('img').length === 1 &&
    wordsOf(element) === ''
  )
}

function isTable(...neighbours: (Element | null)[]): boolean {
  return neighbours.some((one) => one && nameOf(one) === 'table')
}

/** For a chart, or whatever else the caption stands below. */
function newPicture({ ownerDocument }: Element): Element {
  return ownerDocument.createElement('img')
}

const longestHeading = 120

/** Short lines in bold between paragraphs of text are headings. Lines above the text are read before. */
export function boldLinesToHeadings(body: Element): void {
  for (const line of body.querySelectorAll('p')) {
    const next = line.nextElementSibling
    if (
      line.parentElement === body &&
      isBold(line) &&
      next &&
      nameOf(next) === 'p' &&
      !isBold(next)
    ) {
      const heading = line.ownerDocument.createElement('h6')
      const [strong] = line.children
      heading.append(...(strong?.childNodes ?? []))
      line.replaceWith(heading)
    }
  }
}

function isBold(line: Element): boolean {
  const words = wordsOf(line)
  const [strong] = line.children
  return (
    strong !== undefined &&
    nameOf(strong) === 'strong' &&
    wordsOf(strong) === words &&
    words !== '' &&
    words.length <= longestHeading &&
    !/[.,;:]$/.test(words)
  )
}

/** The highest level below the title is the second. */
export function lowerHeadings(body: Element): void {
  const found = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = [...new Set(found.map((one) => Number(one.localName.slice(1))))].sort()
  for (const heading of found) {
    const level = Math.min(levels.indexOf(Number(heading.localName.slice(1))) + 2, 6)
    const lowered = body.ownerDocument.createElement(`h${level}`)
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
}
