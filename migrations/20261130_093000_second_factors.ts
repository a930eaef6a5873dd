// The second factors of accounts. No collection: nothing of them is to be reached by an API, an export or a form.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // `secret` is encrypted, `recovery` has hashes, `last_step` is that of the last code: see src/app/secondFactor/.
  await db.execute(sql`
    create table offprint_second_factors (
      user_id uuid primary key references users (id) on delete cascade,
      secret text not null,
      started_at timestamptz not null default now(),
      confirmed_at timestamptz,
      last_step bigint not null default 0,
      recovery text[] not null default '{}'
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table offprint_second_factors;`)
}
