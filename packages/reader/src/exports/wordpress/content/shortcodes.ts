// Shortcodes become what they show, as far as the export has it; all others are left out, but for the words within them.
import type { LeftOut } from '../../../reasons.ts'
import type { Attachment, WordPressSite } from '../types.ts'

import { escapeHTML } from '../../../document/escapeHTML.ts'
import { plain } from '../../../values/values.ts'
import { type ShortcodeTag, shortcodeTags, valuesOf } from './shortcodeTags.ts'

export interface ShortcodeContext {
  /** Of the post. */
  id: string
  leftOut: LeftOut[]
  site: Pick<WordPressSite, 'attachments' | 'ofPost'>
}

interface Given {
  context: ShortcodeContext
  /** Of this one. */
  inner: string
  values: Map<string, string>
}

export function shortcodesHTML(text: string, context: ShortcodeContext): string {
  const tags = shortcodeTags(text)
  return tags.length === 0 ? text : render(text, tags, { context, from: 0, to: text.length })
}

interface Range {
  context: ShortcodeContext
  from: number
  to: number
}

function render(text: string, tags: ShortcodeTag[], { context, from, to }: Range): string {
  let html = ''
  let at = from
  for (const [index, tag] of tags.entries()) {
    if (tag.start < at) {
      continue
    }
    html += text.slice(at, tag.start)
    const rest = tags.slice(index + 1)
    const end = tag.isEnd ? -1 : rest.findIndex((one) => one.isEnd && one.name === tag.name)
    const closing = rest[end]
    const inner = closing
      ? render(text, rest.slice(0, end), { context, from: tag.end, to: closing.start })
      : ''
    html += shown(tag, text.slice(tag.start, tag.end), {
      context,
      inner,
      values: valuesOf(tag.attributes),
    })
    at = closing?.end ?? tag.end
  }
  return html + text.slice(at, to)
}

function shown(tag: ShortcodeTag, printed: string, given: Given): string {
  const make = makers[tag.name]
  if (make && !tag.isEnd) {
    return make(given, printed)
  }
  return tag.isEnd ? '' : lost(given, printed)
}

/** In characters. */
const longestRow = 2000

function lost({ context, inner }: Given, printed: string): string {
  context.leftOut.push({ reason: 'command', text: plain(printed, longestRow) })
  return inner
}

const makers: Record<string, (given: Given, printed: string) => string> = {
  caption: captionHTML,
  code: codeHTML,
  embed: ({ inner }) => `\n\n${inner}\n\n`,
  gallery: galleryHTML,
  sourcecode: codeHTML,
  wp_caption: captionHTML,
}

function codeHTML({ inner }: Given): string {
  return `<pre>${inner.includes('&lt;') ? inner : escapeHTML(inner)}</pre>`
}

/** The words stand behind the picture, or in a value. */
function captionHTML({ inner, values }: Given): string {
  const picture = /^\s*(?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? ''
  const words = values.get('caption') ?? inner.slice(picture.length)
  return `<figure class="wp-caption">${picture}<figcaption>${words.trim()}</figcaption></figure>`
}

/** Those that it names, or all that were uploaded to the post. */
function galleryHTML(given: Given, printed: string): string {
  const { context, values } = given
  const { attachments, ofPost } = context.site
  const named = (values.get('ids') ?? values.get('include'))?.split(/[\s,]+/)
  const pictures = (named ?? ofPost.get(context.id) ?? []).map((id) => attachments.get(id))
  const isWhole = pictures.length > 0 && pictures.every((picture) => picture !== undefined)
  if (!isWhole) {
    lost(given, printed)
  }
  return pictures.flatMap((one) => (one ? [figureHTML(one)] : [])).join('')
}

export function figureHTML({ alt, caption, url }: Attachment): string {
  const image = `<img src="${escapeHTML(url)}" alt="${escapeHTML(alt)}">`
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`
}
