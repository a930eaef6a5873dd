// Pictures with their words, in whatever elements programs put them: they become figures.
import { wordsOf } from '../../../richtext/fromHTML/dom.ts'

const captioned =
  '.wp-caption, .image-caption-container, .tr-caption-container, .captioned-image-container, .img-caption, .caption-wrapper, .imageblock'
const captions =
  '.wp-caption-text, .tr-caption, .image-caption, .img-caption-text, .caption, .caption-text, .imageblock > .title'

/** Changes the page. */
export function wrapCaptions(article: Element): void {
  for (const holder of [...article.querySelectorAll(captioned)].slice(0, 200)) {
    const image = holder.querySelector('img')
    const caption = holder.querySelector(captions)
    if (image && holder.closest('figure') === null && holder.querySelector('figure') === null) {
      holder.replaceWith(figureOf(image, caption))
    }
  }
  for (const caption of [...article.querySelectorAll(captions)].slice(0, 200)) {
    const before = caption.previousElementSibling
    const image = before?.localName === 'img' ? before : before?.querySelector('img')
    if (image && before && !wordsOf(before) && caption.closest('figure') === null) {
      before.replaceWith(figureOf(image, caption))
    }
  }
}

function figureOf(image: Element, caption: Element | null): Element {
  const { ownerDocument } = image
  const figure = ownerDocument.createElement('figure')
  figure.append(image)
  if (caption) {
    const words = ownerDocument.createElement('figcaption')
    words.append(...caption.childNodes)
    caption.remove()
    figure.append(words)
  }
  return figure
}
