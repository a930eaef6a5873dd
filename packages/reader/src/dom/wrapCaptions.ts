// Pictures with their words, in whatever elements programs put them: they become figures.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { sidenotes } from '../footnotes/linkSidenotes.ts'

const captioned =
  '.wp-caption, .image-caption-container, .tr-caption-container, .captioned-image-container, .img-caption, .caption-wrapper, .imageblock'
const captions =
  '.wp-caption-text, .tr-caption, .image-caption, .img-caption-text, .caption, .caption-text, .thumbcaption, .photo-caption, .picture-caption, .media-caption, .img__caption, .image__caption, .caption__text, .imageblock > .title'

/** What makes the words beside a picture something else than its caption; those in the margin become it later. */
const other = `figcaption, table, pre, p + p, blockquote, iframe, ${sidenotes}`

/** In characters: what is longer is text. */
const longest = 400

/** What is to be clicked. */
const button =
  /^(?:click|download|enlarge|expand|open|play|save|share|show|tap|view|zoom)(?:\s\p{L}+){0,3}\.?$/iu

export function wrapCaptions(article: Element): void {
  for (const holder of [...article.querySelectorAll(captioned)].slice(0, 200)) {
    const image = holder.querySelector('img')
    const caption = holder.querySelector(captions)
    if (image && holder.closest('figure') === null && holder.querySelector('figure') === null) {
      replaceBy(holder, image, caption)
    }
  }
  for (const figure of [...article.querySelectorAll('figure')].slice(0, 200)) {
    captionBeside(figure)
  }
  for (const caption of [...article.querySelectorAll(captions)].slice(0, 200)) {
    const before = caption.previousElementSibling
    const image = before?.localName === 'img' ? before : before?.querySelector('img')
    if (image && before && !wordsOf(before) && caption.closest('figure') === null) {
      replaceBy(before, image, caption)
    }
  }
  for (const caption of [...article.querySelectorAll(named)].slice(0, 200)) {
    const holder = holderOf(caption)
    const image = holder?.querySelector('img')
    if (holder && image) {
      replaceBy(holder, image, caption)
    }
  }
}

/** Whatever else programs call them. */
const named = '[class*="caption" i]:not(a):not(button), [class*="image__source" i]'

/** In characters: a label, and what is to be clicked. */
const longestBeside = 80

/** The same with white space. */
const mostSpaced = 3000

/** The element that holds a picture, its caption, and little else. */
function holderOf(caption: Element): Element | null {
  const isShort = (one: Element) => (one.textContent ?? '').length <= mostSpaced
  const length = isShort(caption) ? wordsOf(caption).length : 0
  let at = length > 0 && length <= longest ? caption.parentElement : null
  for (let depth = 0; at && depth < 4; depth += 1) {
    const images = at.querySelectorAll('img').length
    const isOver = images > 1 || !isShort(at) || wordsOf(at).length > length + longestBeside
    if (isOver || at.matches('article, main, body, figure, table')) {
      return null
    }
    if (images === 1) {
      return at
    }
    at = at.parentElement
  }
  return null
}

/** Words of a figure that no element marks as its caption: a credit, mostly. */
function captionBeside(figure: Element): void {
  const words = figure.querySelector(other) ? '' : wordsOf(figure)
  if (
    words &&
    words.length <= longest &&
    !button.test(words) &&
    figure.querySelectorAll('img').length === 1
  ) {
    const caption = figure.ownerDocument.createElement('figcaption')
    for (const part of [...figure.children].filter(
      (one) => !one.querySelector('img') && isText(one),
    )) {
      caption.append(part, ' ')
    }
    figure.append(...(wordsOf(caption) ? [caption] : []))
  }
}

function isText(element: Element): boolean {
  return /^(?:cite|div|em|i|p|small|span)$/.test(element.localName)
}

/** `holder` may be the picture itself: the figure takes its place first. */
function replaceBy(holder: Element, image: Element, caption: Element | null): void {
  const { ownerDocument } = image
  const figure = ownerDocument.createElement('figure')
  holder.before(figure)
  figure.append(image)
  if (caption) {
    const words = ownerDocument.createElement('figcaption')
    words.append(...caption.childNodes)
    caption.remove()
    figure.append(words)
  }
  if (holder !== image) {
    holder.remove()
  }
}
