// Articles, pictures and authors as the elements of WXR.
import { escapeHTML, toHTML } from 'offprint-reader/document'

import type { ExportedArticle } from '../articles/types.ts'
import type { StoredPicture } from '../bundle/pictureNames.ts'

import { postId } from '../../blog/feeds/site.ts'
import { element, textElement, withoutForbidden } from '../../blog/feeds/xml.ts'
import { stringsIn } from '../../blog/pages/strings.ts'
import { formatDay } from '../../domain/days.ts'
import { topicSlug } from '../../domain/topicSlug.ts'

export interface WXRSite {
  description: string
  language: string
  name: string
  /** Address of the folder with the files of pictures, with a slash at the end. */
  pictures: string
  /** The origin. */
  url: string
}

export function toAuthor({ name, slug }: { name: string; slug: string }): string {
  return element('wp:author', {}, [
    textElement('wp:author_login', slug),
    textElement('wp:author_display_name', name),
  ])
}

/**
 * Published is only what is on the blog in full: of all else WordPress gets a draft.
 * @param isPublic whether the article has nothing but what readers see.
 */
export function toItem(article: ExportedArticle, site: WXRSite, isPublic: boolean): string {
  const { slug, authors, mode, original, path, title, topics } = article
  const status = mode === 'full' || (mode !== null && isPublic) ? 'publish' : 'draft'
  const day = article.republishedOn ?? original.publishedOn
  const date = day ? `${day} 12:00:00` : '0000-00-00 00:00:00'
  return element('item', {}, [
    textElement('title', title),
    textElement('link', site.url + (path ?? `/${encodeURIComponent(slug)}`)),
    ...(day ? [textElement('pubDate', new Date(`${day}T12:00:00Z`).toUTCString())] : []),
    ...authors.slice(0, 1).map((author) => textElement('dc:creator', author.slug || author.name)),
    textElement('guid', postId(article), { isPermaLink: 'false' }),
    cdata('content:encoded', contentOf(article)),
    cdata('excerpt:encoded', article.standfirst.map(escapeHTML).join('\n')),
    textElement('wp:post_date', date),
    textElement('wp:post_date_gmt', date),
    textElement('wp:post_name', slug),
    textElement('wp:status', status),
    textElement('wp:post_type', 'post'),
    ...authors.map((author) => category('author', `cap-${author.slug}`, author.name)),
    ...topics.map((topic) => category('post_tag', topicSlug(topic), topic)),
    ...postmeta(article),
  ])
}

/** As on the blog: the note, the text, and where it appeared first. */
function contentOf(article: ExportedArticle): string {
  const { id, body, excerpt, language, note } = article
  const { labels } = stringsIn(language)
  const text = body ? toHTML(body, { ...labels, idPrefix: `${id}-` }) : ''
  return [
    note ? toHTML(note, { ...labels, idPrefix: `${id}-note-` }) : '',
    text || (excerpt ? `<p>${escapeHTML(excerpt)}</p>` : ''),
    sourceOf(article),
  ]
    .filter(Boolean)
    .join('\n')
}

/** As readers and other programs know it: `First published in The Tide, November 2022`. */
function sourceOf({ language, original, outlet }: ExportedArticle): string {
  if (!outlet) {
    return ''
  }
  const { firstPublishedIn, locale } = stringsIn(language)
  const name = escapeHTML(outlet.name)
  const link = original.url ? `<a href="${escapeHTML(original.url)}">${name}</a>` : name
  const when = formatDay(original.publishedOn, original.precision, locale)
  const date = when ? `, ${escapeHTML(when)}` : ''
  return `<p><em>${firstPublishedIn} ${link}${date}</em></p>`
}

function category(domain: string, nicename: string, name: string): string {
  return textElement('category', name, { domain, nicename })
}

/** What WordPress has no place for. */
function postmeta({ mode, original, outlet, series, stage }: ExportedArticle): string[] {
  const values = {
    offprint_doi: original.doi,
    offprint_mode: mode,
    offprint_outlet: outlet?.name,
    offprint_outlet_issue: original.issue,
    offprint_outlet_url: original.url,
    offprint_published: original.publishedOn,
    offprint_series: series,
    offprint_stage: stage,
  }
  return Object.entries(values).flatMap(([key, value]) =>
    value
      ? [
          element('wp:postmeta', {}, [
            textElement('wp:meta_key', key),
            textElement('wp:meta_value', value),
          ]),
        ]
      : [],
  )
}

export function toAttachment(
  { alt, files }: StoredPicture,
  addressOf: (file: string) => string,
): string {
  const [file = ''] = files
  return element('item', {}, [
    textElement('title', file),
    cdata('content:encoded', ''),
    cdata('excerpt:encoded', ''),
    textElement('wp:post_name', file.replace(/\.[^.]*$/, '')),
    textElement('wp:status', 'inherit'),
    textElement('wp:post_type', 'attachment'),
    textElement('wp:attachment_url', addressOf(file)),
    element('wp:postmeta', {}, [
      textElement('wp:meta_key', '_wp_attachment_image_alt'),
      textElement('wp:meta_value', alt),
    ]),
  ])
}

/** Programs that read WXR without an XML parser look for it. */
function cdata(name: string, text: string): string {
  return `<${name}><![CDATA[${withoutForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`
}
