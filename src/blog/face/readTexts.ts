// What the author says on the page "About" and on pages of their own, and the articles that are pinned.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { collectPictures, excerptOf, toHTML } from 'offprint-reader/document'

import type { RichText } from '../../types.ts'
import type { FrontSeries } from '../pages/pageData.ts'
import type { BlogPage, BlogPageItem, PostSummary } from '../post.ts'

import { type Database, databaseOf, poolOf } from '../../database/connection.ts'
import { readIDs } from '../../database/ids.ts'
import { instant, partsOfSeries } from '../../database/rules.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { pathOfAbout } from '../pages/addresses.ts'
import { stringsIn } from '../pages/strings.ts'
import { withVisibleFigures } from '../pictures.ts'
import { summaryColumns, type SummaryRow } from '../postRow.ts'
import { readPictures } from '../posts.ts'
import { articlesOnBlog, onBlog } from '../readPosts.ts'
import { toSummary } from '../toSummary.ts'

export interface About {
  /** Plain text, for a few lines elsewhere. */
  excerpt: string
  html: string
}

const wordsOfAbout = 60
const wordsOfDescription = 40

/** @param req of a preview. */
export async function readAbout(payload: Payload, req?: PayloadRequest): Promise<About> {
  const { execute, names } = await databaseIn(payload, req)
  const { rows } = await execute<{ about: null | RichText }>(
    sql`select about from ${names.table('blog')} where about is not null limit 1`,
  )
  const about = rows[0]?.about ?? null
  return {
    excerpt: wholeSentences(excerptOf(about, wordsOfAbout)),
    html: about ? await htmlOf(payload, about, req) : '',
  }
}

/** Without the sentence that was cut, where most is left. */
function wholeSentences(excerpt: string): string {
  const [whole = ''] = /^.*[.!?。！？](?=[^.!?。！？]*…$)/su.exec(excerpt) ?? []
  return whole.length > excerpt.length / 2 ? whole : excerpt
}

/** In the order of the settings. */
export async function readPinned(payload: Payload, req?: PayloadRequest): Promise<PostSummary[]> {
  const { execute, names } = await databaseIn(payload, req)
  const { rows } = await execute<Record<string, unknown> & SummaryRow>(
    sql`select ${summaryColumns(names)} ${onBlog(names)}
      join ${names.table('blog', 'rels')} l on l.${names.related('articles')} = a.id
        and l.path = 'front.pinned'
      order by l."order" limit 5`,
  )
  return rows.map(toSummary)
}

/** The series of the front page, with what is on the blog of it, in order; null where nothing is. */
export async function readFrontSeries(
  payload: Payload,
  req?: PayloadRequest,
): Promise<FrontSeries | null> {
  const { execute, names } = await databaseIn(payload, req)
  const { rows } = await execute<Record<string, unknown> & SeriesRow>(
    sql`select d.title, d.slug, coalesce(d.description, '') as description,
        (select jsonb_agg(jsonb_build_object('language', coalesce(a.language, 'en'), 'path', r.path,
            'title', a.title) order by s.place)
          ${articlesOnBlog(names)} join ${partsOfSeries(names)} s on s.article_id = a.id
          where s.series_id = d.id and r.path is not null) as posts
      from ${names.table('blog')} b join ${names.table('series')} d on d.id = b.front_series_id limit 1`,
  )
  const [row] = rows
  return row?.posts
    ? { ...row, posts: row.posts.map((post) => ({ ...post, path: addressOfPath(post.path) })) }
    : null
}

interface SeriesRow extends Omit<FrontSeries, 'posts'> {
  posts: FrontSeries['posts'] | null
}

/** Public ones. */
export async function listPages(payload: Payload): Promise<BlogPageItem[]> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<PageRow>(
    sql`select ${pageColumns} from ${names.table('pages')} p
      where p.is_public order by p.title, p.id limit 1000`,
  )
  return rows.map(toItem)
}

/** For the sitemap: pages of one's own, and About where it has words. */
export async function readOwnAddresses(
  payload: Payload,
): Promise<Pick<BlogPageItem, 'path' | 'updatedAt'>[]> {
  const { execute, names } = poolOf(payload)
  const [pages, { rows }] = await Promise.all([
    listPages(payload),
    execute<{ updatedAt: string } & Record<string, unknown>>(
      sql`select ${instant('b.updated_at')} as "updatedAt" from ${names.table('blog')} b
        where b.about is not null and b.updated_at is not null limit 1`,
    ),
  ])
  return [...rows.map(({ updatedAt }) => ({ path: pathOfAbout, updatedAt })), ...pages]
}

/** Null where there is none, or none that is public. @param slug as stored. */
export async function findPage(payload: Payload, slug: string): Promise<BlogPage | null> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ body: RichText } & PageRow>(
    sql`select ${pageColumns}, p.body from ${names.table('pages')} p
      where p.slug = ${slug} and p.is_public limit 1`,
  )
  const [row] = rows
  return row
    ? {
        ...toItem(row),
        body: await htmlOf(payload, row.body),
        description: excerptOf(row.body, wordsOfDescription),
      }
    : null
}

interface PageRow extends Record<string, unknown> {
  inNavigation: boolean
  slug: string
  title: string
  updatedAt: string
}

const pageColumns = sql`p.title, p.slug, coalesce(p.in_navigation, false) as "inNavigation",
  ${instant('p.updated_at')} as "updatedAt"`

function toItem({ slug, inNavigation, title, updatedAt }: PageRow): BlogPageItem {
  return { slug, inNavigation, path: addressOfPath(`/${slug}`), title, updatedAt }
}

/** With the pictures that the public may see. */
async function htmlOf(payload: Payload, text: RichText, req?: PayloadRequest): Promise<string> {
  const database = await databaseIn(payload, req)
  const ids = readIDs(payload, [...collectPictures(text)], slugsOf(payload).media)
  const shown = await publicOf(database, ids)
  const pictures = await readPictures(payload, shown, req)
  return toHTML(
    withVisibleFigures(text, pictures),
    stringsIn(requireOptions(payload).site.language).labels,
  )
}

/** Staff may read every picture: a preview shows no more than the page. */
async function publicOf({ execute, names }: Database, ids: (number | string)[]) {
  if (ids.length === 0) {
    return []
  }
  const { rows } = await execute<{ id: string }>(
    sql`select id from ${names.table('media')}
      where is_public and id::text in (${sql.join(
        ids.map((id) => sql`${String(id)}`),
        sql`, `,
      )})`,
  )
  return rows.map(({ id }) => id)
}

async function databaseIn(payload: Payload, req: PayloadRequest | undefined): Promise<Database> {
  return req ? databaseOf(req) : poolOf(payload)
}
