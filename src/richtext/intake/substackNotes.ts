// Notes of Substack that lost their ids when the text was converted: the addresses of the links say what they led to.
import { isLink, textIn } from './htmlLinks.ts'

const address = /#footnote-(anchor-)?([\w-]{1,40})$/

/** Changes the page: each mark, and the way back to it, gets the id that the other leads to; a note becomes a block. */
export function restoreAnchors(root: Element): void {
  const links = [...root.querySelectorAll('a[href*="#footnote-"]')]
    .slice(0, 4000)
    .filter((link) => link.id === '')
  for (const link of links) {
    const [, back, name = ''] = address.exec(link.getAttribute('href') ?? '') ?? []
    const id = name && `footnote-${back ? '' : 'anchor-'}${name}`
    if (id && root.querySelector(`[id="${id}"]`) === null) {
      link.id = id
      wrapNote(link, back !== undefined)
    }
  }
}

/** The label stands in a paragraph of its own, and the note in those that follow. */
function wrapNote(link: Element, isBack: boolean): void {
  const label = link.parentElement
  if (!isBack || label?.localName !== 'p' || textIn(label) !== textIn(link)) {
    return
  }
  const note = link.ownerDocument.createElement('div')
  label.before(note)
  note.append(label)
  for (
    let next = note.nextElementSibling;
    next && ['blockquote', 'ol', 'p', 'ul'].includes(next.localName) && !startsNote(next);
    next = note.nextElementSibling
  ) {
    note.append(next)
  }
}

function startsNote({ firstElementChild: first }: Element): boolean {
  return (
    first !== null && isLink(first) && /#footnote-anchor-/.test(first.getAttribute('href') ?? '')
  )
}
