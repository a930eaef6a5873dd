// The columns that a post is made of, and the rows that the database answers with.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Article, ID, Outlet, Republication } from '../types.ts'

import { instant, picturesOfArticle } from '../database/rules.ts'
import { linkPictureColumn } from './linkPicture/input.ts'
import { besideColumn, type BesideRow, seriesColumn, type SeriesRow } from './series/columns.ts'

export function textsColumn({ table }: Names, path: string): SQL {
  return sql`(select jsonb_agg(t.text order by t."order") from ${table('articles', 'texts')} t
    where t.parent_id = a.id and t.path = ${sql.raw(`'${path}'`)})`
}

/** Of a republication `r` and its outlet `o`: what appeared on the blog first is canonical itself. */
export const policyColumn = sql`case when o.is_own and r.search_policy = 'canonical' then 'self'
  else r.search_policy::text end as policy`

/**
 * What is on the blog of the article `a` in other languages, the original first. Where that is not on the blog, nothing is
 * said of any: they would tell that there is another one.
 */
export function translationsColumn({ table }: Names): SQL {
  const onBlog = sql.raw("stage = 'republished-on-blog'")
  return sql`(select jsonb_agg(jsonb_build_object('language', v.language, 'path', p.path, 'title', v.title,
      'isOriginal', v.translation_of_id is null) order by v.translation_of_id is not null, v.language, p.path)
    from ${table('articles')} v join ${table('republications')} p on p.article_id = v.id
    where v.${onBlog} and v.id <> a.id and p.path is not null
      and (v.id = a.translation_of_id or v.translation_of_id = coalesce(a.translation_of_id, a.id))
      and (a.translation_of_id is null or exists (
        select 1 from ${table('articles')} o where o.id = a.translation_of_id and o.${onBlog}))) as translations`
}

/** For a post summary: of a republication `r`, its article `a` and its outlet `o`. */
export function summaryColumns(names: Names): SQL {
  const { table } = names
  return sql`r.id, a.id as article_id, r.slug, r.path, r.mode::text as mode, ${instant('r.republished_at')} as republished_at,
  r.republished_at_precision::text as republished_precision, ${instant('r.updated_at')} as updated_at,
  a.title, a.kind::text as kind, a.language, a.series, a.outlet_issue, a.outlet_url, a.doi,
  ${instant('a.published_at')} as published_at, a.published_at_precision::text as precision,
  ${instant('a.updated_at')} as article_updated_at,
  o.name as outlet_name, o.slug as outlet_slug, o.url as outlet_site, o.kind::text as outlet_kind, o.is_own as outlet_is_own,
  ${textsColumn(names, 'standfirst')} as standfirst, ${textsColumn(names, 'topics')} as topics,
  (select jsonb_agg(jsonb_build_object('name', u.name, 'slug', u.slug, 'orcid', u.orcid, 'affiliations',
      (select jsonb_agg(jsonb_build_object('printed', f.printed, 'role', f.role, 'institution', i.name)
          order by f._order)
        from ${table('articles', 'byline_affiliations')} f
          left join ${table('institutions')} i on i.id = f.institution_id
        where f._parent_id = b.id)) order by b._order)
    from ${table('articles', 'byline')} b join ${table('authors')} u on u.id = b.author_id
    where b._parent_id = a.id) as byline,
  ${seriesColumn(names)}`
}

/** For a line in a list of the API: also of its note `n`. */
export function itemColumns(names: Names): SQL {
  return sql`${summaryColumns(names)},
  n.body as note, a.lead_image_caption as lead_caption, a.lead_image_credit as lead_credit,
  (select m.id from ${names.table('media')} m where m.id = a.lead_image_image_id and m.is_public)
    as lead_image`
}

/** The text leaves the database only where it, or some words of it, may be shown. */
const bodyColumn = sql`case when r.mode in ('full', 'excerpt') and a.blog_mode::text = r.mode::text then a.body end as body`

/** What search knows of a post: also of its note `n`. */
export function wordColumns(names: Names): SQL {
  return sql`r.id, a.id as article_id, r.mode::text as mode, a.title, a.language, n.body as note, ${bodyColumn},
    o.terms_excerpt_words as excerpt_words, ${textsColumn(names, 'standfirst')} as standfirst`
}

/** For a whole post: also of its note `n`. */
export function postColumns(names: Names): SQL {
  const { table } = names
  return sql`${itemColumns(names)}, ${besideColumn(names)},
  ${bodyColumn},
  ${linkPictureColumn(names)}, r.credit_line, ${policyColumn}, r.url, a.dateline, ${translationsColumn(names)},
  o.terms_excerpt_words as excerpt_words,
  ${textsColumn(names, 'acknowledgements')} as acknowledgements, ${textsColumn(names, 'bylineText')} as byline_text,
  (select jsonb_agg((select jsonb_agg(t.text order by t."order") from ${table('authors', 'texts')} t
      where t.parent_id = u.id and t.path = 'links') order by b._order)
    from ${table('articles', 'byline')} b join ${table('authors')} u on u.id = b.author_id
    where b._parent_id = a.id) as author_links,
  case when r.mode::text = 'full' then
    (select jsonb_agg(p.id) ${picturesOfArticle(names)} and p.is_public) end as pictures`
}

/**
 * The posts that belong to article `a`, the best first. Whatever the table says, none that is not on the blog. `offset 0`:
 * otherwise PostgreSQL may read all posts, to join them with these few.
 */
export function relatedColumn({ own, table }: Names): SQL {
  const related = own('related')
  return sql`(select jsonb_agg(to_jsonb(b) - 'score' order by b.score desc, b.path) from (
    select p.slug, p.path, p.title, p.language, q.name as outlet, e.score
    from (select other_id as id, score from ${related} where one_id = a.id
        union all select one_id, score from ${related} where other_id = a.id) e,
      lateral (select r.slug, r.path, c.title, c.language, c.outlet_id from ${table('articles')} c
        join ${table('republications')} r on r.article_id = c.id and r.path is not null
        where c.id = e.id and c.stage = 'republished-on-blog' offset 0) p
      left join ${table('outlets')} q on q.id = p.outlet_id and q.is_own is not true
    order by e.score desc, p.path limit ${mostRelated}) b) as related`
}

const mostRelated = 4

export interface RelatedRow {
  language: null | string
  outlet: null | string
  path: string
  slug: null | string
  title: string
}

export interface SummaryRow {
  article_id: ID
  article_updated_at: string
  byline: BylineRow[] | null
  doi: null | string
  id: ID
  kind: Article['kind']
  language: null | string
  mode: Republication['mode']
  outlet_is_own: boolean | null
  outlet_issue: null | string
  outlet_kind: null | Outlet['kind']
  outlet_name: null | string
  outlet_site: null | string
  outlet_slug: null | string
  outlet_url: null | string
  path: null | string
  precision: Article['publishedAtPrecision']
  published_at: null | string
  republished_at: string
  republished_precision: Republication['republishedAtPrecision']
  series: null | string
  series_part: null | SeriesRow
  slug: null | string
  standfirst: null | string[]
  title: string
  topics: null | string[]
  updated_at: string
}

export interface ItemRow extends SummaryRow {
  lead_caption: null | string
  lead_credit: null | string
  lead_image: null | string
  note: Article['body']
}

export interface PostRow extends ItemRow {
  acknowledgements: null | string[]
  /** Of each author, in the order of `byline`. */
  author_links: (null | string[])[] | null
  body: Article['body']
  byline_text: null | string[]
  credit_line: null | string
  dateline: null | string
  excerpt_words: null | string
  link_picture: null | string
  pictures: ID[] | null
  policy: Republication['searchPolicy']
  /** Only where it was asked for. */
  related?: null | RelatedRow[]
  series_beside: BesideRow | null
  translations: null | TranslationRow[]
  url: null | string
}

/** Of `wordColumns`. */
export type WordsRow = Pick<
  PostRow,
  | 'article_id'
  | 'body'
  | 'excerpt_words'
  | 'id'
  | 'language'
  | 'mode'
  | 'note'
  | 'standfirst'
  | 'title'
>

export interface TranslationRow {
  isOriginal: boolean
  language: null | string
  path: string
  title: string
}

export interface BylineRow {
  affiliations: AffiliationRow[] | null
  name: string
  orcid: null | string
  slug: null | string
}

export interface AffiliationRow {
  institution: null | string
  printed: null | string
  role: null | string
}
