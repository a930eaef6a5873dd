// The SQL step of Offprint, version 9: what is new since version 8.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."webhook_endpoints" (
      webhook_id uuid primary key,
      secret text not null,
      is_shown boolean not null default false,
      old_secret text,
      old_until timestamptz,
      position bigint not null,
      holder uuid,
      until timestamptz not null default now()
)`,
  `create table if not exists "offprint_data"."webhook_deliveries" (
      webhook_id uuid not null,
      event_id uuid not null,
      position bigint not null,
      kind text not null,
      article_id uuid,
      state text not null default 'waiting',
      tries integer not null default 0,
      created_at timestamptz not null default now(),
      next_at timestamptz not null default now(),
      first_at timestamptz,
      tried_at timestamptz,
      took integer,
      status integer,
      answer text,
      primary key (webhook_id, event_id)
)`,
  `create index if not exists webhook_deliveries_position on "offprint_data"."webhook_deliveries" (webhook_id, position)`,
  `create index if not exists webhook_deliveries_event on "offprint_data"."webhook_deliveries" (event_id)`,
  `create index if not exists webhook_deliveries_due on "offprint_data"."webhook_deliveries" (webhook_id, next_at) where state = 'waiting'`,
  `create index if not exists webhook_deliveries_waiting on "offprint_data"."webhook_deliveries" (webhook_id, article_id, position) where state = 'waiting'`,
  `delete from "offprint_data"."webhook_endpoints" where webhook_id is not null and not exists (select 1 from "public"."webhooks" t where t.id = webhook_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'webhook_endpoints_webhook_id_fkey' and conrelid = to_regclass('"offprint_data"."webhook_endpoints"')) then alter table "offprint_data"."webhook_endpoints" add constraint webhook_endpoints_webhook_id_fkey
          foreign key (webhook_id) references "public"."webhooks" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."webhook_deliveries" where webhook_id is not null and not exists (select 1 from "public"."webhooks" t where t.id = webhook_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'webhook_deliveries_webhook_id_fkey' and conrelid = to_regclass('"offprint_data"."webhook_deliveries"')) then alter table "offprint_data"."webhook_deliveries" add constraint webhook_deliveries_webhook_id_fkey
          foreign key (webhook_id) references "public"."webhooks" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."webhook_deliveries" where event_id is not null and not exists (select 1 from "offprint_data"."events" t where t.id = event_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'webhook_deliveries_event_id_fkey' and conrelid = to_regclass('"offprint_data"."webhook_deliveries"')) then alter table "offprint_data"."webhook_deliveries" add constraint webhook_deliveries_event_id_fkey
          foreign key (event_id) references "offprint_data"."events" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (9)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['webhook_deliveries', 'webhook_endpoints']) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 8'))
}
