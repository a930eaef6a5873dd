// Which articles wait, neither snoozed nor waived: their ids, the oldest of each group.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { AuthorFilter } from './authorFilter.ts'

import { atOutletSQL, notDeferred, withoutTextSQL } from '../database/rules.ts'
import { addDays, noonOf } from '../domain/days.ts'
import { signedBy } from './authorFilter.ts'
import { maxPerGroup, soonDays } from './classify.ts'

/**
 * `id` of what waits, and `in_group`, how many are in its group. Each group has an index. At their outlets: free by
 * now, with a permission, free within a week, free later, and without a date. On the blog without their full text: free
 * by now, and with a permission. And what is scheduled. Whether an article is owed or blocked, and by what, `classify` decides.
 */
export function waitingQuery(names: Names, author: AuthorFilter, today: string): SQL {
  const now = noon(today)
  const soon = noon(addDays(today, soonDays))
  const group = (place: SQL, condition: SQL, order: SQL, from = articles(names)) =>
    sql`(select a.id from ${from}
      where ${place} and ${notDeferred(today)} and ${signedBy(names, author)} and ${condition}
      order by ${order} limit ${maxPerGroup})`
  const groups = [
    group(atOutlet, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(atOutlet, sql`a.permission_mode is not null`, sql`a.permission_granted_on`),
    group(atOutlet, sql`a.free_from > ${now} and a.free_from <= ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from > ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from is null`, sql`a.published_at`),
    group(withoutText, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(withoutText, sql`a.permission_mode = 'full'`, sql`a.permission_granted_on`),
    group(sql`(${atOutlet} or ${withoutText})`, sql`true`, heldFirst, scheduled(names)),
  ]
  return sql.join(
    groups.map((one) => sql`select one.id, count(*) over () as in_group from ${one} one`),
    sql` union all `,
  )
}

const atOutlet = sql.raw(atOutletSQL('a'))
const withoutText = sql.raw(withoutTextSQL('a'))

function articles({ table }: Names): SQL {
  return sql`${table('articles')} a`
}

/** `offset 0`: otherwise PostgreSQL may look for these few among all that waits. */
function scheduled({ own, table }: Names): SQL {
  return sql`${own('schedules')} s,
  lateral (select * from ${table('articles')} where id = s.article_id offset 0) a`
}

const heldFirst = sql`(cardinality(s.held) = 0, coalesce(s.scheduled_on, a.free_from::date))`

function noon(day: string): SQL {
  return sql`${noonOf(day)}::timestamptz`
}
