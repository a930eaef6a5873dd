// Reads the facts of articles that wait at their outlets.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ArticleSchedule } from '../types.ts'
import type { FactRow } from '../workflow/readArticles.ts'
import type { Candidate } from './classify.ts'

import { databaseOf } from '../database/lock.ts'
import { dayOf } from '../domain/days.ts'
import { factColumns, factsOfRow } from '../workflow/readArticles.ts'
import { scheduleColumn, toSchedule } from '../workflow/schedules.ts'

type SQL = ReturnType<typeof sql>

/**
 * @param which a condition on `a`, the table of articles.
 * @param withTexts texts are long, and only decide what is left to do.
 */
export async function readCandidates(
  req: PayloadRequest,
  mediaTable: string,
  which: SQL,
  withTexts: boolean,
): Promise<Candidate[]> {
  const database = await databaseOf(req)
  const { rows } = await database.execute<CandidateRow>(
    sql`select ${sql.raw(factColumns(mediaTable, String(withTexts)))}, a.snoozed_until,
        a.waived_reason, ${sql.raw(scheduleColumn)} as schedule, o.id as outlet_id, o.name as outlet_name
      from articles a left join outlets o on o.id = a.outlet_id
        left join notes n on n.article_id = a.id
      where ${which}`,
  )
  return rows.map(toCandidate)
}

interface CandidateRow extends FactRow {
  outlet_id: null | string
  outlet_name: null | string
  schedule: ArticleSchedule | null
  snoozed_until: Date | null | string
  waived_reason: null | string
}

function toCandidate(row: CandidateRow): Candidate {
  const { id, outlet_id, outlet_name, terms, title } = row
  return {
    id,
    facts: factsOfRow(row),
    outlet: outlet_id ? { id: outlet_id, name: outlet_name ?? '' } : null,
    schedule: toSchedule(row.schedule),
    snoozedUntil: dayOf(row.snoozed_until),
    terms,
    title,
    waived: Boolean(row.waived_reason?.trim()),
  }
}
