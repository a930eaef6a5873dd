// Reads the articles of a blog out of the file that Ghost exports (.json).
import type { Message } from '../../messages.ts'
import type { LeftOut } from '../../reasons.ts'
import type { ParsedSource, Piece } from '../../types.ts'
import type { GhostData, GhostPost, GhostRelated, GhostSite } from './types.ts'

import { visibleLines } from '../../accounting/visibleLines.ts'
import { isRecord } from '../../document/readDocument.ts'
import { openPage } from '../../dom/openPage.ts'
import { SourceUnreadable } from '../../errors.ts'
import { parseJSONIfValid } from '../../parseJSON.ts'
import { plain } from '../../values/values.ts'
import { mostPosts } from '../export.ts'
import { openText, readPost } from './readPost.ts'

const mostPages = 500

/** Of a warning. */
const mostNamed = 10

/** In characters, of what is said to be left out. */
const longestRow = 50_000

/**
 * Posts in the order of the file; pages, such as "About", are no articles: they are named, and left out.
 * @throws SourceUnreadable
 */
export function readGhost(text: string): { warnings: Message[] } & Pick<ParsedSource, 'pieces'> {
  const data = dataIn(parse(text))
  const pages = data.posts.filter(isPage)
  const posts = data.posts.filter((post) => !isPage(post))
  if (posts.length === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  if (posts.length > mostPosts) {
    throw new SourceUnreadable('source-export-long', { count: String(mostPosts) })
  }
  const related = relatedIn(data)
  const [first, ...others] = posts.map((post) => readPost(post, related(post)))
  return {
    pieces: first ? [withPages(first, pages), ...others] : [],
    warnings: pages.length > 0 ? [warningOf(pages)] : [],
  }
}

export function isPage({ type, page }: GhostPost): boolean {
  return type === 'page' || Boolean(page)
}

/** Said with the first article. */
function withPages(piece: Piece, pages: GhostPost[]): Piece {
  const rows = pages.map((page): LeftOut => {
    const lines = visibleLines(openPage(openText(page).html).body).map(({ text }) => text)
    return { reason: 'blog-page', text: [titleOf(page), ...lines].join('\n').slice(0, longestRow) }
  })
  return { ...piece, leftOut: [...piece.leftOut, ...rows.slice(0, mostPages)] }
}

function warningOf(pages: GhostPost[]): Message {
  const named = pages.slice(0, mostNamed).map(titleOf)
  const titles = [...named, ...(pages.length > named.length ? ['…'] : [])].join(', ')
  return { code: 'source-pages-left', values: { count: String(pages.length), titles } }
}

export function titleOf(page: GhostPost): string {
  return plain(page.title) || plain(page.slug, 300) || '?'
}

export function relatedIn(data: Omit<GhostData, 'posts'>): (post: GhostPost) => GhostRelated {
  const authors = namesByPost(data.posts_authors, 'author_id', data.users)
  const tags = namesByPost(data.posts_tags, 'tag_id', data.tags)
  const rows = new Map(data.posts_meta.map((one) => [one.post_id, one]))
  const users = new Map(data.users.map((one) => [one.id, plain(one.name, 200)]))
  const site = siteIn(data)
  return (post) => {
    const meta = rows.get(post.id) ?? {}
    return {
      alt: meta.feature_image_alt,
      // Before version 1.22 a post had one.
      authors: authors.get(post.id) ?? [users.get(post.author_id) ?? ''].filter(Boolean),
      caption: meta.feature_image_caption,
      excerpt: meta.custom_excerpt,
      meta,
      site,
      tags: tags.get(post.id) ?? [],
    }
  }
}

function parse(text: string): unknown {
  const exported = parseJSONIfValid(text.replace(/^\uFEFF/, ''))
  if (exported === undefined) {
    throw new SourceUnreadable('source-export-damaged')
  }
  return exported
}

/** Ghost puts the tables into a list of databases, of which there is one; its API did not. */
function dataIn(exported: unknown): GhostData {
  const root = isRecord(exported) ? exported : {}
  const databases: unknown = root.db
  const first: unknown = Array.isArray(databases) ? databases[0] : root
  const tables = isRecord(first) && isRecord(first.data) ? first.data : {}
  const rows = (name: string) => {
    const table = tables[name]
    return Array.isArray(table) ? table.filter(isRecord) : []
  }
  return {
    posts: rows('posts') as unknown as GhostPost[],
    posts_authors: rows('posts_authors'),
    posts_meta: rows('posts_meta'),
    posts_tags: rows('posts_tags'),
    settings: rows('settings'),
    tags: rows('tags'),
    users: rows('users'),
  }
}

type Row = Record<string, unknown>

/** Earlier versions used other names. */
function siteIn({ settings }: Pick<GhostData, 'settings'>): GhostSite {
  const values = new Map(settings.map(({ key, value }) => [key, plain(value, 300)]))
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find(Boolean) ?? ''
  return {
    language: first('locale', 'lang', 'default_locale', 'defaultLang'),
    title: first('title'),
    zone: first('timezone', 'active_timezone', 'activeTimezone'),
  }
}

/** In the order that the export gives them. */
function namesByPost(links: Row[], column: string, things: Row[]): Map<unknown, string[]> {
  const names = new Map(things.map((one) => [one.id, plain(one.name, 200)]))
  const found = new Map<unknown, string[]>()
  const sorted = links.toSorted((one, other) => orderOf(one) - orderOf(other))
  for (const link of sorted) {
    const name = names.get(link[column])
    const others = found.get(link.post_id) ?? []
    if (name && !others.includes(name)) {
      found.set(link.post_id, [...others, name])
    }
  }
  return found
}

function orderOf({ sort_order: order }: Row): number {
  return typeof order === 'number' ? order : 0
}
