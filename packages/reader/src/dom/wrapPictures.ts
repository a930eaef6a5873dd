// A paragraph of a picture, with its caption in italics or as its title, as Markdown has it: it becomes a figure.
import { captionMark } from '../document/captionMark.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'

/** Changes the page. `hasTitles` where titles of pictures are captions, and not those of the whole page. */
export function wrapPictures(body: Element, hasTitles: boolean): void {
  for (const image of [...body.querySelectorAll('p > img:first-child')].slice(0, 200)) {
    const paragraph = image.parentElement
    const caption = paragraph && captionOf(paragraph)
    if (caption && paragraph.querySelectorAll('img').length === 1) {
      if (hasTitles && !wordsOf(caption)) {
        caption.textContent = image.getAttribute('title') ?? ''
      }
      paragraph.replaceWith(figureOf(image, caption))
    }
  }
}

/** A comment says of the next paragraph that it is the caption of a picture that is not there. Changes the page. */
export function wrapCaptions(body: Element): void {
  for (const node of [...body.childNodes].filter(isCaptionMark)) {
    const paragraph = nextElement(node)
    const caption = paragraph?.localName === 'p' ? captionOf(paragraph) : null
    if (paragraph && caption) {
      paragraph.replaceWith(figureOf(body.ownerDocument.createElement('img'), caption))
    }
  }
}

/** `<!-- caption -->` */
function isCaptionMark(node: ChildNode): boolean {
  return node.nodeType === 8 && `<!--${node.textContent}-->` === captionMark
}

function nextElement(node: ChildNode): Element | null {
  let next = node.nextSibling
  while (next && next.nodeType !== 1) {
    next = next.nextSibling
  }
  return next as Element | null
}

/** Notion writes the words of a picture into it, and once more below it. Changes the page. */
export function dropRepeatedCaptions(body: Element): void {
  for (const figure of [...body.querySelectorAll('figure')].slice(0, 200)) {
    const next = figure.nextElementSibling
    const alt = (figure.querySelector('img')?.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
    if (alt.length > 3 && next?.localName === 'p' && wordsOf(next) === alt) {
      next.remove()
    }
  }
}

/** Null where the paragraph says anything else. A second line in italics is the credit. */
function captionOf(paragraph: Element): Element | null {
  const words = [...paragraph.children].filter(({ localName }) => !/^(?:br|img)$/.test(localName))
  const [caption, credit, ...others] = words
  const isCaption =
    words.every(({ localName }) => ['em', 'i'].includes(localName)) &&
    (!credit || credit.previousElementSibling?.localName === 'br') &&
    others.length === 0 &&
    wordsOf(paragraph) === words.map(wordsOf).join(' ')
  if (!isCaption) {
    return null
  }
  const made = paragraph.ownerDocument.createElement('figcaption')
  made.append(...(caption?.childNodes ?? []))
  if (credit) {
    const marked = paragraph.ownerDocument.createElement('cite')
    marked.append(...credit.childNodes)
    made.append(' ', marked)
  }
  return made
}

function figureOf(image: Element, caption: Element): Element {
  const figure = image.ownerDocument.createElement('figure')
  figure.append(image, ...(wordsOf(caption) ? [caption] : []))
  return figure
}
