// A post as a feed reader shows it: the note, as much of the text as is here, and its source.
import { escapeHTML, figcaption } from 'offprint-reader/document'

import type { Post, PostImage } from '../post.ts'

import { isSameLanguage, type PageStrings, stringsIn } from '../pages/strings.ts'
import { type FeedSite, originalAddress, withAbsoluteAddresses } from './site.ts'
import { withoutForbidden } from './xml.ts'

/** HTML; rules keep the outlet's words apart from the note, for readers drop every class. */
export function toFeedContent(site: FeedSite, post: Post): string {
  const parts = [post.note, textOf(post), sourceOf(site, post)].filter(Boolean)
  const html = withAbsoluteAddresses(site, post, withoutSources(parts.join('<hr>')))
  return withoutForbidden(`<div dir="auto" lang="${escapeHTML(post.language)}">${html}</div>`)
}

/** One size of each picture: few readers know more. In attributes there is no `<`. */
function withoutSources(html: string): string {
  return html.replaceAll(/<\/?picture>|<source [^>]*>/g, '')
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
  const words = figcaption(caption, credit)
  return `<figure><img alt="${escapeHTML(alt)}" src="${escapeHTML(url)}"${size}>${words}</figure>`
}

/** The credit line, and the way to the original, in the language of the post where we have our words in it. */
function sourceOf(site: FeedSite, post: Post): string {
  const parts = [escapeHTML(post.creditLine), wayToOriginal(site, post)].filter(Boolean)
  return parts.length > 0 ? `<p>${parts.join(' ')}</p>` : ''
}

function wayToOriginal(site: FeedSite, post: Post): string {
  const strings = stringsIn(post.language, site.language)
  const words = originalIn(post, strings)
  const isOwn = words === '' || isSameLanguage(strings.language, post.language)
  return isOwn ? words : `<span lang="${strings.language}">${words}</span>`
}

function originalIn(post: Post, strings: PageStrings): string {
  const { mode, outlet } = post
  const address = originalAddress(post)
  if (address) {
    const whole = outlet ? strings.readWholeArticleIn(outlet.name) : strings.readWholeArticle
    const label = mode === 'full' ? strings.readOriginal : whole
    return `<a href="${escapeHTML(address)}">${escapeHTML(label)}</a>`
  }
  return outlet && mode !== 'full' ? escapeHTML(strings.wholeArticleIsIn(outlet.name)) : ''
}

function paragraph(text: string): string {
  return `<p>${escapeHTML(text)}</p>`
}
