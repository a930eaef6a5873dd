// Notes that stand beside their mark, in the margin or folded: they become notes of a list, with a link to each.
import { labelIn } from '../document/notes/markLabels.ts'
import { maxNotes } from '../document/notes/types.ts'
import { targetsOf } from './targetsOf.ts'

export const sidenotes =
  '.sidenote, .marginnote, .side-note, .margin-note, .footnote-inline, .inline-footnote, [class*="footnote__note"], [class*="footnote-content-inline"]'

/** Changes the page. Those that a link leads to are read as they are. */
export function linkSidenotes(root: Element): void {
  captionFigures(root)
  const targets = targetsOf(root)
  const found = [...root.querySelectorAll(sidenotes)]
    .slice(0, maxNotes + 1)
    .filter((one) => isLoose(one, targets))
  if (found.length === 0) {
    return
  }
  const { ownerDocument } = root
  const list = ownerDocument.createElement('ol')
  found.forEach((note, index) => {
    const item = ownerDocument.createElement('li')
    item.id = `sidenote-${index + 1}`
    placeMark(note, item.id, String(index + 1))
    item.append(...note.childNodes)
    dropNumber(item, String(index + 1))
    note.remove()
    list.append(item)
  })
  const section = ownerDocument.createElement('section')
  section.className = 'footnotes'
  section.append(list)
  root.append(section)
}

/** In a figure, what stands in the margin are the words of the picture. */
function captionFigures(root: Element): void {
  for (const note of [...root.querySelectorAll(sidenotes)].slice(0, maxNotes)) {
    const figure = note.closest('figure')
    if (
      figure &&
      !figure.querySelector('figcaption') &&
      note.querySelector('a[href^="#"]') === null
    ) {
      marksBefore(note).forEach((one) => one.remove())
      const caption = note.ownerDocument.createElement('figcaption')
      caption.append(...note.childNodes)
      note.remove()
      figure.append(caption)
    }
  }
}

function isLoose(note: Element, targets: Set<string>): boolean {
  const id = note.id
  const text = (note.textContent ?? '').trim()
  const before = note.previousElementSibling
  const link = before?.querySelector('[aria-describedby]') ?? before
  return (
    !targets.has(id) &&
    text !== '' &&
    note.parentElement?.closest(sidenotes) == null &&
    note.querySelector('a[href^="#"]') === null &&
    (id === '' || link?.getAttribute('aria-describedby') !== id)
  )
}

/** In place of the switch that shows the note, or of the number before it. */
function placeMark(note: Element, id: string, label: string): void {
  const sup = note.ownerDocument.createElement('sup')
  const link = note.ownerDocument.createElement('a')
  link.setAttribute('href', `#${id}`)
  link.setAttribute('role', 'doc-noteref')
  link.textContent = label
  sup.append(link)
  const shown = marksBefore(note)
  note.before(sup)
  shown.forEach((one) => one.remove())
}

function marksBefore(note: Element): Element[] {
  const found: Element[] = []
  let at = note.previousSibling
  while (at && found.length < 4) {
    const element = at.nodeType === 1 ? (at as Element) : null
    const isBlank = at.nodeType === 3 && !(at.nodeValue ?? '').trim()
    const isMark =
      element !== null &&
      (['input', 'label'].includes(element.localName) ||
        (element.localName === 'sup' && labelIn(element.textContent ?? '') !== ''))
    if (!isBlank && !isMark) {
      break
    }
    found.push(...(isMark && element ? [element] : []))
    at = at.previousSibling
  }
  return found
}

/** Some print the number once more in the note. */
function dropNumber(item: Element, label: string): void {
  const [first] = item.children
  if (first && item.firstChild === first && labelIn(first.textContent ?? '') === label) {
    first.remove()
  }
}
