// Notes that lost their ids when a page was converted: the addresses of mark and way back still say what they led to.
import { anchorsIn, targetOf } from './anchors.ts'
import { isLink, textIn } from './htmlLinks.ts'

/** What a mark leads to, and what the way back from its note leads to, by the programs that write them. */
const pairs: [mark: RegExp, back: string][] = [
  [/^footnote-(?!anchor-|ref-)([\w-]{1,40})$/, 'footnote-anchor-$1'],
  [/^footnote-(?!anchor-|ref-)([\w-]{1,40})$/, 'footnote-ref-$1'],
  [/^endnote-(?!ref-)([\w-]{1,40})$/, 'endnote-ref-$1'],
  [/^_(ftn|edn)(\w{1,10})$/, '_$1ref$2'],
  [/^ftnt(\d{1,4})$/, 'ftnt_ref$1'],
  [/^fn([:-]?)(?!ref)([\w-]{1,40})$/, 'fnref$1$2'],
  [/^sd(foot|end)note(\d{1,4})sym$/, 'sd$1note$2anc'],
]

const most = 4000

/** Changes the page: each mark, and the way back to it, gets the id that the other leads to; a note becomes a block. */
export function restoreAnchors(root: Element): void {
  const links = [...root.querySelectorAll('a[href*="#"]')].slice(0, most)
  const byTarget = new Map(links.toReversed().map((link) => [targetOf(link), link]))
  const ids = anchorsIn(root)
  for (const mark of links) {
    const target = targetOf(mark)
    const [found] = pairs.flatMap(([pattern, counterpart]) => {
      const id = pattern.test(target) ? target.replace(pattern, counterpart) : ''
      const back = id ? byTarget.get(id) : undefined
      return back && back !== mark ? [{ id, back }] : []
    })
    if (found && !ids.has(target) && found.back.id === '') {
      found.back.id = target
      if (mark.id === '' && !ids.has(found.id)) {
        mark.id = found.id
      }
      wrapNote(found.back)
    }
  }
}

/** The label stands in a paragraph of its own, and the note in those that follow. */
function wrapNote(link: Element): void {
  const label = link.parentElement
  if (label?.localName !== 'p' || textIn(label) !== textIn(link)) {
    return
  }
  const note = link.ownerDocument.createElement('div')
  label.before(note)
  note.append(label)
  note.append(...blocksBehind(note, startsNote))
}

/** What goes on with a note: the blocks behind it, up to the first that ends it, or a heading. */
export function blocksBehind(note: Element, isEnd: (block: Element) => boolean): Element[] {
  const found: Element[] = []
  let at = note.nextElementSibling
  while (at && ['blockquote', 'ol', 'p', 'ul'].includes(at.localName) && !isEnd(at)) {
    found.push(at)
    at = at.nextElementSibling
  }
  return found
}

function startsNote({ firstElementChild: first }: Element): boolean {
  return (
    first !== null &&
    isLink(first) &&
    /#(?:footnote-anchor-|fnref|_ftnref|_ednref|ftnt_ref)/.test(first.getAttribute('href') ?? '')
  )
}
