// Checks and repairs days that are not stored at noon UTC.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/lock.ts'
import type { Connection } from '../connection.ts'
import type { Issue } from '../issue.ts'

import { repairByCommand } from '../issue.ts'

interface DayColumns {
  collection: string
  columns: string[]
  /** The column with the id of the document. */
  document: string
  table: string
}

const ofArticle = ['published_at', 'free_from', 'snoozed_until', 'permission_granted_on']

const tables: DayColumns[] = [
  { collection: 'articles', columns: ofArticle, document: 'id', table: 'articles' },
  {
    collection: 'articles',
    columns: ofArticle.map((column) => `version_${column}`),
    document: 'parent_id',
    table: '_articles_v',
  },
  {
    collection: 'authors',
    columns: ['from', 'to'],
    document: '_parent_id',
    table: 'authors_affiliations',
  },
]

function noonOf(column: string) {
  return `date_trunc('day', "${column}", 'UTC') + interval '12 hours'`
}

function isNotAtNoon(columns: string[]) {
  return columns.map((column) => `"${column}" <> ${noonOf(column)}`).join(' or ')
}

/** Documents with such a day, also in their versions. */
export async function checkDays(connection: Connection): Promise<Issue[]> {
  const documents = ['articles', 'authors'].map((collection) => {
    const found = tables
      .filter((one) => one.collection === collection)
      .map(
        ({ columns, document, table }) =>
          `select ${document} from "${table}" where ${isNotAtNoon(columns)}`,
      )
    const title = collection === 'articles' ? 'title' : 'name'
    return `select id, ${title} as title, '${collection}' as collection from ${collection}
      where id in (${found.join(' union ')})`
  })
  const { rows } = await connection.query(
    `${documents.join(' union all ')} order by collection, id`,
  )
  return (rows as Pick<Issue, 'collection' | 'id' | 'title'>[]).map((row) => ({
    ...row,
    article: row.collection === 'articles' ? row.id : null,
    code: 'day-not-at-noon',
    message: 'A day is not stored at noon UTC, so that comparisons may miss it.',
    repair: repairByCommand,
    repairable: true,
  }))
}

/** Moves all of them to noon of their UTC day. */
export async function moveDaysToNoon(database: Database): Promise<void> {
  for (const { columns, table } of tables) {
    const values = columns.map((column) => `"${column}" = ${noonOf(column)}`).join(', ')
    await database.execute(sql.raw(`update "${table}" set ${values} where ${isNotAtNoon(columns)}`))
  }
}
