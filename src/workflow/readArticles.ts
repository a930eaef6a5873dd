// SQL that reads articles with their rows in other tables, for the doctor and for the list of owed articles.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Mode, SearchPolicy, StoredPermission, Terms } from '../domain/terms.ts'
import type { Stage } from '../domain/transitions.ts'
import type { ID } from '../types.ts'
import type { ArticleFacts } from './decide.ts'

import { picturesOfArticle } from '../database/rules.ts'
import { dayOf, type Precision } from '../domain/days.ts'
import { articleFacts, type LoadedPicture, type TextFacts, textFacts } from './articleFacts.ts'
import { type OpenSignOff, signOffColumn } from './signOff/openSignOffs.ts'

export interface ArticleRecord {
  blogMode: Mode | null
  facts: ArticleFacts
  freeFrom: null | string
  id: ID
  /** Oldest first. */
  log: { from: Stage; to: Stage; via: string }[]
  note: ID | null
  republication: {
    id: ID
    mode: Mode
    note: ID | null
    path: null | string
    republishedAt: string
    republishedAtPrecision: 'day' | 'unknown'
    searchPolicy: SearchPolicy
    slug: null | string
  } | null
  stage: Stage
  terms: null | Terms
  title: string
}

/** The terms of outlet `o`, or null. */
export const termsColumn = sql`case when o.id is not null then jsonb_build_object(
  'fullText', o.terms_full_text, 'embargoDays', o.terms_embargo_days,
  'allowedSince', o.terms_allowed_since, 'askAfterDays', o.terms_ask_after_days, 'freeAfterDays', o.terms_free_after_days,
  'excerptWords', o.terms_excerpt_words, 'searchPolicy', o.terms_search_policy) end`

/** A `StoredPermission` of article `a`, for `permissionOf`. */
export const permissionColumn = sql`jsonb_build_object(
  'from', a.permission_from, 'grantedBy', a.permission_granted_by,
  'grantedOn', a.permission_granted_on, 'mode', a.permission_mode)`

/** Columns of a `FactRow`: article `a` and its outlet `o`. */
export function factColumns(names: Names): SQL {
  const { own, table } = names
  return sql`
    a.id, a.title, a.stage::text as stage, a.blog_mode::text as blog_mode, a.outlet_url, a.outlet_issue,
    a.published_at, a.published_at_precision::text as precision,
    a.pictures_needed, ${permissionColumn} as permission, a.held_back_on,
    a.lead_image_image_id as lead_image,
    (select jsonb_agg(jsonb_build_object('author', b.author_id))
      from ${table('articles', 'byline')} b where b._parent_id = a.id) as byline,
    (select jsonb_agg(t.text) from ${table('articles', 'texts')} t
      where t.parent_id = a.id and t.path = 'bylineText' and t.text is not null) as byline_text,
    ${termsColumn} as terms, o.is_own, ${signOffColumn(names)} as open_sign_offs,
    case when a.pictures_needed or exists (select 1 from ${own('schedules')} s
      where s.article_id = a.id and s.with_pictures) then (select jsonb_agg(${pictureObject} order by l."order")
      ${picturesOfArticle(names)}) end as pictures`
}

/** The upload collection belongs to the host and may have no column `alt`. */
const pictureObject = sql`jsonb_build_object(
  'id', p.id, 'alt', to_jsonb(p) -> 'alt', 'filename', p.filename, 'rights', p.rights)`

/** One row for each article. Texts are read only for articles on the blog: no check needs the others. */
export function recordsQuery(names: Names): SQL {
  const { table } = names
  return sql`
  select ${factColumns(names)},
    case when a.stage = 'republished-on-blog' then a.body end as body,
    case when a.stage = 'republished-on-blog' then n.body end as note_body,
    a.free_from, n.id as note,
    case when r.id is not null then jsonb_build_object(
      'id', r.id, 'mode', r.mode, 'note', r.note_id, 'path', r.path, 'slug', r.slug,
      'searchPolicy', r.search_policy, 'republishedAt', r.republished_at, 'republishedAtPrecision', r.republished_at_precision
    ) end as republication,
    (select jsonb_agg(jsonb_build_object('from', t."from", 'to', t."to", 'via', t.via)
      order by t.sequence) from ${table('transitions')} t where t.article_id = a.id) as log
  from ${table('articles')} a
    left join ${table('outlets')} o on o.id = a.outlet_id
    left join ${table('notes')} n on n.article_id = a.id
    left join ${table('republications')} r on r.article_id = a.id`
}

export interface FactRow {
  blog_mode: Mode | null
  byline: { author: ID | null }[] | null
  byline_text: null | string[]
  held_back_on: Date | null | string
  id: ID
  is_own: boolean | null
  lead_image: ID | null
  open_sign_offs: null | OpenSignOff[]
  outlet_issue: null | string
  outlet_url: null | string
  permission: StoredPermission
  /** Null where neither the article nor its schedule needs its pictures. */
  pictures: LoadedPicture[] | null
  pictures_needed: boolean | null
  precision: Precision
  published_at: Date | null | string
  stage: Stage
  terms: null | Terms
  title: string
}

export interface ArticleRow extends FactRow {
  body: unknown
  free_from: Date | null | string
  log: ArticleRecord['log'] | null
  note: ID | null
  note_body: unknown
  republication: ArticleRecord['republication']
}

export function toRecord(row: ArticleRow): ArticleRecord {
  return {
    id: row.id,
    blogMode: row.blog_mode,
    facts: factsOfRow(row, textFacts(row.body, row.note_body)),
    freeFrom: dayOf(row.free_from),
    log: row.log ?? [],
    note: row.note,
    republication: row.republication,
    stage: row.stage,
    terms: row.terms,
    title: row.title,
  }
}

export function factsOfRow(row: FactRow, texts: TextFacts): ArticleFacts {
  return articleFacts({
    blogMode: row.blog_mode,
    byline: row.byline,
    bylineText: row.byline_text,
    hasOutlet: row.terms !== null,
    heldBackOn: row.held_back_on,
    isOwn: row.is_own,
    leadImage: row.lead_image,
    openSignOffs: row.open_sign_offs,
    outletIssue: row.outlet_issue,
    outletUrl: row.outlet_url,
    permission: row.permission,
    pictures: row.pictures ?? [],
    picturesNeeded: row.pictures_needed,
    publishedAt: row.published_at,
    publishedAtPrecision: row.precision,
    stage: row.stage,
    texts,
  })
}
