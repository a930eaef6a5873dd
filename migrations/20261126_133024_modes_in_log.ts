// The log says in which mode an article was on the blog before and after a move.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "transitions" add column "from_mode" "enum_offprint_blog_mode";
    alter table "transitions" add column "to_mode" "enum_offprint_blog_mode";
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table "transitions" drop column "from_mode";
    alter table "transitions" drop column "to_mode";
  `)
}
