// Finds the web addresses in plain text.
import { LinkifyIt } from 'linkify-it'

import { safeHref } from './safeHref.ts'

interface TextPart {
  /** The address, where the part is one. */
  href: null | string
  text: string
}

// Only http and https, written out.
const linkify = new LinkifyIt({ fuzzyEmail: false, urlAuth: true })
  .add('//', null)
  .add('ftp:', null)
  .add('mailto:', null)

/** Cuts a text into plain parts and http(s) addresses; put together again they give the text. */
export function splitAddresses(text: string): TextPart[] {
  if (!text.includes('://')) {
    return text ? [{ href: null, text }] : []
  }
  const parts: TextPart[] = []
  let end = 0
  for (const { index, lastIndex, raw } of linkify.match(text) ?? []) {
    if (index > end) {
      parts.push({ href: null, text: text.slice(end, index) })
    }
    parts.push({ href: safeHref(raw), text: raw })
    end = lastIndex
  }
  if (end < text.length) {
    parts.push({ href: null, text: text.slice(end) })
  }
  return parts
}
