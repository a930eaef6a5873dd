// Makes a post, a whole page, of a database row and the pictures that it shows.
import { toHTML } from 'offprint-reader/document'

import type { Republication } from '../types.ts'
import type { Pictures } from './pictures.ts'
import type { Post, PostHead, RelatedPost } from './post.ts'
import type { PostRow, RelatedRow } from './postRow.ts'
import type { SEO } from './readSEO.ts'
import type { BesideRow } from './series/columns.ts'

import { creditLine } from '../domain/creditLine.ts'
import { dayOf } from '../domain/days.ts'
import { accountsIn } from '../domain/fediverse.ts'
import { addressOfPath } from '../domain/paths.ts'
import { toJsonLd } from './jsonLd.ts'
import { pathOfLinkPicture } from './pages/addresses.ts'
import { stringsIn } from './pages/strings.ts'
import { imageOf, leadImageOf, withPlainImages, withVisibleFigures } from './pictures.ts'
import { excerptIn, storedLines, webAddressOf } from './storedValues.ts'
import { descriptionOf } from './toItem.ts'
import { toSummary } from './toSummary.ts'

interface ToPostOptions {
  /** By id; a picture that is not among them is not shown. @default none */
  pictures?: Pictures
  /** What the app says of it for search engines. @default nothing */
  seo?: SEO | undefined
  /** Address of the blog, for the JSON-LD. @default '' */
  site?: string
}

export function toPost(
  row: PostRow,
  { pictures = new Map(), seo = {}, site = '' }: ToPostOptions = {},
): Post {
  const { note } = row
  const summary = toSummary(row)
  const { policy: searchPolicy, url } = row
  const head = headOf({ searchPolicy, url }, summary.original.url, summary.path)
  const post = {
    ...summary,
    ...textOf(row, pictures),
    bylineText: storedLines(row.byline_text),
    canonicalUrl: head.canonical === summary.path ? site + summary.path : head.canonical,
    creditLine: creditOf(row),
    description: descriptionOf(row, summary),
    head: { ...head, ...creatorsOf(row), ...describedBy(row, seo, pictures) },
    linkPicture: row.link_picture ? pathOfLinkPicture(row.link_picture) : null,
    note: toHTML(note, { ...labelsIn(summary.language), idPrefix: 'note-' }),
    ...translationsOf(row),
    noteDocument: note ? withPlainImages(withVisibleFigures(note, noPictures)) : null,
    related: (row.related ?? []).map(relatedOf),
    seriesBeside: besideOf(row),
  }
  const { description = post.description, image = post.leadImage } = post.head
  const drawn = post.linkPicture ? { url: site + post.linkPicture } : null
  const shown = { ...post, description, leadImage: image ?? drawn }
  return { ...post, jsonLd: toJsonLd(shown, { row, site }) }
}

/** Accounts that the authors name among their links. */
function creatorsOf({ author_links: links }: PostRow): Pick<PostHead, 'fediverse'> {
  const fediverse = accountsIn((links ?? []).flatMap((one) => storedLines(one)))
  return fediverse.length > 0 ? { fediverse } : {}
}

function relatedOf({ slug, language, ...row }: RelatedRow): RelatedPost {
  return { ...row, slug: slug ?? '', language: language || 'en', path: addressOfPath(row.path) }
}

/** @param row of a post or of the sitemap */
export function translationsOf({
  translations,
}: Pick<PostRow, 'translations'>): Pick<Post, 'translationOf' | 'translations'> {
  const rows = translations ?? []
  const all = rows.map(({ language, path, title }) => ({
    language: language || 'en',
    path: addressOfPath(path),
    title,
  }))
  return { translationOf: rows[0]?.isOriginal ? (all[0] ?? null) : null, translations: all }
}

function besideOf({ series_beside: beside }: PostRow): Post['seriesBeside'] {
  const partOf = (row: BesideRow['next'] | undefined) =>
    row ? { language: row.language || 'en', path: addressOfPath(row.path), title: row.title } : null
  return { next: partOf(beside?.next), previous: partOf(beside?.previous) }
}

/** A description may repeat the text, and is shown where the text is; so is a picture, if it may be. */
function describedBy(
  { mode }: PostRow,
  { description, image: id, title }: SEO,
  pictures: Pictures,
): Pick<PostHead, 'description' | 'image' | 'title'> {
  const isWhole = mode === 'full'
  const image = isWhole && id !== undefined ? pictures.get(String(id)) : undefined
  return {
    ...(isWhole && description ? { description } : {}),
    ...(image?.url ? { image: imageOf(image) } : {}),
    ...(title ? { title } : {}),
  }
}

/** What marks, notes and tables are called for those who cannot see them, in the language of their article. */
function labelsIn(language: string) {
  return stringsIn(language).labels
}

/** A note shows no pictures. */
const noPictures: Pictures = new Map()

type Text = Pick<
  Post,
  'acknowledgements' | 'body' | 'dateline' | 'document' | 'excerpt' | 'leadImage'
>

/** Only what the mode allows of the outlet's text, whatever the row holds. */
function textOf(row: PostRow, pictures: Pictures): Text {
  if (row.mode !== 'full') {
    return {
      acknowledgements: [],
      body: null,
      dateline: null,
      document: null,
      excerpt: excerptIn(row) || null,
      leadImage: null,
    }
  }
  const shown = withPlainImages(withVisibleFigures(row.body, pictures))
  return {
    acknowledgements: storedLines(row.acknowledgements),
    body: toHTML(shown, labelsIn(row.language ?? '')),
    dateline: row.dateline || null,
    document: shown,
    excerpt: null,
    leadImage: leadImageOf(row, pictures),
  }
}

/** What appeared on the blog first has none, whatever was filled in before its outlet became the blog's own. */
function creditOf(row: PostRow): string {
  const { credit_line: line, outlet_is_own: isOwn, outlet_name: outlet, precision, title } = row
  if (isOwn || line || !outlet) {
    return isOwn ? '' : (line ?? '')
  }
  const publishedOn = dayOf(row.published_at)
  return creditLine(null, { authors: [], outlet, precision, publishedOn, title, url: null })
}

/** Where the original is canonical but has no address, search engines are kept away from the copy. */
export function headOf(
  { searchPolicy, url }: Pick<Republication, 'searchPolicy' | 'url'>,
  original: null | string,
  path: string,
): PostHead {
  if (searchPolicy === 'self') {
    return { canonical: webAddressOf(url) ?? path, noindex: false }
  }
  const canonical = searchPolicy === 'canonical' ? original : null
  return { canonical, noindex: canonical === null }
}
