// All articles as a file that WordPress imports: WXR 1.2. Notes are lists of links, with the labels that were printed:
// WordPress's own footnotes would number them anew.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ExportedArticle } from '../articles/types.ts'
import type { Snapshot } from '../snapshot.ts'
import type { ExportFile, ExportOptions } from '../types.ts'
import type { WXRSite } from './toItem.ts'

import { addressesOf } from '../../addresses.ts'
import { textElement, xmlDocument } from '../../blog/feeds/xml.ts'
import { eachPost } from '../../blog/posts.ts'
import { requireOptions } from '../../options.ts'
import { postToArticle } from '../articles/postToArticle.ts'
import { readArticles } from '../articles/readArticles.ts'
import { readPictureNames } from '../bundle/pictureNames.ts'
import { inSnapshot } from '../snapshot.ts'
import { toAttachment, toAuthor, toItem } from './toItem.ts'

export interface WXROptions extends Pick<ExportOptions, 'isPublic' | 'signal'> {
  site: Omit<WXRSite, 'pictures'>
}

/** One file. Its pictures are fetched by WordPress, from the blog. */
export async function* exportWXR(
  payload: Payload,
  options: WXROptions,
): AsyncGenerator<ExportFile> {
  yield { content: document(payload, options), isCompressed: true, path: 'wordpress.xml' }
}

async function* document(payload: Payload, options: WXROptions): AsyncGenerator<string> {
  const { isPublic = false } = options
  const { slugs } = requireOptions(payload)
  const pictures = `${addressesOf(payload).api(`/${slugs.media}/file`)}/`
  const site: WXRSite = { ...options.site, pictures }
  const [start = '', end = ''] = xmlDocument(frameOf(site)).split(marker)
  yield start
  yield* inSnapshot(payload, (snapshot) => items(payload, snapshot, { isPublic, site }), options)
  yield end
}

const marker = '<!-- items -->'

const namespaces = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
}

function frameOf({ name, description, language, url }: WXRSite): string {
  const spaces = Object.entries(namespaces).map(([prefix, uri]) => ` ${prefix}="${uri}"`)
  const head = [
    textElement('title', name),
    textElement('link', url),
    textElement('description', description),
    textElement('language', language),
    textElement('wp:wxr_version', '1.2'),
    textElement('wp:base_site_url', url),
    textElement('wp:base_blog_url', url),
  ]
  return `<rss version="2.0"${spaces.join('')}>\n<channel>\n${head.join('\n')}\n${marker}</channel>\n</rss>`
}

interface Wanted {
  isPublic: boolean
  site: WXRSite
}

async function* items(
  payload: Payload,
  { database, req }: Snapshot,
  { isPublic, site }: Wanted,
): AsyncGenerator<string> {
  const addressOf = (file: string) => site.pictures + encodeURIComponent(file)
  for (const author of await readAuthors(database, isPublic)) {
    yield `${toAuthor(author)}\n`
  }
  // Those that WordPress can fetch.
  const shown = await readPictureNames(payload, database, { isPublic: true })
  for (const picture of shown.values()) {
    yield `${toAttachment(picture, addressOf)}\n`
  }
  const all = isPublic
    ? posts(req, addressOf)
    : readArticles(database, await readPictureNames(payload, database), addressOf)
  for await (const article of all) {
    yield `${toItem(article, site, isPublic)}\n`
  }
}

async function* posts(
  req: Snapshot['req'],
  addressOf: (file: string) => string,
): AsyncGenerator<ExportedArticle> {
  for await (const post of eachPost(req)) {
    yield postToArticle(post, addressOf)
  }
}

async function readAuthors(
  { execute, names }: Snapshot['database'],
  isPublic: boolean,
): Promise<{ name: string; slug: string }[]> {
  const { rows } = await execute<{ name: string; slug: string }>(
    sql`select name, slug from ${names.table('authors')}
      where slug is not null and (is_public or ${!isPublic}) order by slug`,
  )
  return rows
}
