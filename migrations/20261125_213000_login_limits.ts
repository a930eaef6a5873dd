// What the limits of sign-in count, and from where an account has signed in before.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The columns of `offprint_login_limits` are those that rate-limiter-flexible expects.
  await db.execute(sql`
    create table offprint_login_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    create index offprint_login_limits_expire on offprint_login_limits (expire);
    create table offprint_sign_ins (
      account text not null,
      address text not null,
      seen_at timestamptz not null default now(),
      primary key (account, address)
    );
    create index offprint_sign_ins_seen_at on offprint_sign_ins (seen_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table offprint_sign_ins;
    drop table offprint_login_limits;
  `)
}
