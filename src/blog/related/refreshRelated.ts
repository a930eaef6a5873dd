// Works out which posts belong together when one of them is written: by topics, authors and the words of its title.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'

import { type Database, poolOf } from '../../database/connection.ts'
import { listOf } from '../../database/ids.ts'
import { topicSlugSQL } from '../../database/rules.ts'

/** The best ones that each post is written with. Others add themselves when they are written. */
const most = 8
/** Of one feature: a write costs the same however many posts have it. */
const compared = 200
/** As `posts_with`, whose limit is in the SQL step. */
const features = { authors: 12, topics: 20, words: 12 }
/** What nearly all posts have says nothing; a feature of one pair alone counts whole. */
const weights = { author: 0.6, topic: 1, word: 0.4 }
const leastScore = 0.2

type Pair = Record<'one_id' | 'other_id', ID>

/**
 * In the transaction of the change. Locks and writes in the order of the pairs, as all others do. Pairs that others found
 * stay while there is a reason: the post that is written need not be among the best for both.
 */
export async function refreshRelated({ execute, names }: Database, posts: ID[]): Promise<void> {
  if (posts.length === 0) {
    return
  }
  const [related, these] = [names.own('related'), sql`any(${listOf(posts)}::${names.ids})`]
  const { rows } = await execute<Pair & Record<string, unknown>>(
    sql`with former as (select one_id, other_id from ${related}
        where one_id = ${these} or other_id = ${these} order by one_id, other_id for update)
      delete from ${related} r using former f
        where (r.one_id, r.other_id) = (f.one_id, f.other_id) returning r.one_id, r.other_id`,
  )
  await execute(pairsQuery(names, these, rows))
}

/** Of articles that are not on the blog there are none. */
function pairsQuery(names: Names, these: SQL, former: Pair[]): SQL {
  const { id, own, table } = names
  return sql`with post as materialized (
      select a.id, s.words from ${table('republications')} r
        join ${table('articles')} a on a.id = r.article_id and a.stage = 'republished-on-blog'
        left join ${own('search')} s on s.republication_id = r.id
        where a.id = ${these}),
    feature as materialized (${featuresOf(names)}),
    posts as (select ln(1 + count(*)) as size from ${table('republications')}),
    scored as (
      select f.id, one.id as other_id,
          sum(f.weight * (1 - ln(cardinality(f.found)) / size)) as score
        from feature f cross join posts cross join unnest(f.found) as one (id)
        where one.id <> f.id group by f.id, one.id),
    ranked as (select *, row_number() over (partition by id order by score desc, other_id) as place
      from scored where score >= ${leastScore}::float8)
    insert into ${own('related')} as known (one_id, other_id, score)
      select least(id, other_id) as one_id, greatest(id, other_id) as other_id, max(score)
        from ranked where place <= ${most}::int or exists (
          select 1 from jsonb_to_recordset(${JSON.stringify(former)}::jsonb) as f (one_id ${id}, other_id ${id})
          where f.one_id = least(id, ranked.other_id) and f.other_id = greatest(id, ranked.other_id))
        group by 1, 2 order by 1, 2
      on conflict (one_id, other_id) do update set score = excluded.score`
}

/**
 * Of each post its features, and the posts that have them, itself among them. Those that are not on the blog do not
 * count: whether they are is asked row by row, for a join would read all before the limit.
 */
function featuresOf({ ofOurs, table }: Names): SQL {
  const slugOf = (alias: string) => sql.raw(topicSlugSQL(`${alias}.text`))
  const [bylines, texts] = [table('articles', 'byline'), table('articles', 'texts')]
  const postOf = (column: string, value: string) => sql`(select r.article_id
    from ${table('republications')} r where r.${sql.raw(column)} = ${sql.raw(value)})`
  const first = (found: SQL) =>
    sql`array(select distinct id from (${found} limit ${compared}) one (id) where id is not null)`
  return sql`select p.id, ${weights.topic}::float8 as weight,
        ${first(sql`select t.parent_id from ${texts} t where t.path = 'topics'
          and ${slugOf('t')} = k.slug and ${postOf('article_id', 't.parent_id')} is not null`)} as found
      from post p cross join lateral (select distinct ${slugOf('own')} as slug from ${texts} own
        where own.parent_id = p.id and own.path = 'topics' limit ${features.topics}) k
      where k.slug <> ''
    union all select p.id, ${weights.author}::float8,
        ${first(sql`select b._parent_id from ${bylines} b where b.author_id = k.author_id
          and ${postOf('article_id', 'b._parent_id')} is not null`)}
      from post p cross join lateral (select distinct own.author_id from ${bylines} own
        where own._parent_id = p.id limit ${features.authors}) k
    union all select p.id, ${weights.word}::float8,
        ${first(sql`select ${postOf('id', 'w.id')} from ${ofOurs('posts_with')}(${lexemeQuery}) w (id)`)}
      from post p cross join lateral (
        select word from unnest(tsvector_to_array(ts_filter(p.words, '{a}'))) word
          where length(word) > 1 limit ${features.words}) k`
}

/** A lexeme as it is: no dictionary takes it apart again. */
const lexemeQuery = sql.raw(
  `('''' || replace(replace(k.word, '\\', '\\\\'), '''', '''''') || '''')::tsquery`,
)

const batch = 100

/** Of the posts that are related to none, for an app whose posts were there before; says so to caches. */
export async function fillRelated(
  payload: Payload,
  database: Database = poolOf(payload),
): Promise<void> {
  const { execute, names } = database
  const related = names.own('related')
  for (let after: ID | undefined, isLast = false; !isLast;) {
    const { rows } = await execute<{ article: ID; id: ID }>(
      sql`select r.id, r.article_id as article from ${names.table('republications')} r
        where ${after === undefined ? sql`true` : sql`r.id > ${after}::${names.id}`}
          and not exists (select 1 from ${related} e where e.one_id = r.article_id)
          and not exists (select 1 from ${related} e where e.other_id = r.article_id)
        order by r.id limit ${batch}`,
    )
    await refreshRelated(
      database,
      rows.map(({ article }) => article),
    )
    after = rows.at(-1)?.id
    isLast = rows.length < batch
  }
  await execute(sql`select pg_notify('offprint_change', '')`)
}
