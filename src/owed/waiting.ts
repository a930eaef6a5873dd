// Which articles wait, neither snoozed nor waived: their ids, the oldest of each group.
import { sql } from '@payloadcms/db-postgres'

import type { AuthorFilter } from './authorFilter.ts'

import { addDays, noonOf } from '../domain/days.ts'
import { notWaivedSQL } from '../domain/waived.ts'
import { signedBy } from './authorFilter.ts'
import { maxPerGroup, soonDays } from './classify.ts'

type SQL = ReturnType<typeof sql>

/**
 * `id` of what waits, and `in_group`, how many are in its group. Each group has an index. At their outlets: free by
 * now, with a permission, free within a week, free later, and without a date. On the blog without their full text: free
 * by now, and with a permission. And what is scheduled. Whether an article is owed or blocked, and by what, `classify` decides.
 */
export function waitingQuery(author: AuthorFilter, today: string): SQL {
  const now = noon(today)
  const soon = noon(addDays(today, soonDays))
  const group = (place: SQL, condition: SQL, order: SQL) =>
    sql`(select a.id from articles a
      where ${place} and ${notDeferred(today)} and ${signedBy(author)} and ${condition}
      order by ${order} limit ${maxPerGroup})`
  const groups = [
    group(atOutlet, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(atOutlet, sql`a.permission_mode is not null`, sql`a.permission_granted_on`),
    group(atOutlet, sql`a.free_from > ${now} and a.free_from <= ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from > ${soon}`, sql`a.free_from`),
    group(atOutlet, sql`a.free_from is null`, sql`a.published_at`),
    group(withoutText, sql`a.free_from <= ${now}`, sql`a.free_from`),
    group(withoutText, sql`a.permission_mode = 'full'`, sql`a.permission_granted_on`),
    group(sql`(${atOutlet} or ${withoutText})`, isScheduled, heldFirst),
  ]
  return sql.join(
    groups.map((one) => sql`select one.id, count(*) over () as in_group from ${one} one`),
    sql` union all `,
  )
}

/** Neither waived nor snoozed. The indexes of the groups have the first condition word by word. */
export function notDeferred(today: string): SQL {
  return sql`${sql.raw(notWaivedSQL('a'))}
    and (a.snoozed_until is null or a.snoozed_until < ${noon(addDays(today, 1))})`
}

const atOutlet = sql`a.stage = 'published-at-outlet'`

/** On the blog, but not in full. */
export const withoutText = sql`a.stage = 'republished-on-blog' and a.blog_mode <> 'full'`

/** An array: joined, PostgreSQL might look for them among all articles, in the order of the group. */
const isScheduled = sql`a.id = any(array(select article_id from offprint_data.schedules))`

const heldFirst = sql`(select (cardinality(s.held) = 0, coalesce(s.scheduled_on, a.free_from::date))
  from offprint_data.schedules s where s.article_id = a.id)`

function noon(day: string): SQL {
  return sql`${noonOf(day)}::timestamptz`
}
