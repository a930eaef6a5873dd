// What the filters of a list of articles offer: each value with how many articles it would leave.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'
import type { Filter, FilterName } from './conditions.ts'
import type { Search } from './matching.ts'
import type { MissingCode } from './missingCodes.ts'

import { databaseOf } from '../database/connection.ts'
import { topicSlugSQL } from '../database/rules.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { groupedArticles } from '../facts/groups.ts'
import { filterConditions, filterNames, freeCondition, searchCondition } from './conditions.ts'
import { readSearch } from './matching.ts'
import { peopleNames } from './peopleNames.ts'
import { inView } from './views.ts'

export interface Choice<Value> {
  count: number
  /** What people call it; absent for what has no name but its value. */
  name?: null | string
  value: Value
}

/** Of each filter what there is, with all others applied. */
export interface FilterChoices {
  /** Null: nobody. */
  assignee: Choice<ID | null>[]
  author: Choice<ID>[]
  missing: Choice<MissingCode>[]
  /** Null: of no outlet. */
  outlet: Choice<ID | null>[]
  topic: Choice<string>[]
  year: Choice<number>[]
}

/** More than anybody looks through; the search finds the rest. */
const most = 500

type Row = { [Name in FilterName]: FilterChoices[Name] | null } & { is_filled: boolean }

export async function filterChoices(req: PayloadRequest, query: Filter): Promise<FilterChoices> {
  const database = await databaseOf(req)
  const search = query.q ? await readSearch(database, query.q) : null
  const row = await fillFor(req, async () => {
    const { rows } = await database.execute<Record<string, unknown> & Row>(
      choicesQuery(database, query, search),
    )
    return rows[0]
  })
  const chosen = filterNames.map((name) => [name, row?.[name] ?? []])
  const choices = Object.fromEntries(chosen) as unknown as FilterChoices
  return { ...choices, assignee: await withNames(req, choices.assignee) }
}

async function withNames(req: PayloadRequest, choices: Choice<ID | null>[]) {
  const names = await peopleNames(
    req,
    choices.map(({ value }) => value),
  )
  return choices
    .map((one) => ({ ...one, name: one.value === null ? null : names.get(one.value) }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? ''))
}

function choicesQuery(database: Database, query: Filter, search: null | Search): SQL {
  const { names } = database
  const conditions = filterConditions(names, query)
  const passes = filterNames.map(
    (name) => sql`(${conditions[name]}) as ${sql.raw(`passes_${name}`)}`,
  )
  return sql`with found as materialized (
      select g.id, a.assignee_id, g.outlet_id, g.outlet_name, g.missing,
        case when g.precision <> 'unknown' then extract(year from g.published_on)::int end as year,
        ${sql.join(passes, sql`, `)}
      from (${groupedArticles(names, { of: searchCondition(names, query, search), today: query.today })}) g
        join ${names.table('articles')} a on a.id = g.id
      where ${query.view ? inView(query.view) : sql`true`} and ${freeCondition(query)})
    select ${areFilled(database)} as is_filled, ${sql.join(
      filterNames.map((name) => sql`(${listOf(database, name)}) as ${sql.raw(name)}`),
      sql`, `,
    )}`
}

/** `value`, `name`, and `id` of each article that has it. */
function valuesOf({ names: { table } }: Database): Record<FilterName, SQL> {
  const topic = sql.raw(topicSlugSQL('t.text'))
  return {
    assignee: sql`select f.assignee_id as value, null as name, f.id from found f`,
    author: sql`select p.id as value, p.name, f.id from found f
      join ${table('articles', 'byline')} b on b._parent_id = f.id join ${table('authors')} p on p.id = b.author_id`,
    missing: sql`select code as value, null as name, f.id from found f, unnest(f.missing) code`,
    outlet: sql`select f.outlet_id as value, f.outlet_name as name, f.id from found f`,
    topic: sql`select ${topic} as value, t.text as name, f.id from found f
      join ${table('articles', 'texts')} t on t.parent_id = f.id and t.path = 'topics'
      where ${topic} <> ''`,
    year: sql`select f.year as value, null as name, f.id from found f where f.year is not null`,
  }
}

function listOf(database: Database, name: FilterName): SQL {
  const others = filterNames
    .filter((other) => other !== name)
    .map((other) => sql.raw(`passes_${other}`))
  const order = name === 'year' ? sql`value desc` : sql`lower(name), value`
  return sql`select jsonb_agg(one order by ${order}) from (
    select value, min(name) as name, count(distinct v.id)::int as count
    from (${valuesOf(database)[name]}) v
    where v.id in (select id from found where ${sql.join(others, sql` and `)})
    group by value order by count desc limit ${most}::int) one`
}
