// Which articles wait at their outlets, neither snoozed nor waived: their ids, the oldest of each group.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { AuthorFilter } from './authorFilter.ts'

import { databaseOf } from '../database/lock.ts'
import { addDays, noonOf } from '../domain/days.ts'
import { signedBy } from './authorFilter.ts'
import { maxPerGroup, soonDays } from './classify.ts'

type SQL = ReturnType<typeof sql>

export async function findWaiting(
  req: PayloadRequest,
  author: AuthorFilter,
  today: string,
): Promise<{ ids: string[]; isCut: boolean }> {
  const database = await databaseOf(req)
  const { rows } = await database.execute<{ id: string; in_group: string }>(
    sql`select id, count(*) over (partition by group_number) as in_group
      from (${waitingQuery(author, today)}) waiting`,
  )
  return {
    ids: [...new Set(rows.map(({ id }) => id))],
    isCut: rows.some(({ in_group }) => Number(in_group) >= maxPerGroup),
  }
}

/**
 * `id` and `group_number` of what waits. Each group has an index: free by now, with a permission, free within a week,
 * free later, without a date,
 * and scheduled. Whether an article is owed or blocked, and by what, `classify` decides.
 */
export function waitingQuery(author: AuthorFilter, today: string): SQL {
  const [now, tomorrow] = [noon(today), noon(addDays(today, 1))]
  const soon = noon(addDays(today, soonDays))
  const group = (condition: SQL, order: SQL) =>
    sql`(select a.id from articles a
      where a.stage = 'published-at-outlet' and coalesce(a.waived_reason, '') !~ '\\S'
        and (a.snoozed_until is null or a.snoozed_until < ${tomorrow})
        and ${signedBy(author)} and ${condition}
      order by ${order} limit ${maxPerGroup})`
  const groups = [
    group(sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(sql`a.permission_mode is not null`, sql`a.permission_granted_on`),
    group(sql`a.free_from > ${now} and a.free_from <= ${soon}`, sql`a.free_from`),
    group(sql`a.free_from > ${soon}`, sql`a.free_from`),
    group(sql`a.free_from is null`, sql`a.published_at`),
    group(sql`a.id in (select article_id from offprint_schedules)`, sql`a.published_at`),
  ]
  return sql.join(
    groups.map((one, number) => sql`select ${number}::int as group_number, one.id from ${one} one`),
    sql` union all `,
  )
}

function noon(day: string): SQL {
  return sql`${noonOf(day)}::timestamptz`
}
