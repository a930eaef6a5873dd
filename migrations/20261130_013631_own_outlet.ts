// One outlet may stand for the blog itself.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "outlets" add column "is_own" boolean default false;
    create unique index "outlets_own" on "outlets" using btree ("is_own") where is_own;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index "outlets_own";
    alter table "outlets" drop column "is_own";
  `)
}
