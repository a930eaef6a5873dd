// A post as a feed reader shows it: the note, as much of the text as is here, and its source.
import type { Post, PostImage } from '../post.ts'
import type { FeedSite } from './site.ts'

import { escapeHTML } from '../../richtext/escapeHTML.ts'
import { originalAddress, withAbsoluteAddresses } from './site.ts'
import { withoutForbidden } from './xml.ts'

/** HTML; rules keep the outlet's words apart from the note, for readers drop every class. */
export function toFeedContent(site: FeedSite, post: Post): string {
  const parts = [post.note, textOf(post), sourceOf(post)].filter(Boolean)
  const html = withAbsoluteAddresses(site, post, parts.join('<hr>'))
  return withoutForbidden(`<div dir="auto" lang="${escapeHTML(post.language)}">${html}</div>`)
}

/** Of the outlet's text, only what the mode lets through, whatever came along. */
function textOf(post: Post): string {
  if (post.mode !== 'full') {
    return post.mode === 'excerpt' && post.excerpt ? paragraph(post.excerpt) : ''
  }
  return [
    ...post.standfirst.map(paragraph),
    post.leadImage ? figure(post.leadImage) : '',
    post.dateline ? paragraph(post.dateline) : '',
    post.body ?? '',
    ...post.acknowledgements.map(paragraph),
    ...post.bylineText.map(paragraph),
  ].join('')
}

function figure({ alt, caption, credit, height, url, width }: PostImage): string {
  const size = height && width ? ` width="${width}" height="${height}"` : ''
  const words = escapeHTML([caption, credit].filter(Boolean).join(' '))
  const figcaption = words ? `<figcaption>${words}</figcaption>` : ''
  return `<figure><img alt="${escapeHTML(alt)}" src="${escapeHTML(url)}"${size}>${figcaption}</figure>`
}

/** The credit line, and the way to the original. */
function sourceOf(post: Post): string {
  const parts = [escapeHTML(post.creditLine), wayToOriginal(post)].filter(Boolean)
  return parts.length > 0 ? `<p>${parts.join(' ')}</p>` : ''
}

function wayToOriginal(post: Post): string {
  const address = originalAddress(post)
  const isWhole = post.mode === 'full'
  const where = post.outlet?.name ?? 'the outlet'
  if (!address) {
    return isWhole ? '' : escapeHTML(`The whole article stands in ${where}.`)
  }
  const label = isWhole ? `The original in ${where}` : `Read the whole article in ${where}`
  return `<a href="${escapeHTML(address)}">${escapeHTML(label)}</a>`
}

function paragraph(text: string): string {
  return `<p>${escapeHTML(text)}</p>`
}
