// The articles of an outlet that wait for its permission or may be asked for again, and that no letter asks about yet.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { isAskedSQL } from '../database/rules.ts'
import { groupsQuery } from '../facts/groups.ts'
import { readClock } from './clock.ts'

/** Articles of all letters that are written at once. */
const most = 200

export interface WaitingArticles {
  /** The oldest first. */
  ids: ID[]
  /** How many others there are. */
  more: number
}

/** Without those that the outlet has said no to within a year; with older ones, whatever its terms allow otherwise. */
export async function waitingArticles(req: PayloadRequest, outlet: ID): Promise<WaitingArticles> {
  const { execute, names } = await databaseOf(req)
  const { today } = await readClock(req)
  const of = sql`a.outlet_id = ${outlet}::${names.id}`
  const letters = names.table('permissionRequests')
  const asked = names.table('permissionRequests', 'articles')
  const { rows } = await execute<{ id: ID; total: number }>(
    sql`select g.id, count(*) over ()::int as total from (${groupsQuery(names, { of, today })}) g
      where array['held-back', 'permission-missing'] && g.missing and not g.is_held_back
        and g.stage = 'published-at-outlet' and not g.is_waived
        and not exists (select 1 from ${asked} l join ${letters} r on r.id = l._parent_id
          where l.article_id = g.id and r.kind::text = 'permission' and r.status::text in ('draft', 'sent', 'answered')
            and ${isAskedSQL})
      order by g.published_on, g.id limit ${most}`,
  )
  return { ids: rows.map(({ id }) => id), more: (rows[0]?.total ?? 0) - rows.length }
}
