// The SQL step of Offprint, version 4: what is new since version 3.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `alter table "offprint_data"."import_items" add column if not exists original jsonb`,
  `alter table "offprint_data"."import_items" add column if not exists refused jsonb not null default '[]'`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (4)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const column of ['original', 'refused']) {
    await db.execute(sql.raw(`alter table offprint_data.import_items drop column ${column}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 3'))
}
