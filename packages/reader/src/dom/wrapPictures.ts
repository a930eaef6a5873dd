// A paragraph of a picture, with its caption in italics or as its title, as Markdown has it: it becomes a figure.
import { captionMark } from '../document/captionMark.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'

/** Changes the page. `hasTitles` where titles of pictures are captions, and not those of the whole page. */
export function wrapPictures(body: Element, hasTitles: boolean): void {
  for (const image of [...body.querySelectorAll('p > img:first-child')].slice(0, 200)) {
    const paragraph = image.parentElement
    const beside = image.nextElementSibling
    const caption = beside?.localName === 'br' ? beside.nextElementSibling : beside
    const isPlain = paragraph && wordsOf(paragraph) === wordsOf(caption)
    const isAlone = isPlain && (caption === null || ['em', 'i'].includes(caption.localName))
    if (isAlone && paragraph.querySelectorAll('img').length === 1) {
      paragraph.replaceWith(figureOf(image, caption, hasTitles))
    }
  }
}

/** A comment says of the next paragraph that it is the caption of a picture that is not there. Changes the page. */
export function wrapCaptions(body: Element): void {
  for (const node of [...body.childNodes].filter(isCaptionMark)) {
    const paragraph = nextElement(node)
    const words = paragraph?.firstElementChild
    if (paragraph?.localName === 'p' && wordsOf(words ?? null) === wordsOf(paragraph)) {
      const figure = body.ownerDocument.createElement('figure')
      const caption = body.ownerDocument.createElement('figcaption')
      caption.append(...(words?.childNodes ?? []))
      figure.append(body.ownerDocument.createElement('img'), caption)
      paragraph.replaceWith(figure)
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

function figureOf(image: Element, caption: Element | null, hasTitles: boolean): Element {
  const figure = image.ownerDocument.createElement('figure')
  const words = image.ownerDocument.createElement('figcaption')
  if (caption) {
    words.append(...caption.childNodes)
  } else if (hasTitles) {
    words.textContent = image.getAttribute('title') ?? ''
  }
  figure.append(image, ...(wordsOf(words) ? [words] : []))
  return figure
}
