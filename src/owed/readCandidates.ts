// Reads the facts of articles that wait at their outlets, or on the blog for their full text.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ArticleSchedule, ID } from '../types.ts'
import type { TextFacts } from '../workflow/articleFacts.ts'
import type { FactRow } from '../workflow/readArticles.ts'
import type { AuthorFilter } from './authorFilter.ts'
import type { Candidate } from './classify.ts'
import type { VersionedRow } from './readTexts.ts'

import { databaseOf } from '../database/connection.ts'
import { dayOf } from '../domain/days.ts'
import { factColumns, factsOfRow } from '../workflow/readArticles.ts'
import { scheduleColumn, toSchedule } from '../workflow/schedules.ts'
import { maxPerGroup } from './classify.ts'
import { readTexts, textVersion } from './readTexts.ts'
import { waitingQuery } from './waiting.ts'

/** What waits on a day, of one author or of all. */
export async function readCandidates(
  req: PayloadRequest,
  author: AuthorFilter,
  today: string,
): Promise<{ candidates: Candidate[]; isCut: boolean }> {
  const database = await databaseOf(req)
  const { execute, names } = database
  const { rows } = await execute<CandidateRow>(
    sql`select ${factColumns(names)}, ${textVersion}, w.in_group, a.snoozed_until, a.waived_reason,
        ${scheduleColumn(names)} as schedule, o.id as outlet_id, o.name as outlet_name
      from (select id, max(in_group) as in_group from (${waitingQuery(names, author, today)}) g group by id) w
        join ${names.table('articles')} a on a.id = w.id
        left join ${names.table('outlets')} o on o.id = a.outlet_id
        left join ${names.table('notes')} n on n.article_id = a.id`,
  )
  const textsOf = await readTexts(req.payload, database, rows)
  return {
    candidates: rows.map((row) => toCandidate(row, textsOf(row))),
    isCut: rows.some(({ in_group }) => Number(in_group) >= maxPerGroup),
  }
}

interface CandidateRow extends FactRow, VersionedRow {
  in_group: string
  outlet_id: ID | null
  outlet_name: null | string
  schedule: ArticleSchedule | null
  snoozed_until: Date | null | string
  waived_reason: null | string
}

function toCandidate(row: CandidateRow, texts: TextFacts): Candidate {
  const { id, outlet_id, outlet_name, terms, title } = row
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
