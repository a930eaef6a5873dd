// A picture that a program names by a command, as HTML.
import { escapeHTML } from '../../document/escapeHTML.ts'

/** Null where the attributes name no picture. */
export function figureOf(attributes: string): null | string {
  const found = new Map<string, string>()
  for (const [, name = '', double, single = ''] of attributes.matchAll(
    /([\w-]{1,40})\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})')/g,
  )) {
    found.set(name.toLowerCase(), double ?? single)
  }
  const first = (...names: string[]) => names.map((name) => found.get(name)).find(Boolean) ?? ''
  const src = first('src', 'url', 'image_path', 'image', 'img', 'file', 'path')
  const caption = captionOf(found.get('title') ?? '', found.get('caption') ?? '')
  const credit = first('attr', 'credit', 'attribution')
  if (!src) {
    return null
  }
  const words = `${captionHTML(caption)}${credit ? ` <cite>${escapeHTML(credit)}</cite>` : ''}`
  const alt = escapeHTML(first('alt'))
  return `\n\n<figure><img src="${escapeHTML(src)}" alt="${alt}"><figcaption>${words}</figcaption></figure>\n\n`
}

/** Hugo prints the title above the caption. */
function captionOf(title: string, caption: string): string {
  const isOther = title && caption && !caption.startsWith(title)
  return isOther ? `${title}${/[.!?:]$/.test(title) ? '' : '.'} ${caption}` : caption || title
}

/** Emphasis and links of a caption, which is plain text in the end. */
export function captionHTML(caption: string): string {
  return escapeHTML(caption)
    .replace(/\[([^[\]]{1,300})\]\(([^()\s]{1,1000})\)/g, '<a href="$2">$1</a>')
    .replace(
      /(?<![\p{L}\p{N}*_])([*_]{1,2})(?=\S)([^*_]{1,300})(?<=\S)\1(?![\p{L}\p{N}*_])/gu,
      '<em>$2</em>',
    )
}
