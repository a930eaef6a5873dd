// The queries behind lists, posts, feeds and the sitemap.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { Names } from '../database/names.ts'
import type { ID, Republication } from '../types.ts'
import type { ItemRow, PostRow, SummaryRow, TranslationRow, WordsRow } from './postRow.ts'

import { listOf } from '../database/ids.ts'
import { partsOfSeries } from '../database/rules.ts'
import {
  itemColumns,
  policyColumn,
  postColumns,
  relatedColumn,
  summaryColumns,
  translationsColumn,
  wordColumns,
} from './postRow.ts'

export interface PostFilter {
  author?: string
  /** Whether there is a note of the author's on the blog. */
  hasNote?: true
  outlet?: string
  /** Slug of a series. */
  series?: string
  topic?: string
  /** Any of these. */
  topics?: string[]
  /** Of the day on the blog; articles whose day is unknown have none. */
  year?: number
}

/** Where a page of a list ended. */
export interface PostCursor {
  id: ID
  /** What the list is sorted by: when it was put on the blog, or how well it was found. */
  key: string
}

/** Republications `r`, their articles `a` and outlets `o`. */
export function onBlog(names: Names): SQL {
  return sql`${articlesOnBlog(names)} left join ${names.table('outlets')} o on o.id = a.outlet_id`
}

/** Republications `r` and their articles `a`. */
export function articlesOnBlog({ table }: Names): SQL {
  return sql`from ${table('republications')} r
    join ${table('articles')} a on a.id = r.article_id and a.stage = 'republished-on-blog'`
}

/** The same, and notes `n`. */
export function onBlogWithNote(names: Names): SQL {
  return sql`${onBlog(names)} left join ${names.table('notes')} n on n.id = r.note_id`
}

/** The newest first, by the technical date where the day is unknown. */
export function readList(
  database: Database,
  filter: PostFilter,
  page: ListPage,
): Promise<SummaryRow[]> {
  const { names } = database
  return readListed(database, filter, page, { columns: summaryColumns(names), from: onBlog(names) })
}

/** The same, with what the API says of each post in a list. */
export function readItems(
  database: Database,
  filter: PostFilter,
  page: ListPage,
): Promise<ItemRow[]> {
  const { names } = database
  return readListed(database, filter, page, {
    columns: itemColumns(names),
    from: onBlogWithNote(names),
  })
}

/** Of these articles, those that are on the blog. */
export async function readItemsOf(
  { execute, names }: Database,
  articles: ID[],
): Promise<ItemRow[]> {
  const { rows } = await execute<ItemRow & Record<string, unknown>>(
    sql`select ${itemColumns(names)} ${onBlogWithNote(names)}
      where a.id = any(${listOf(articles)}::${names.ids})`,
  )
  return rows
}

interface ListPage {
  cursor?: PostCursor
  limit: number
}

async function readListed<Row extends SummaryRow>(
  { execute, names }: Database,
  filter: PostFilter,
  { cursor, limit }: ListPage,
  { columns, from }: { columns: SQL; from: SQL },
): Promise<Row[]> {
  const after = cursor ? sql`and ${isAfter(names, cursor)}` : sql``
  const { rows } = await execute<Record<string, unknown> & Row>(
    sql`select ${columns} ${from} where true ${filtered(names, filter)} ${after}
      order by r.republished_at desc, r.id desc limit ${limit}`,
  )
  return rows
}

/** @param slug as stored. */
export async function readSummary(
  { execute, names }: Database,
  slug: string,
): Promise<null | SummaryRow> {
  const { rows } = await execute<Record<string, unknown> & SummaryRow>(
    sql`select ${summaryColumns(names)} ${onBlog(names)} where r.slug = ${slug} limit 1`,
  )
  return rows[0] ?? null
}

/** @param by a slug or a path, as stored. */
export async function readOne(
  database: Database,
  by: { path: string } | { slug: string },
): Promise<null | PostRow> {
  const which = 'path' in by ? sql`r.path = ${by.path}` : sql`r.slug = ${by.slug}`
  const rows = await readRelated(database, sql`where ${which} limit 1`)
  return rows[0] ?? null
}

/** @param paths as stored. */
export function readAt(database: Database, paths: string[]): Promise<PostRow[]> {
  return readRelated(database, sql`where r.path = any(${listOf(paths)}::text[])`)
}

/** Whole posts, the newest first; `which` is a condition on `a`, the article. */
export async function readNewest(
  database: Database,
  limit: number,
  which: SQL = sql`true`,
): Promise<PostRow[]> {
  return readWhole(database, newestFirst(limit, which))
}

/** Whole posts below one in the list of the newest, with those that belong to them. */
export async function readNewestAfter(
  database: Database,
  limit: number,
  cursor?: PostCursor,
): Promise<PostRow[]> {
  const which = cursor ? isAfter(database.names, cursor) : sql`true`
  return readRelated(database, newestFirst(limit, which))
}

function newestFirst(limit: number, which: SQL): SQL {
  return sql`where ${which} order by r.republished_at desc, r.id desc limit ${limit}`
}

function isAfter(names: Names, { id, key }: PostCursor): SQL {
  return sql`(r.republished_at, r.id) < (${key}::timestamptz, ${id}::${names.id})`
}

async function readWhole(
  { execute, names }: Database,
  which: SQL,
  columns = postColumns(names),
): Promise<PostRow[]> {
  const { rows } = await execute<PostRow & Record<string, unknown>>(
    sql`select ${columns} ${onBlogWithNote(names)} ${which}`,
  )
  return rows
}

function readRelated(database: Database, which: SQL): Promise<PostRow[]> {
  const { names } = database
  return readWhole(database, which, sql`${postColumns(names)}, ${relatedColumn(names)}`)
}

/** What search knows of those of these articles that are on the blog. */
export async function readWords({ execute, names }: Database, articles: ID[]): Promise<WordsRow[]> {
  const { rows } = await execute<Record<string, unknown> & WordsRow>(
    sql`select ${wordColumns(names)} ${onBlogWithNote(names)}
      where a.id = any(${listOf(articles)}::${names.ids})`,
  )
  return rows
}

/** By article: their ids in the feeds of the blogs that they were imported from. */
export async function readFeedIds(
  { execute, names }: Database,
  articles: ID[],
): Promise<Map<string, string>> {
  const { rows } = await execute<{ article_id: ID; guid: string }>(
    sql`select article_id, guid from ${names.own('imported')}
      where article_id = any(${listOf(articles)}::${names.ids}) and guid is not null`,
  )
  return new Map(rows.map(({ article_id, guid }) => [String(article_id), guid]))
}

interface SitemapRow {
  language: null | string
  outlet_url: null | string
  path: string
  policy: Republication['searchPolicy']
  translations: null | TranslationRow[]
  updated_at: Date | string
  url: null | string
}

/** The paths of all posts, the newest first. */
export async function readSitemap(
  { execute, names }: Database,
  limit: number,
): Promise<SitemapRow[]> {
  const { rows } = await execute<Record<string, unknown> & SitemapRow>(
    sql`select r.path, ${policyColumn}, r.url, a.outlet_url, a.language, ${translationsColumn(names)},
        greatest(r.updated_at, a.updated_at) as updated_at
      ${onBlog(names)}
      where r.path is not null order by r.republished_at desc, r.id desc limit ${limit}`,
  )
  return rows
}

export function filtered(
  names: Names,
  { author, hasNote, outlet, series, topic, topics, year }: PostFilter,
): SQL {
  const { table } = names
  const anyOf = [...(topic ? [topic] : []), ...(topics ?? [])].map((one) => sql`${one}`)
  const conditions = [
    ...(outlet ? [sql`and o.slug = ${outlet}`] : []),
    ...(author
      ? [
          sql`and exists (select 1 from ${table('articles', 'byline')} b
            join ${table('authors')} u on u.id = b.author_id
            where b._parent_id = a.id and u.slug = ${author})`,
        ]
      : []),
    ...(anyOf.length > 0
      ? [
          sql`and exists (select 1 from ${table('articles', 'texts')} t
            where t.parent_id = a.id and t.path = 'topics' and t.text in (${sql.join(anyOf, sql`, `)}))`,
        ]
      : []),
    ...(series
      ? [
          sql`and exists (select 1 from ${partsOfSeries(names)} p
            join ${table('series')} s on s.id = p.series_id
            where p.article_id = a.id and s.slug = ${series})`,
        ]
      : []),
    ...(hasNote ? [sql`and r.note_id is not null`] : []),
    ...(year ? [sql`and ${postedIn(sql`${year}::int`)}`] : []),
  ]
  return sql.join(conditions, sql` `)
}

/** Whether republication `r` is of a year; without a known day it is of none. */
export function postedIn(year: SQL): SQL {
  return sql`r.republished_at_precision = 'day'
    and r.republished_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'UTC')
    and r.republished_at < make_timestamptz(${year} + 1, 1, 1, 0, 0, 0, 'UTC')`
}
