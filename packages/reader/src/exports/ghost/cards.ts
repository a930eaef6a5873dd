// What a card of Ghost's editors shows: a picture with its caption, code, or the values that are words.
import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'
import { markdownHTML } from '../../dom/markdownHTML.ts'

/** @param index among those beside it: it tells the notes of several apart */
export function cardHTML(type: string, card: Record<string, unknown>, index: number): string {
  const caption = wordsIn(card.caption)
  if (type === 'image' || type === 'card-image') {
    return imageHTML(card)
  }
  if (type === 'gallery') {
    const images = Array.isArray(card.images) ? card.images.filter(isRecord) : []
    return `<figure>${images.map(imageHTML).join('')}<figcaption>${caption}</figcaption></figure>`
  }
  if (type === 'code' || type === 'codeblock') {
    return `<pre>${escapeHTML(wordsIn(card.code))}</pre>${lineOf(caption)}`
  }
  if (type === 'markdown' || type === 'card-markdown') {
    return markdownHTML(wordsIn(card.markdown)).replace(/(?<=["#]fn-)md-/g, `md-${index}-`)
  }
  if (wordsIn(card.html)) {
    return `<div>${wordsIn(card.html)}</div>${lineOf(caption)}`
  }
  return shownNames
    .map((name) => wordsIn(card[name]) || wordsIn(isRecord(card.metadata) && card.metadata[name]))
    .map(lineOf)
    .join('')
}

function imageHTML(card: Record<string, unknown>): string {
  const [src, alt] = [card.src, card.alt].map((value) => escapeHTML(wordsIn(value)))
  return `<figure><img src="${src}" alt="${alt}"><figcaption>${wordsIn(card.caption)}</figcaption></figure>`
}

/** Some are lines of HTML already. */
function lineOf(words: string): string {
  return words ? `<div>${words}</div>` : ''
}

const shownNames = [
  ...['calloutText', 'heading', 'header', 'subheader', 'content', 'title', 'description'],
  ...['productTitle', 'productDescription', 'productButton', 'textValue', 'sponsorLabel'],
  ...['buttonText', 'disclaimer', 'caption', 'fileTitle', 'fileCaption'],
]

export function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The first is usual. */
export function oneOf(value: unknown, names: string[]): string {
  return names.find((name) => name === value) ?? names[0] ?? 'p'
}
