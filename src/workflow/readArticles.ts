// Reads articles with all that is said of them elsewhere, for the doctor.
import type { Precision } from '../domain/days.ts'
import type { Mode, SearchPolicy, Terms } from '../domain/terms.ts'
import type { Stage } from '../domain/transitions.ts'
import type { ArticleFacts } from './decide.ts'

import { dayOf } from '../domain/days.ts'
import { findOrphans } from '../richtext/footnotes/findOrphans.ts'
import { toPlainText } from '../richtext/toPlainText.ts'

/** An article with all that is said of it elsewhere. */
export interface ArticleRecord {
  blogMode: Mode | null
  facts: Omit<ArticleFacts, 'stage'>
  /** `YYYY-MM-DD`. */
  freeFrom: null | string
  id: string
  /** Oldest first. */
  log: { from: Stage; to: Stage; via: string }[]
  /** The id of its own note. */
  note: null | string
  republication: {
    id: string
    mode: Mode
    note: null | string
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

/** What the rule asks of an article `a`, its outlet `o` and its note `n`; texts only where a condition holds. */
export function factColumns(mediaTable: string, withTexts: string) {
  return `
    a.id, a.title, a.stage::text as stage,
    a.published_at, a.published_at_precision::text as precision,
    a.pictures_needed, a.permission_granted_by, a.permission_granted_on,
    a.permission_mode::text as permission_mode,
    concat(a.outlet_url, a.outlet_issue) ~ '\\S' as has_evidence,
    case when ${withTexts} then a.body end as body,
    case when ${withTexts} then n.body end as note_body,
    exists (select 1 from articles_byline b where b._parent_id = a.id) as has_author,
    exists (select 1 from articles_texts t
      where t.parent_id = a.id and t.path = 'bylineText' and t.text ~ '\\S') as has_byline,
    case when o.id is not null then jsonb_build_object(
      'fullText', o.terms_full_text, 'embargoDays', o.terms_embargo_days,
      'excerptWords', o.terms_excerpt_words, 'searchPolicy', o.terms_search_policy) end as terms,
    case when a.pictures_needed then (select jsonb_agg(p.filename)
      from articles_rels l join "${mediaTable}" p on p.id = l."${mediaTable}_id"
      where l.parent_id = a.id and l.path = 'pictures'
        and p.rights not in ('owned', 'licensed')) end as without_rights`
}

/** One row an article. Texts are read only for articles on the blog: elsewhere nothing is asked of them. */
export function recordsQuery(mediaTable: string) {
  return `
  select ${factColumns(mediaTable, `a.stage = 'republished-on-blog'`)},
    a.blog_mode::text as blog_mode, a.free_from, n.id as note,
    case when r.id is not null then jsonb_build_object(
      'id', r.id, 'mode', r.mode, 'note', r.note_id, 'path', r.path, 'slug', r.slug,
      'searchPolicy', r.search_policy, 'republishedAt', r.republished_at, 'republishedAtPrecision', r.republished_at_precision
    ) end as republication,
    (select jsonb_agg(jsonb_build_object('from', t."from", 'to', t."to", 'via', t.via)
      order by t.sequence) from transitions t where t.article_id = a.id) as log
  from articles a
    left join outlets o on o.id = a.outlet_id
    left join notes n on n.article_id = a.id
    left join republications r on r.article_id = a.id`
}

export interface FactRow {
  body: unknown
  has_author: boolean
  has_byline: boolean
  has_evidence: boolean
  id: string
  note_body: unknown
  permission_granted_by: null | string
  permission_granted_on: Date | null | string
  permission_mode: Mode | null
  pictures_needed: boolean | null
  precision: Precision
  published_at: Date | null | string
  stage: Stage
  terms: null | Terms
  title: string
  without_rights: (null | string)[] | null
}

export interface ArticleRow extends FactRow {
  blog_mode: Mode | null
  free_from: Date | null | string
  log: ArticleRecord['log'] | null
  note: null | string
  republication: ArticleRecord['republication']
}

export function toRecord(row: ArticleRow): ArticleRecord {
  return {
    id: row.id,
    blogMode: row.blog_mode,
    facts: factsOfRow(row),
    freeFrom: dayOf(row.free_from),
    log: row.log ?? [],
    note: row.note,
    republication: row.republication,
    stage: row.stage,
    terms: row.terms,
    title: row.title,
  }
}

export function factsOfRow(row: FactRow): ArticleRecord['facts'] {
  return {
    brokenFootnotes: findOrphans(row.body).refsWithoutNote.map(
      ({ label, noteId }) => label || noteId,
    ),
    hasAuthor: row.has_author,
    hasBody: toPlainText(row.body).trim() !== '',
    hasByline: row.has_byline,
    hasEvidence: row.has_evidence,
    hasNote: toPlainText(row.note_body).trim() !== '',
    hasOutlet: row.terms !== null,
    permission: {
      grantedBy: row.permission_granted_by,
      grantedOn: dayOf(row.permission_granted_on),
      mode: row.permission_mode,
    },
    picturesNeeded: row.pictures_needed === true,
    picturesWithoutRights: (row.without_rights ?? []).map((name) => ({
      name: name ?? '',
      field: 'leadImage.image',
    })),
    precision: row.precision,
    publishedOn: dayOf(row.published_at),
  }
}
