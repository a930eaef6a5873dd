// Tells what was pasted or typed: a page, an address, or a text. Pure.
import type { Piece } from 'offprint-reader'

import type { IntakeArticleRequest, IntakeRequest } from '../../import/intake/types.ts'
import type { Source } from './types.ts'

interface Pasted {
  /** Of the clipboard; '' where it has none. */
  html: string
  text: string
}

/** Editors of code put their colours on the clipboard as HTML, which says nothing about the text. */
const meaningful = /<(?:[abip]|article|blockquote|em|figure|h[1-6]|img|li|strong|sup|table)[\s>]/i

/**
 * Null where there is nothing in it.
 * @param pageURL The address of a page that could not be fetched: what is pasted then is its text.
 */
export function sourceOfPaste({ html, text }: Pasted, pageURL: string): null | Source {
  const address = addressIn(text)
  if (address !== null && !pageURL) {
    return { type: 'url', url: address }
  }
  const page = pageURL ? { url: pageURL } : {}
  if (meaningful.test(html)) {
    return { type: 'html', html, ...page }
  }
  return text.trim() ? { type: 'text', text, ...page } : null
}

/** The address, where the text is nothing else; without a scheme it needs a path, to tell it from a word. */
export function addressIn(text: string): null | string {
  const word = text.trim()
  if (/\s/.test(word) || word === '') {
    return null
  }
  const address = /^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/i.test(word) ? `https://${word}` : word
  return /^https?:\/\/[^/]+/i.test(address) && URL.canParse(address) ? address : null
}

export function sourceRequest(source: Source): FormData | IntakeRequest {
  const url = source.url ? { url: source.url } : {}
  switch (source.type) {
    case 'file': {
      const form = new FormData()
      form.set('file', source.file)
      if (source.url) {
        form.set('url', source.url)
      }
      return form
    }
    case 'html':
      return { html: source.html, ...url }
    case 'text':
      return isMarkdown(source.text)
        ? { markdown: source.text, ...url }
        : { text: source.text, ...url }
    case 'url':
      return { url: source.url }
  }
}

/** Front matter, headings, footnotes or links: none of them stands in a plain text. */
function isMarkdown(text: string): boolean {
  return (
    /^---[ \t]*\r?\n[\w-]+:/.test(text) ||
    /^(?:#{1,4} \S|\[\^[^\]\s]+\]:)/m.test(text) ||
    /\[[^\]\n]+\]\(https?:\/\//.test(text)
  )
}

/** The source as a file, where pictures of its pieces lie in it. */
export function holderOf(source: Source, pieces: Piece[]): File | undefined {
  const isHeld = (one: string) => one.startsWith('#')
  if (!pieces.some(({ pictures }) => pictures.some(({ sources }) => sources.some(isHeld)))) {
    return undefined
  }
  switch (source.type) {
    case 'file':
      return source.file
    case 'html':
      return new File([source.html], 'page.html')
    case 'text':
      return new File([source.text], 'text.md')
    case 'url':
      return undefined
  }
}

/** In bytes: the server takes no larger form. */
const largestForm = 10_000_000

/** With the file whose pictures come over, where both are not too large. */
export function withHolder(
  request: IntakeArticleRequest,
  file: File | undefined,
): FormData | IntakeArticleRequest {
  const article = file && new Blob([JSON.stringify(request)])
  if (!article || article.size + file.size > largestForm) {
    return request
  }
  const form = new FormData()
  form.set('article', article)
  form.set('file', file)
  return form
}

/** What the source is called; '' for what was pasted from nowhere. */
export function sourceName(source: Source): string {
  return source.type === 'file' ? source.file.name : (source.url ?? '')
}

/** A file that was saved from a page that could not be fetched has the address of that. */
export function fileSource(file: File, pageURL: string): Source {
  return { type: 'file', file, ...(pageURL ? { url: pageURL } : {}) }
}
