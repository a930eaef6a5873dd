// A post of a WordPress export as an article.
import type { VisibleLine } from '../../accounting/visibleLines.ts'
import type { PartialFields } from '../../dom/metadata/types.ts'
import type { LeadImage } from '../../dom/resolvePictures.ts'
import type { Remark } from '../../piece/report/input.ts'
import type { Piece } from '../../types.ts'
import type { WordPressItem, WordPressSite } from './types.ts'

import { creditIn } from '../../document/fromHTML/credit.ts'
import { wordsOf } from '../../document/fromHTML/dom.ts'
import { openPage } from '../../dom/openPage.ts'
import { addressIn, plain } from '../../values/values.ts'
import { pieceOfPost } from '../post/pieceOfPost.ts'
import { addressesOf } from './addresses.ts'
import { authorsOf } from './authors.ts'
import { contentHTML } from './content/contentHTML.ts'
import { postedAt, publishedOn, updatedAt } from './dates.ts'
import { type PostStatus, statusOf } from './kinds.ts'
import { languageOf, otherTerms, ownTerms, seriesOf, topicsOf } from './topics.ts'
import { metaOf } from './types.ts'

/** @throws SourceUnreadable where the text is one that no editor writes */
export function readItem(item: WordPressItem, site: WordPressSite, knownOutlets?: string[]): Piece {
  const { html, leftOut, shown } = contentHTML(item, site)
  const { oldPaths, permalink, url } = addressesOf(item, site)
  const status = statusOf(item)
  return pieceOfPost({
    data: dataLines(item),
    fields: { ...fieldsOf(item, site, status), url },
    html,
    knownOutlets,
    leadImage: leadImageOf(item, site),
    leftOut,
    preparePictures: (body) => nameOriginals(body, site),
    remarks: remarksOn(item, site, status),
    said: {
      guid: item.guid || null,
      oldPaths,
      permalink,
      postedAt: isDated(item, status) ? postedAt(item) : undefined,
      status,
      updated: updatedAt(item),
    },
    shown,
    site,
    standfirst: textOf(item.excerpt) || textOf(subtitleOf(item)),
  })
}

function fieldsOf(item: WordPressItem, site: WordPressSite, status: PostStatus): PartialFields {
  const original = originals.map((key) => addressIn(metaOf(item, key))).find(Boolean)
  return {
    ...authorsOf(item, site),
    canonicalUrl: original,
    language: languageOf(item, site.language),
    published: isDated(item, status) ? publishedOn(item) : undefined,
    series: seriesOf(item) || undefined,
    title: plain(item.title, 500),
    topics: topicsOf(item),
  }
}

/** Where plugins store the address of the original. */
const originals = [
  ...['_yoast_wpseo_canonical', 'rank_math_canonical_url', '_seopress_robots_canonical'],
  ...['_aioseo_canonical_url', '_genesis_canonical_uri', '_links_to', 'syndication_permalink'],
]

/** Any other has the day on which it was begun, or is to appear. */
function isDated(item: WordPressItem, status: PostStatus): boolean {
  const before = metaOf(item, '_wp_trash_meta_status')
  return status === 'trashed' ? before === 'publish' : !['draft', 'scheduled'].includes(status)
}

const subtitles = ['subtitle', '_subtitle', 'kia_subtitle', 'wps_subtitle', '_secondary_title']

function subtitleOf(item: WordPressItem): string {
  return subtitles.map((key) => metaOf(item, key)).find(Boolean) ?? ''
}

function textOf(html: string): string {
  return html ? plain(wordsOf(openPage(html.slice(0, 20_000)).body), 2000) : ''
}

/** The picture above the post. */
function leadImageOf(item: WordPressItem, { attachments }: WordPressSite): LeadImage | null {
  const found = attachments.get(metaOf(item, '_thumbnail_id'))
  const src = addressIn(found?.url)
  if (!found || !src) {
    return null
  }
  const holder = openPage(`<figcaption>${found.caption}</figcaption>`)
  const { caption, credit } = creditIn(holder.querySelector('figcaption'))
  return {
    alt: found.alt,
    caption: caption || credit ? caption : found.alt,
    credit: credit || null,
    src,
  }
}

const mostImages = 500

/** The library has the whole picture, and its words where the text has none. Changes the page. */
function nameOriginals(body: Element, { attachments }: WordPressSite): void {
  for (const image of [...body.querySelectorAll('img')].slice(0, mostImages)) {
    const [, inClass] = /\bwp-image-(\d+)\b/.exec(image.getAttribute('class') ?? '') ?? []
    const found = attachments.get(inClass ?? image.getAttribute('data-id') ?? '')
    if (found) {
      image.setAttribute('data-orig-file', found.url)
      image.setAttribute('data-alt', found.alt)
    }
  }
}

/** The number of their block: those of the text count from 1. */
const block = -1

const longest = 20_000

/** What a post says beside its text: what no field takes is left out by its name. */
function dataLines(item: WordPressItem): VisibleLine[] {
  const named: [string, string][] = [
    ['title', item.title],
    ['excerpt', textOf(item.excerpt)],
    ...ownTerms(item).map((name): [string, string] => ['term', name]),
    ...otherTerms(item).map(({ name, domain }): [string, string] => [domain, name]),
    ...item.meta.filter(isWords),
  ]
  return named.flatMap(([label, value]) => {
    const text = plain(plain(value.slice(0, longest), longest), longest)
    return text ? [{ block, holder: 0, label, reason: 'file-data', text }] : []
  })
}

const texts = new Set([
  ...['_yoast_wpseo_metadesc', '_yoast_wpseo_title', 'rank_math_description', 'rank_math_title'],
  ...subtitles,
])

/** Fields of plugins without `_` are those that authors fill in; most of them are no words. */
function isWords([key, value]: [string, string]): boolean {
  const isOwn = !key.startsWith('_') && key !== 'footnotes' && !originals.includes(key)
  return (
    (isOwn || texts.has(key)) &&
    /\p{L}\s+\p{L}/u.test(value) &&
    !/^(?:[aO]:\d+:\{|[[{])/.test(value)
  )
}

function remarksOn(item: WordPressItem, site: WordPressSite, status: PostStatus): Remark[] {
  const day = publishedOn(item)
  const thumbnail = metaOf(item, '_thumbnail_id')
  const messages = [
    ...(status === 'scheduled' && day
      ? [`WordPress will publish this post on ${day}: until then it is a draft.`]
      : []),
    ...(status === 'password' ? ['WordPress asks for a password before it shows this post.'] : []),
    ...(item.sticky ? ['WordPress shows this post above all others.'] : []),
    ...(thumbnail && !site.attachments.has(thumbnail)
      ? ['The picture above the post is not in the export: its address is not known.']
      : []),
  ]
  return messages.map((message) => ({ kind: 'other', message }))
}
