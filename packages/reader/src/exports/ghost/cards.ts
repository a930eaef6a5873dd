// What a card of Ghost's editors shows: a picture with its caption, code, or the values that are words.
import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'

export function cardHTML(type: string, card: Record<string, unknown>): string {
  if (type === 'image' || type === 'card-image') {
    return `<figure>${imageHTML(card)}<figcaption>${wordsIn(card.caption)}</figcaption></figure>`
  }
  if (type === 'gallery' && Array.isArray(card.images)) {
    const figures = card.images.filter(isRecord).map((one) => `<figure>${imageHTML(one)}</figure>`)
    return `<figure>${figures.join('')}<figcaption>${wordsIn(card.caption)}</figcaption></figure>`
  }
  if (type === 'code' || type === 'codeblock') {
    return `<pre>${escapeHTML(wordsIn(card.code))}</pre>`
  }
  if (type === 'markdown' || type === 'card-markdown') {
    const paragraphs = wordsIn(card.markdown).split(/\n{2,}/)
    return paragraphs.map((one) => `<p>${escapeHTML(one)}</p>`).join('')
  }
  if (wordsIn(card.html)) {
    return `<div>${wordsIn(card.html)}</div>`
  }
  return shownNames
    .flatMap(
      (name) => wordsIn(card[name]) || wordsIn(isRecord(card.metadata) && card.metadata[name]),
    )
    .filter(Boolean)
    .map((words) => `<p>${words}</p>`)
    .join('')
}

function imageHTML(image: Record<string, unknown>): string {
  const [src, alt] = [image.src, image.alt].map((value) => escapeHTML(wordsIn(value)))
  return `<img src="${src}" alt="${alt}">`
}

const shownNames = [
  ...['calloutText', 'heading', 'header', 'subheader', 'content', 'title', 'description'],
  ...['productTitle', 'productDescription', 'buttonText', 'caption', 'fileTitle', 'fileCaption'],
]

export function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The first is usual. */
export function oneOf(value: unknown, names: string[]): string {
  return names.find((name) => name === value) ?? names[0] ?? 'p'
}
