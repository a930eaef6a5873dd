import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/lock.ts'
// Days that are not stored at noon UTC: for the doctor, which finds them and puts them there.
import type { Issue } from './issue.ts'

import { repairedByProgram } from './issue.ts'

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

function isElsewhere(columns: string[]) {
  return columns.map((column) => `"${column}" <> ${noonOf(column)}`).join(' or ')
}

/** Documents with such a day, in their versions too. */
export async function daysElsewhere(connection: {
  query: (text: string) => Promise<{ rows: unknown[] }>
}): Promise<Issue[]> {
  const documents = ['articles', 'authors'].map((collection) => {
    const found = tables
      .filter((one) => one.collection === collection)
      .map(
        ({ columns, document, table }) =>
          `select ${document} from "${table}" where ${isElsewhere(columns)}`,
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
    derived: true,
    repair: repairedByProgram,
    what: 'It has a day that is not stored at noon UTC, so that comparisons may miss it.',
  }))
}

/** All of them, each to noon of its UTC day. */
export async function moveDaysToNoon(database: Database): Promise<void> {
  for (const { columns, table } of tables) {
    const values = columns.map((column) => `"${column}" = ${noonOf(column)}`).join(', ')
    await database.execute(sql.raw(`update "${table}" set ${values} where ${isElsewhere(columns)}`))
  }
}
