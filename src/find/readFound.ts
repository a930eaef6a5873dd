// Reads what a list shows of the articles that were found.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { Precision } from '../domain/days.ts'
import type { Mode } from '../domain/terms.ts'
import type { Stage } from '../domain/transitions.ts'
import type { ArticleGroup } from '../facts/groups.ts'
import type { ID, RefusalCode } from '../types.ts'
import type { Search } from './matching.ts'

import { listOf } from '../database/ids.ts'
import { hasTextColumn } from '../database/pictureFields.ts'
import { hasRights, instant, picturesOfArticle } from '../database/rules.ts'
import { dayOf } from '../domain/days.ts'
import { extractOf } from './extractOf.ts'
import { peopleNames } from './peopleNames.ts'

interface Named {
  id: ID
  name: string
}

export interface FoundArticle {
  /** On the blog, though neither its terms nor a permission allow it there. */
  against: 'against-terms' | 'too-early' | null
  /** Who has taken it. */
  assignee: Named | null
  authors: Named[]
  /** Of a schedule: `YYYY-MM-DD`; null without one, and where its day is not known. */
  due: null | string
  /** HTML: the words around what was found, which is in `mark`; null without a search, and where only a name was found. */
  extract: null | string
  facts: TextFigures
  /** First day on which the terms allow the full text on the blog; null if that day is unknown or never comes. */
  freeFrom: null | string
  /** Since when it may be republished, if it may. */
  freeSince: null | string
  group: ArticleGroup
  id: ID
  /** Codes of refusals: of a draft those of its move to its outlet, of all others those of the move to the blog. */
  missing: RefusalCode[]
  outlet: Named | null
  /** Days since it has been free; null if it is not, and while it is snoozed or waived. */
  owedDays: null | number
  precision: Precision
  publishedAt: null | string
  /** `YYYY-MM-DD` */
  snoozedUntil: null | string
  stage: Stage
  title: string
  updatedAt: string
  /** Its mode on the blog, if that is not its full text. */
  upgradeFrom: Mode | null
}

/** Figures of the text, as it was when it was last written. */
export interface TextFigures {
  /** Labels of references whose footnote is missing. */
  brokenFootnotes: string[]
  footnotes: number
  noteWords: number
  pictures: number
  /** Null where pictures have no alternative text. */
  picturesWithoutAlt: null | number
  picturesWithoutRights: number
  /** Labels of footnotes that nothing refers to. */
  unusedFootnotes: string[]
  words: number
}

interface Listed extends Pick<FoundArticle, 'against' | 'due'> {
  free_from: null | string
  free_since: null | string
  id: ID
  in_group: ArticleGroup
  missing: RefusalCode[]
  owed_days: null | number
  upgrade_from: Mode | null
}

interface Row {
  [column: string]: unknown
  assignee: ID | null
  authors: Named[] | null
  facts: TextFigures
  id: ID
  named: string
  outlet: Named | null
  precision: Precision
  published_at: Date | null | string
  snoozed_until: Date | null | string
  stage: Stage
  title: null | string
  updated_at: string
  whole: string
}

export async function readFound(
  req: PayloadRequest,
  database: Database,
  { listed, search }: { listed: unknown[]; search: null | Search },
): Promise<FoundArticle[]> {
  const these = listed as Listed[]
  const rows = await readRows(req.payload, database, these, search !== null)
  const people = await peopleNames(
    req,
    rows.map(({ assignee }) => assignee),
  )
  return these.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id)
    return row ? [toFound(one, { ...row, person: people.get(row.assignee ?? '') }, search)] : []
  })
}

/** Texts are read only where a part of them is shown. */
const longest = 60_000

async function readRows(
  payload: Payload,
  { execute, names }: Database,
  listed: Listed[],
  isSearch: boolean,
): Promise<Row[]> {
  if (listed.length === 0) {
    return []
  }
  const { own, table } = names
  const alt = hasTextColumn(payload, 'alt')
    ? sql`count(*) filter (where btrim(coalesce(p.alt, '')) = '')`
    : sql`null::int`
  const { rows } = await execute<Row>(
    sql`select a.id, a.title, a.assignee_id as assignee, a.stage::text as stage, a.published_at, a.published_at_precision::text as precision, a.snoozed_until,
        ${instant('a.updated_at')} as updated_at,
        case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as outlet,
        (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by b._order)
          from ${table('articles', 'byline')} b join ${table('authors')} p on p.id = b.author_id
          where b._parent_id = a.id) as authors,
        jsonb_build_object('words', f.words, 'noteWords', f.note_words, 'footnotes', f.footnotes,
          'brokenFootnotes', f.broken_footnotes, 'unusedFootnotes', f.unused_footnotes) || (
          select jsonb_build_object('pictures', count(*), 'picturesWithoutAlt', ${alt},
            'picturesWithoutRights', count(*) filter (where not ${hasRights('p')})) ${picturesOfArticle(names)}) as facts,
        ${isSearch ? sql`substr(s.whole, 1, ${longest}::int)` : sql`''`} as whole, s.named
      from ${table('articles')} a
        join ${own('article_facts')} f on f.article_id = a.id
        join ${own('article_search')} s on s.article_id = a.id
        left join ${table('outlets')} o on o.id = a.outlet_id
      where a.id = any(${listOf(listed.map(({ id }) => id))}::${names.ids})`,
  )
  return rows
}

function toFound(
  one: Listed,
  row: { person: string | undefined } & Row,
  search: null | Search,
): FoundArticle {
  const {
    assignee,
    authors,
    facts,
    named,
    outlet,
    precision,
    published_at,
    snoozed_until,
    stage,
    title,
    updated_at,
  } = row
  return {
    id: one.id,
    against: one.against ?? null,
    assignee: assignee === null ? null : { id: assignee, name: row.person ?? '' },
    authors: authors ?? [],
    due: one.due ?? null,
    extract: search && extractOf([row.whole, named], search.beginnings),
    facts,
    freeFrom: one.free_from,
    freeSince: one.free_since,
    group: one.in_group,
    missing: one.missing,
    outlet,
    owedDays: one.owed_days,
    precision,
    publishedAt: dayOf(published_at),
    snoozedUntil: dayOf(snoozed_until),
    stage,
    title: title ?? '',
    updatedAt: updated_at,
    upgradeFrom: one.upgrade_from,
  }
}
