// HTML that Word and LibreOffice write: comments, tracked changes, quotes and captions that are styles of paragraphs.
import { textIn } from './htmlLinks.ts'

/** Of each kind: pages of people have fewer. */
const most = 5000

export function tidyWordHTML(root: Element): void {
  const isWord = root.querySelector('p[class^="Mso"], p[class*=" Mso"]') !== null
  if (isWord) {
    dropComments(root)
    acceptChanges(root)
    joinCaptions(root)
  }
  if (isWord || root.querySelector('p.western, h1.western, .sdfootnoteanc') !== null) {
    setQuotes(root)
  }
}

function find(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].slice(0, most)
}

function dropComments(root: Element): void {
  for (const mark of find(root, 'a.msocomanchor')) {
    const holder = mark.closest('span.MsoCommentReference')
    ;(holder && textIn(holder) === textIn(mark) ? holder : mark).remove()
  }
  for (const list of find(root, '[style*="mso-element:comment-list"], .msocomtxt')) {
    list.remove()
  }
}

/** As when all of them had been accepted. */
function acceptChanges(root: Element): void {
  for (const deleted of find(root, 'del[cite], del[datetime]')) {
    deleted.remove()
  }
  for (const inserted of find(root, 'ins[cite], ins[datetime]')) {
    inserted.replaceWith(...inserted.childNodes)
  }
}

/** The paragraph below a picture that is all that stands in its own. */
function joinCaptions(root: Element): void {
  for (const caption of find(root, 'p.MsoCaption')) {
    const holder = caption.previousElementSibling
    const isHolder = holder?.localName === 'p' || holder?.localName === 'figure'
    const image = isHolder && textIn(holder) === '' && holder.querySelector('img')
    if (image) {
      const figure = root.ownerDocument.createElement('figure')
      const words = root.ownerDocument.createElement('figcaption')
      words.append(...caption.childNodes)
      figure.append(image, words)
      holder.replaceWith(figure)
      caption.remove()
    }
  }
}

/** By their style, or because they are set in from both sides. */
function setQuotes(root: Element): void {
  for (const paragraph of find(root, 'p.MsoQuote, p.MsoIntenseQuote, p[style*="margin-right"]')) {
    const style = paragraph.getAttribute('style') ?? ''
    const isNamed =
      paragraph.classList.contains('MsoQuote') || paragraph.matches('.MsoIntenseQuote')
    if ((isNamed || isSetIn(style)) && paragraph.closest('blockquote, li, table') === null) {
      const quote = root.ownerDocument.createElement('blockquote')
      paragraph.replaceWith(quote)
      quote.append(paragraph)
    }
  }
}

function isSetIn(style: string): boolean {
  return ['left', 'right'].every((side) => {
    const [, size = '', unit = ''] =
      new RegExp(String.raw`margin-${side}:\s*([\d.]{1,8})(cm|in|mm|pt|px)`, 'i').exec(style) ?? []
    return Number(size) * (points[unit.toLowerCase()] ?? 0) >= 20
  })
}

const points: Record<string, number> = { cm: 28.3, in: 72, mm: 2.83, pt: 1, px: 0.75 }
