// A day is stored at noon UTC: rows written at another time of the day move to noon of the same UTC day.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const days = {
  _articles_v: [
    'version_published_at',
    'version_free_from',
    'version_snoozed_until',
    'version_permission_granted_on',
  ],
  articles: ['published_at', 'free_from', 'snoozed_until', 'permission_granted_on'],
  authors_affiliations: ['from', 'to'],
}

/** `updated_at` stays: nobody edited anything. Triggers tell of a change once a transaction. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [table, columns] of Object.entries(days)) {
    await move(db, table, columns, '12 hours')
  }
}

/**
 * The release before compares `free_from` with midnight, so that goes back to it. Of the others it reads the UTC day,
 * whatever the time; which times they had is not known any more, so they stay at noon.
 */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await move(db, 'articles', ['free_from'], '0 hours')
  await move(db, '_articles_v', ['version_free_from'], '0 hours')
}

async function move(
  db: MigrateUpArgs['db'],
  table: string,
  columns: string[],
  time: string,
): Promise<void> {
  // A long history takes longer than a request may.
  await db.execute(sql`set local statement_timeout = 0`)
  const moved = (column: string) => `date_trunc('day', "${column}", 'UTC') + interval '${time}'`
  const values = columns.map((column) => `"${column}" = ${moved(column)}`).join(', ')
  const isElsewhere = columns.map((column) => `"${column}" <> ${moved(column)}`).join(' or ')
  await db.execute(sql.raw(`update "${table}" set ${values} where ${isElsewhere}`))
}
