// What the posts on the blog are grouped by: authors, outlets, series, topics and years, with the number of posts of each.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { PostGroup } from './post.ts'
import type { GroupKind } from './routes.ts'

import { type Database, poolOf } from '../database/connection.ts'
import { partsOfSeries, topicSlugSQL } from '../database/rules.ts'
import { topicSlug } from '../domain/topicSlug.ts'
import { postedIn } from './readPosts.ts'

/** The most groups in one response. */
export const mostGroups = 1000

/** Years the newest first, all others those with the most posts first. */
export async function listGroups(payload: Payload, kind: GroupKind): Promise<PostGroup[]> {
  const database = poolOf(payload)
  const { rows } = await database.execute<GroupRow>(queries[kind](database.names))
  return kind === 'topics'
    ? mergeTopics(database, rows)
    : rows.map(({ name, slug, count }) => ({ name, slug, count }))
}

type GroupRow = PostGroup & Record<string, unknown>

/** Which pages name all of a kind: of one author alone, the page of that author does. */
export type Indexes = Record<GroupKind, boolean>

export async function readIndexes({ execute, names }: Database): Promise<Indexes> {
  const { table } = names
  const isAny = (kind: 'authors' | 'outlets', most: number) => sql`(select count(*) > ${most}::int
    from (select 1 from ${table(kind)} where is_public and slug <> '' limit 2) few)`
  const { rows } = await execute<Indexes & Record<string, unknown>>(
    sql`select ${isAny('authors', 1)} as authors, ${isAny('outlets', 0)} as outlets,
      exists (select 1 from ${partsOfSeries(names)} p
        join ${table('republications')} r on r.article_id = p.article_id) as series,
      exists (select 1 from ${table('republications')} r
        join ${table('articles', 'texts')} t on t.parent_id = r.article_id and t.path = 'topics') as topics,
      exists (select 1 from ${table('republications')} r
        where r.republished_at_precision = 'day') as years`,
  )
  return rows[0] ?? { authors: false, outlets: false, series: false, topics: false, years: false }
}

/** The years in which something was posted, and the topics of the newest posts: both without reading all posts. */
export async function readOverview(
  payload: Payload,
): Promise<{ indexes: Indexes } & Record<'topics' | 'years', { name: string; slug: string }[]>> {
  const database = poolOf(payload)
  const [topics, years, indexes] = await Promise.all([
    database.execute<GroupRow>(topicsOfNewest(database.names)),
    database.execute<{ name: string; slug: string }>(yearsWithPosts(database.names)),
    readIndexes(database),
  ])
  return { indexes, topics: mergeSpellings(topics.rows).slice(0, topicsShown), years: years.rows }
}

/** The topics that have this slug: those of articles that are not on the blog, too. */
export async function readSpellings({ execute, names }: Database, slug: string): Promise<string[]> {
  const texts = names.table('articles', 'texts')
  const has = (alias: string) =>
    sql`${sql.raw(alias)}.path = 'topics' and ${sql.raw(topicSlugSQL(`${alias}.text`))} = ${slug}`
  // One look at the index for each, however many articles have it.
  const { rows } = await execute<{ text: string }>(
    sql`with recursive spelling as (
        select min(t.text) as text from ${texts} t where ${has('t')}
        union all
        select (select min(n.text) from ${texts} n where ${has('n')} and n.text > s.text)
          from spelling s where s.text is not null)
      select text from spelling where text is not null limit ${mostSpellings}`,
  )
  return rows.map(({ text }) => text)
}

const mostSpellings = 20
const topicsShown = 30
const newestPosts = 500

/** A republication exists only while its article is on the blog: the database holds that. */
const queries: Record<GroupKind, (names: Names) => SQL> = {
  authors: ({ table }) => sql`select u.slug, u.name, c.count from (
      select author_id, count(*)::int as count from (
        select distinct b.author_id, b._parent_id
          from ${table('republications')} r join ${table('articles', 'byline')} b on b._parent_id = r.article_id) signed
      group by author_id) c
    join ${table('authors')} u on u.id = c.author_id where u.slug <> ''
    order by c.count desc, u.name, u.slug limit ${mostGroups}`,
  outlets: ({ table }) => sql`select o.slug, o.name, c.count from (
      select a.outlet_id, count(*)::int as count
        from ${table('republications')} r join ${table('articles')} a on a.id = r.article_id
        group by a.outlet_id) c
    join ${table('outlets')} o on o.id = c.outlet_id where o.slug <> ''
    order by c.count desc, o.name, o.slug limit ${mostGroups}`,
  series: (names) => sql`select s.slug, s.title as name, c.count from (
      select p.series_id, count(*)::int as count
        from ${partsOfSeries(names)} p join ${names.table('republications')} r on r.article_id = p.article_id
        group by p.series_id) c
    join ${names.table('series')} s on s.id = c.series_id where s.slug <> ''
    order by c.count desc, s.title, s.slug limit ${mostGroups}`,
  topics: ({ table }) => sql`select '' as slug, t.text as name, count(*)::int as count
    from ${table('republications')} r
      join ${table('articles', 'texts')} t on t.parent_id = r.article_id and t.path = 'topics'
    group by t.text order by count desc, t.text limit ${5 * mostGroups}`,
  years: ({ table }) => sql`select y.year::text as slug, y.year::text as name, y.count from (
      select extract(year from r.republished_at at time zone 'utc')::int as year, count(*)::int as count
        from ${table('republications')} r where r.republished_at_precision = 'day' group by 1) y
    where y.year between 1000 and 2999 order by y.year desc limit ${mostGroups}`,
}

/** `offset 0`: otherwise PostgreSQL may read the topics of all articles, to join them with these few. */
function topicsOfNewest({ table }: Names): SQL {
  return sql`select '' as slug, t.text as name, count(*)::int as count
  from (select article_id from ${table('republications')}
      order by republished_at desc, id desc limit ${newestPosts}) r,
    lateral (select text from ${table('articles', 'texts')}
      where parent_id = r.article_id and path = 'topics' offset 0) t
  group by t.text order by count desc, t.text limit ${5 * topicsShown}`
}

function yearsWithPosts({ table }: Names): SQL {
  return sql`select y::text as slug, y::text as name
  from (select extract(year from min(republished_at) at time zone 'utc')::int as first,
        extract(year from max(republished_at) at time zone 'utc')::int as last from ${table('republications')}) b,
    generate_series(greatest(b.first, 1000), least(b.last, 2999)) y
  where exists (select 1 from ${table('republications')} r where ${postedIn(sql`y`)})
  order by y desc limit 100`
}

/** An article that has two spellings of a topic is one article. */
async function mergeTopics(database: Database, rows: GroupRow[]): Promise<PostGroup[]> {
  const merged = mergeSpellings(rows).slice(0, mostGroups)
  const spellings = merged.filter(({ names }) => names.length > 1).flatMap(spellingsOf)
  const { rows: counts } =
    spellings.length > 0
      ? await database.execute<{ count: number; slug: string }>(
          countOfAny(database.names, spellings),
        )
      : { rows: [] }
  const exact = new Map(counts.map(({ slug, count }) => [slug, count]))
  const groups = merged.map(({ name, slug, count }) => ({
    name,
    slug,
    count: exact.get(slug) ?? count,
  }))
  return groups.toSorted((one, other) => other.count - one.count)
}

function spellingsOf({ slug, names }: Merged) {
  return names.map((name) => ({ name, slug }))
}

function countOfAny({ table }: Names, spellings: { name: string; slug: string }[]): SQL {
  return sql`select s.slug, count(distinct t.parent_id)::int as count
    from jsonb_to_recordset(${JSON.stringify(spellings)}::jsonb) as s(slug text, name text)
      join ${table('articles', 'texts')} t on t.text = s.name and t.path = 'topics'
      join ${table('republications')} r on r.article_id = t.parent_id
    group by s.slug`
}

interface Merged extends PostGroup {
  names: string[]
}

/** Topics that share a slug share a page: it is called as most of them are written. */
export function mergeSpellings(topics: PostGroup[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const { name, count } of topics) {
    const slug = topicSlug(name)
    const group = merged.get(slug)
    if (group) {
      group.count += count
      group.names.push(name)
    } else if (slug) {
      merged.set(slug, { name, slug, count, names: [name] })
    }
  }
  return [...merged.values()].toSorted((one, other) => other.count - one.count)
}
