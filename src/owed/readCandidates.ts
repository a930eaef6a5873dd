// Reads the facts of articles that wait at their outlets, or on the blog for their full text.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ArticleSchedule, ID } from '../types.ts'
import type { Candidate } from './classify.ts'

import { databaseOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { dayOf } from '../domain/days.ts'
import { factColumns, type FactRow, factsOfRow } from '../workflow/readArticles.ts'
import { scheduleColumn, toSchedule } from '../workflow/schedules.ts'

export async function readCandidates(req: PayloadRequest, articles: ID[]): Promise<Candidate[]> {
  if (articles.length === 0) {
    return []
  }
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<CandidateRow>(
    sql`select ${factColumns(names)}, a.snoozed_until, a.waived_reason,
        f.has_body, f.has_note, f.broken_footnotes,
        ${scheduleColumn(names)} as schedule, o.id as outlet_id, o.name as outlet_name
      from ${names.table('articles')} a
        left join ${names.table('outlets')} o on o.id = a.outlet_id
        join ${names.own('article_facts')} f on f.article_id = a.id
      where a.id = any(${listOf(articles)}::${names.ids})`,
  )
  return rows.map(toCandidate)
}

interface CandidateRow extends FactRow {
  [column: string]: unknown
  broken_footnotes: string[]
  has_body: boolean
  has_note: boolean
  outlet_id: ID | null
  outlet_name: null | string
  schedule: ArticleSchedule | null
  snoozed_until: Date | null | string
  waived_reason: null | string
}

function toCandidate(row: CandidateRow): Candidate {
  const { id, outlet_id, outlet_name, terms, title } = row
  const texts = {
    brokenFootnotes: row.broken_footnotes,
    hasBody: row.has_body,
    hasNote: row.has_note,
  }
  return {
    id,
    facts: factsOfRow(row, texts),
    outlet: outlet_id ? { id: outlet_id, name: outlet_name ?? '' } : null,
    schedule: toSchedule(row.schedule),
    snoozedUntil: dayOf(row.snoozed_until),
    terms,
    title,
    waived: Boolean(row.waived_reason?.trim()),
  }
}
