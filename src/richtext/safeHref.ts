// Lets through only addresses that cannot run anything.

const schemes = new Set(['http', 'https', 'mailto'])

/** The address, if it is http, https, mailto, relative or a fragment; null for any other. */
export function safeHref(address: unknown): null | string {
  if (typeof address !== 'string') {
    return null
  }
  // Browsers drop these characters before they read the scheme: `java\nscript:` runs.
  const bare = address.replace(/[\p{Cc}\u200b-\u200f\u2028\u2029\ufeff]/gu, '').trim()
  const scheme = /^([^/?#]*?):/.exec(bare)?.[1]
  if (!bare || (scheme !== undefined && !schemes.has(scheme.toLowerCase()))) {
    return null
  }
  return bare
}

export interface TextPart {
  /** The address, where the part is one. */
  href: null | string
  text: string
}

/** Cuts a text into plain parts and http(s) addresses; put together again they give the text. */
export function splitAddresses(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/gi)) {
    const address = trimAddress(match[0])
    if (match.index > end) {
      parts.push({ href: null, text: text.slice(end, match.index) })
    }
    parts.push({ href: safeHref(address), text: address })
    end = match.index + address.length
  }
  if (end < text.length) {
    parts.push({ href: null, text: text.slice(end) })
  }
  return parts
}

/** Without the punctuation of the sentence that the address stands in. */
function trimAddress(found: string): string {
  let address = found
  for (;;) {
    const last = address.at(-1) ?? ''
    const closes = last === ')' && countOf(address, ')') > countOf(address, '(')
    if (!closes && !".,;:!?'’]".includes(last)) {
      return address
    }
    address = address.slice(0, -1)
  }
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1
}
