// Counts all that is owed, at any number, and finds the articles of a page of its lists.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import type { ID } from '../types.ts'
import type { Owed } from './classify.ts'

import { databaseOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { type AuthorFilter, signedBy } from '../facts/authorFilter.ts'
import { fillFor } from '../facts/fillFacts.ts'
import { groupedArticles, mayWait } from '../facts/groups.ts'
import { requireOptions } from '../options.ts'
import { kinds, type OwedGroup, owedGroups } from './owedGroups.ts'

export interface OwedPage {
  counts: Record<keyof Owed, number>
  groups: Record<OwedGroup, number>
  ids: ID[]
}

export interface PageQuery {
  author: AuthorFilter
  /** Finds only articles of this group; the counts stay those of all. */
  group?: OwedGroup | undefined
  /** Of each kind. */
  limit: number
  /** @default 1 */
  page?: number | undefined
  /** `YYYY-MM-DD` in the time zone of the site. */
  today: string
}

interface Row {
  [column: string]: unknown
  groups: { count: number; in_group: string; kind: keyof Owed }[] | null
  ids: ID[] | null
  is_filled: boolean | null
}

export async function readPage(req: PayloadRequest, query: PageQuery): Promise<OwedPage> {
  const row = await fillFor(req, async () => {
    const database = await databaseOf(req)
    const { rows } = await database.execute<Row>(pageQuery(database.names, query))
    return rows[0]
  })
  const groups = (row?.groups ?? []).map((one) => ({ ...one, in_group: groupOf(one.in_group) }))
  const sum = (which: (one: (typeof groups)[number]) => boolean) =>
    groups.filter(which).reduce((total, { count }) => total + count, 0)
  return {
    counts: countsBy(kinds, (kind) => sum((one) => one.kind === kind)),
    groups: countsBy(owedGroups, (group) => sum((one) => one.in_group === group)),
    ids: row?.ids ?? [],
  }
}

/**
 * Counts the articles of all authors, as the dashboard shows them today.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export async function countOwed(payload: Payload): Promise<OwedPage['counts']> {
  const { timeZone } = requireOptions(payload)
  const req = await createLocalReq({}, payload)
  const today = todayIn(timeZone, new Date())
  return (await readPage(req, { author: null, limit: 0, today })).counts
}

/** The held come first, and then what has been free the longest. */
function pageQuery(
  names: Parameters<typeof signedBy>[0],
  { author, group, limit, page = 1, today }: PageQuery,
): SQL {
  const of = sql`${mayWait} and ${signedBy(names, author)}`
  const isAsked = group ? sql`in_group = ${nameOf(group)}` : sql`true`
  const from = (page - 1) * limit
  return sql`with listed as materialized (
      select * from (${groupedArticles(names, { of, today })}) g where kind is not null or not is_filled),
    placed as (select id, row_number() over (partition by kind
      order by in_group = 'held' desc, sort_day, title, id) as place from listed where kind is not null and ${isAsked})
    select (select bool_and(is_filled) from listed) as is_filled,
      (select jsonb_agg(one) from (select kind, in_group, count(*)::int as count from listed
        where kind is not null group by 1, 2) one) as groups,
      (select jsonb_agg(id) from placed where place > ${from}::int and place <= ${from + limit}::int) as ids`
}

/** In addresses of the list, what is free soon is called otherwise. */
function nameOf(group: OwedGroup): string {
  return group === 'soon' ? 'free-soon' : group
}

function groupOf(name: string): string {
  return name === 'free-soon' ? 'soon' : name
}

function countsBy<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>
}
