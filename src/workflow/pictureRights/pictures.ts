// The pictures of articles and imports, with what an editor settles about them: which, how many alike, page by page.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { Media } from '../../types/media.ts'

import { databaseOf } from '../../database/connection.ts'
import { findDocs } from '../../database/documents.ts'
import { listOf } from '../../database/ids.ts'
import { type Names, namesOf } from '../../database/names.ts'
import { hasTextColumn } from '../../database/pictureFields.ts'
import { slugsOf } from '../../options.ts'

/** Pictures with all of this. */
export interface PictureFilter {
  alt?: 'missing' | undefined
  /** Null: those without. */
  credit?: null | string | undefined
  ids?: ID[] | undefined
  /** Those that this run of an import has brought. */
  import?: ID | undefined
  /** Of an article there; null: of articles without an outlet. */
  outlet?: ID | null | undefined
  /** Words of file name, caption, credit or alternative text. */
  q?: string | undefined
  rights?: string | undefined
}

export interface ListedPicture extends Pick<Media, 'alt' | 'caption' | 'credit' | 'id' | 'rights'> {
  /** Some of those that show it. */
  articles: { id: ID; outlet: null | string; stage: Stage; title: string }[]
  filename: null | string
  /** Of a small version, where there is one. */
  preview: null | string
}

export interface PictureGroup {
  count: number
  id?: ID | null
  name: null | string
}

export type PictureGroups = {
  altMissing: number
  total: number
} & Record<'credits' | 'imports' | 'outlets' | 'rights', PictureGroup[]>

const mostGroups = 200
const mostArticles = 5

export async function listPictures(
  req: PayloadRequest,
  filter: PictureFilter,
  { after, limit }: { after: ID | null; limit: number },
): Promise<{ docs: ListedPicture[]; nextCursor: ID | null }> {
  const ids = await findPictures(req, filter, { after, limit: limit + 1 })
  const page = ids.slice(0, limit)
  const media = slugsOf(req.payload).media
  const where = { id: { in: page } }
  // Whoever may not see a picture does not find it here.
  const found =
    page.length > 0 ? await findDocs<Stored>(req, media, { overrideAccess: false, where }) : []
  const byID = new Map(found.map((doc) => [String(doc.id), doc]))
  const articles = await articlesOf(req, page)
  const docs = page.flatMap((id) => {
    const doc = byID.get(String(id))
    return doc ? [toListed(doc, articles.get(String(id)) ?? [])] : []
  })
  return { docs, nextCursor: ids.length > limit ? (page.at(-1) ?? null) : null }
}

/** Ids in their order, from the one after `after` on. */
export async function findPictures(
  req: PayloadRequest,
  filter: PictureFilter,
  { after, limit }: { after: ID | null; limit: number },
): Promise<ID[]> {
  const { execute, names } = await databaseOf(req)
  const begin = after === null ? sql`true` : sql`m.id > ${after}::${names.mediaID}`
  const { rows } = await execute<{ id: ID }>(sql`
    select m.id from ${names.table('media')} m
    where ${begin} and ${isListed(names)} and ${matching(req.payload, filter)}
    order by m.id limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** What pictures have in common, the most frequent first; `total` are those of the filter. */
export async function groupPictures(
  req: PayloadRequest,
  filter: PictureFilter,
): Promise<PictureGroups> {
  const { execute, names } = await databaseOf(req)
  const { altMissing, credit } = columnsOf(req.payload)
  const pictures = sql`(select m.*, ${credit} as said, ${altMissing} as mute
    from ${names.table('media')} m where ${isListed(names)})`
  const { rows } = await execute<{ kind: keyof PictureGroups } & PictureGroup>(sql`
    with m as ${pictures}, counted as (
      select 'rights' as kind, null::text as id, coalesce(rights::text, 'unknown') as name, count(*) from m group by 3
      union all select 'credits', null, said, count(*) from m group by 3
      union all select 'outlets', o.id::text, o.name, count(distinct m.id) from m
        join ${names.table('articles', 'rels')} l on l.${names.related('media')} = m.id and l.path = 'pictures'
        join ${names.table('articles')} a on a.id = l.parent_id
        join ${names.table('outlets')} o on o.id = a.outlet_id group by o.id, o.name
      union all select 'imports', r.id::text, r.name, count(distinct m.id) from m
        join ${names.own('import_pictures')} i on i.media_id = m.id
        join ${names.table('imports')} r on r.id = i.import_id group by r.id, r.name
      union all select 'altMissing', null, null, count(*) from m where mute
    ) select kind, id, name, count::integer as count from (
      select *, row_number() over (partition by kind order by count desc, name) as place from counted
    ) ranked where place <= ${mostGroups} order by kind, place`)
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ id, name, count }) => ({ id, name, count }))
  const total = await execute<{ count: number }>(sql`
    select count(*)::integer as count from ${names.table('media')} m
    where ${isListed(names)} and ${matching(req.payload, filter)}`)
  return {
    altMissing: of('altMissing')[0]?.count ?? 0,
    credits: of('credits'),
    imports: of('imports'),
    outlets: of('outlets'),
    rights: of('rights'),
    total: total.rows[0]?.count ?? 0,
  }
}

/** An app may have other pictures, which are no concern of ours. */
function isListed(names: Names): SQL {
  return sql`(exists (select 1 from ${names.table('articles', 'rels')} l
      where l.${names.related('media')} = m.id and l.path = 'pictures')
    or exists (select 1 from ${names.own('import_pictures')} i where i.media_id = m.id))`
}

/** The pictures of an app may have other fields. */
function columnsOf(payload: Payload) {
  const column = (name: string) =>
    hasTextColumn(payload, name) ? sql.raw(`nullif(m.${name}, '')`) : null
  const none = sql.raw('null::text')
  const [plainAlt, plainCredit] = [column('alt'), column('credit')]
  const [alt, caption, credit] = [plainAlt ?? none, column('caption') ?? none, plainCredit ?? none]
  return {
    altMissing: plainAlt ? sql`${alt} is null` : sql`false`,
    caption,
    credit,
    hasCredit: plainCredit !== null,
    text: sql`lower(concat_ws(' ', m.filename, ${alt}, ${caption}, ${credit}))`,
  }
}

function matching(payload: Payload, filter: PictureFilter): SQL {
  const names = namesOf(payload)
  const { altMissing, credit, hasCredit, text } = columnsOf(payload)
  const { alt, ids, import: run, outlet, q, rights } = filter
  const at = (test: SQL) => sql`exists (select 1 from ${names.table('articles', 'rels')} l
    join ${names.table('articles')} a on a.id = l.parent_id
    where l.${names.related('media')} = m.id and l.path = 'pictures' and ${test})`
  const tests = [
    sql`true`,
    ...(alt === 'missing' ? [altMissing] : []),
    ...(filter.credit === undefined
      ? []
      : [hasCredit ? sql`${credit} is not distinct from ${filter.credit}::text` : sql`false`]),
    ...(ids === undefined ? [] : [sql`m.id = any(${listOf(ids)}::${names.mediaID}[])`]),
    ...(run === undefined
      ? []
      : [
          sql`exists (select 1 from ${names.own('import_pictures')} i
            where i.media_id = m.id and i.import_id = ${run}::${names.id})`,
        ]),
    ...(outlet === undefined
      ? []
      : [
          at(
            outlet === null ? sql`a.outlet_id is null` : sql`a.outlet_id = ${outlet}::${names.id}`,
          ),
        ]),
    ...(q === undefined ? [] : [sql`strpos(${text}, lower(${q}::text)) > 0`]),
    ...(rights === undefined ? [] : [sql`coalesce(m.rights::text, 'unknown') = ${rights}`]),
  ]
  return sql.join(tests, sql` and `)
}

type Stored = { filename?: null | string; thumbnailURL?: null | string } & {
  sizes?: { thumbnail?: { url?: null | string } }
} & Media

function toListed(doc: Stored, articles: ListedPicture['articles']): ListedPicture {
  const { id, alt, caption, credit, filename, rights, sizes, thumbnailURL, url } = doc
  return {
    id,
    alt: alt ?? '',
    articles,
    caption: caption ?? '',
    credit: credit ?? '',
    filename: filename ?? null,
    preview: sizes?.thumbnail?.url ?? thumbnailURL ?? url ?? null,
    rights: rights ?? 'unknown',
  }
}

async function articlesOf(
  req: PayloadRequest,
  ids: ID[],
): Promise<Map<string, ListedPicture['articles']>> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ articles: ListedPicture['articles']; id: ID }>(sql`
    select id, jsonb_agg(jsonb_build_object('id', article, 'title', title, 'stage', stage, 'outlet', outlet)
      order by place) as articles
    from (select distinct l.${names.related('media')} as id, a.id as article, a.title, a.stage::text, o.name as outlet,
        dense_rank() over (partition by l.${names.related('media')} order by a.id) as place
      from ${names.table('articles', 'rels')} l join ${names.table('articles')} a on a.id = l.parent_id
        left join ${names.table('outlets')} o on o.id = a.outlet_id
      where l.path = 'pictures' and l.${names.related('media')} = any(${listOf(ids)}::${names.mediaID}[])) shown
    where place <= ${mostArticles} group by id`)
  return new Map(rows.map(({ id, articles }) => [String(id), articles]))
}
