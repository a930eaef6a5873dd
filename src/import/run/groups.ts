// What the items of a run have in common, for its report and its filters.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'

import { importable } from './items.ts'

export interface ItemGroup {
  count: number
  /** Of them, those that would be written. */
  imported: number
  name: null | string
  /** Of a doubt: the values of one of them. */
  values?: null | Record<string, string>
}

export type ItemGroups = Record<
  'addresses' | 'authors' | 'doubts' | 'leftOut' | 'outlets' | 'statuses' | 'topics' | 'years',
  ItemGroup[]
>

/** Of each kind: there may be 10,000 categories. */
const mostGroups = 500

/** What the items have in common, the most frequent first. */
export async function groupItems({ execute, names }: Database, run: ID): Promise<ItemGroups> {
  const items = names.own('import_items')
  const { rows } = await execute<{ kind: keyof ItemGroups } & ItemGroup>(sql`
    with item as (
      select *, ${importable} as imported from ${items}
      where import_id = ${run}::${names.id}
    ), named as (
      select 'outlets' as kind, outlet as name, imported, null::jsonb as example from item where state <> 'no-article'
      union all select 'statuses', status, imported, null from item where state <> 'no-article'
      union all select 'years', left(published, 4), imported, null from item where state <> 'no-article'
      union all select 'authors', unnest(authors), imported, null from item
      union all select 'topics', unnest(topics), imported, null from item
      union all select 'addresses', coalesce(choices ->> 'address', 'old'), imported, null from item where status = 'published'
      union all select 'doubts', d ->> 'code', imported, d -> 'values' from item, jsonb_array_elements(doubts) d
      union all select 'leftOut', reason, imported, null from (
        select distinct position, imported, l ->> 'reason' as reason from item, jsonb_array_elements(left_out) l) lost
    ), counted as (
      select kind, name, count(*)::integer as count, count(*) filter (where imported)::integer as imported,
        (array_agg(example))[1] as values,
        row_number() over (partition by kind order by count(*) desc, name) as place
      from named group by kind, name
    )
    select kind, name, count, imported, values from counted where place <= ${mostGroups} order by kind, place`)
  const groups: ItemGroups = {
    addresses: [],
    authors: [],
    doubts: [],
    leftOut: [],
    outlets: [],
    statuses: [],
    topics: [],
    years: [],
  }
  for (const { kind, ...group } of rows) {
    groups[kind].push(group)
  }
  return groups
}
