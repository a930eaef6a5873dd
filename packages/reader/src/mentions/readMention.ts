// Looks through a page for a link, and says what stands around it: as text, whatever the page holds.
import { Parser } from 'htmlparser2'

import { decodeText } from '../sources/decodeText.ts'

export interface Mention {
  /** The words of the block with the link. */
  excerpt: string
  title: string
}

interface Page {
  bytes: Uint8Array
  contentType: string
  url: string
}

const longestTitle = 300
const longestExcerpt = 500

/**
 * Null where no link leads to the address; what stands in comments, scripts and templates is none.
 * @throws SourceUnreadable for bytes that are no text
 */
export async function readMention({ url, ...page }: Page, target: string): Promise<Mention | null> {
  const wanted = comparable(target)
  const found = { block: '', excerpt: '', hasLink: false, isMentioned: false, title: '' }
  let [inHidden, inTitle] = [0, false]
  const endBlock = () => {
    if (found.hasLink && !found.excerpt) {
      found.excerpt = tidy(found.block, longestExcerpt)
    }
    Object.assign(found, { block: '', hasLink: false })
  }
  const parser = new Parser({
    onclosetag: (name) => {
      inHidden -= hidden.has(name) ? 1 : 0
      inTitle &&= name !== 'title'
      if (blocks.has(name)) {
        endBlock()
      }
    },
    onopentag: (name, { href }) => {
      inHidden += hidden.has(name) ? 1 : 0
      inTitle = name === 'title' && inHidden === 0 && !found.title
      if (blocks.has(name)) {
        endBlock()
      }
      if (name === 'a' && inHidden === 0 && href && comparable(href, url) === wanted) {
        Object.assign(found, { hasLink: true, isMentioned: true })
      }
    },
    ontext: (text) => {
      if (inTitle) {
        found.title += text
      } else if (inHidden === 0 && found.block.length < longest) {
        found.block += text
      }
    },
  })
  parser.end((await decodeText(page)).text)
  endBlock()
  return found.isMentioned
    ? { excerpt: found.excerpt, title: tidy(found.title, longestTitle) }
    : null
}

/** Characters of a block that are kept: a page may be one block of a megabyte. */
const longest = 5000

const hidden = new Set(['iframe', 'noscript', 'script', 'style', 'template', 'textarea'])

const blocks = new Set(
  'address article aside blockquote body dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/** Without the fragment; null for what is no address. */
function comparable(address: string, base?: string): null | string {
  if (!URL.canParse(address, base)) {
    return null
  }
  const url = new URL(address, base)
  url.hash = ''
  return url.href
}

/** Without control characters, and those that turn the direction of what follows. */
function tidy(text: string, most: number): string {
  return text
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
}
