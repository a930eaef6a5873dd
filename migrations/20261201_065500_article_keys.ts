// The SQL step of Offprint, version 15: what is new since version 14.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create index if not exists article_search_keys on "offprint_data"."article_search" using gin (keys)`,
  `delete from "offprint_data"."article_search" where exists (select 1 from "offprint_data"."version" where version < 15)`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (15)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop index offprint_data.article_search_keys'))
  await db.execute(sql.raw('update offprint_data.version set version = 14'))
}
