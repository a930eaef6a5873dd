// Checks and repairs days that are not stored at noon UTC.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { Issue } from '../issue.ts'

import { repairByCommand } from '../issue.ts'

interface DayColumns {
  collection: 'articles' | 'authors'
  columns: string[]
  /** The column with the id of the document. */
  document: string
  table: SQL
}

const ofArticle = [
  'published_at',
  'free_from',
  'snoozed_until',
  'permission_granted_on',
  'permission_from',
  'held_back_on',
]

function dayColumns({ table, versions }: Names): DayColumns[] {
  return [
    { collection: 'articles', columns: ofArticle, document: 'id', table: table('articles') },
    {
      collection: 'articles',
      columns: ofArticle.map((column) => `version_${column}`),
      document: 'parent_id',
      table: versions('articles'),
    },
    {
      collection: 'authors',
      columns: ['from', 'to'],
      document: '_parent_id',
      table: table('authors', 'affiliations'),
    },
  ]
}

function noonOf(column: string) {
  return `date_trunc('day', "${column}", 'UTC') + interval '12 hours'`
}

function isNotAtNoon(columns: string[]): SQL {
  return sql.raw(columns.map((column) => `"${column}" <> ${noonOf(column)}`).join(' or '))
}

export async function checkDays({ execute, names }: Database): Promise<Issue[]> {
  const documents = (['articles', 'authors'] as const).map((collection) => {
    const found = dayColumns(names)
      .filter((one) => one.collection === collection)
      .map(
        ({ columns, document, table }) =>
          sql`select ${sql.raw(document)} from ${table} where ${isNotAtNoon(columns)}`,
      )
    const title = sql.raw(collection === 'articles' ? 'title' : 'name')
    return sql`select id, ${title} as title, ${collection} as collection from ${names.table(collection)}
      where id in (${sql.join(found, sql` union `)})`
  })
  const { rows } = await execute<Pick<Issue, 'collection' | 'id' | 'title'>>(
    sql`${sql.join(documents, sql` union all `)} order by collection, id`,
  )
  return rows.map((row) => ({
    ...row,
    article: row.collection === 'articles' ? row.id : null,
    code: 'day-not-at-noon',
    message: 'A day is not stored at noon UTC, so that comparisons may miss it.',
    repair: repairByCommand,
    repairable: true,
  }))
}

export async function moveDaysToNoon({ execute, names }: Database): Promise<void> {
  for (const { columns, table } of dayColumns(names)) {
    const values = columns.map((column) => `"${column}" = ${noonOf(column)}`).join(', ')
    await execute(sql`update ${table} set ${sql.raw(values)} where ${isNotAtNoon(columns)}`)
  }
}
