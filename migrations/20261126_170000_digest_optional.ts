// The settings of the digest are no longer required: an app makes users without them. Empty means the default.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table "users" alter column "digest_cadence" drop not null;
    alter table "users" alter column "digest_hour" drop not null;
    alter table "users" alter column "digest_time_zone" drop not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    update "users" set "digest_cadence" = coalesce("digest_cadence", 'off'), "digest_hour" = coalesce("digest_hour", 8),
      "digest_time_zone" = coalesce("digest_time_zone", 'UTC');
    alter table "users" alter column "digest_cadence" set not null;
    alter table "users" alter column "digest_hour" set not null;
    alter table "users" alter column "digest_time_zone" set not null;
  `)
}
