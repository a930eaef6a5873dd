// The SQL step of Offprint, version 3: what is new since version 2.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."import_pictures" (
      address text primary key,
      hash text not null,
      media_id uuid not null,
      import_id uuid
)`,
  `create index if not exists import_pictures_hash on "offprint_data"."import_pictures" (hash)`,
  `create index if not exists import_pictures_media_id on "offprint_data"."import_pictures" (media_id)`,
  `create index if not exists import_pictures_import_id on "offprint_data"."import_pictures" (import_id)`,
  `delete from "offprint_data"."import_pictures" where media_id is not null and not exists (select 1 from "public"."media" t where t.id = media_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_pictures_media_id_fkey' and conrelid = to_regclass('"offprint_data"."import_pictures"')) then alter table "offprint_data"."import_pictures" add constraint import_pictures_media_id_fkey
          foreign key (media_id) references "public"."media" (id) on delete cascade; end if; end $$`,
  `update "offprint_data"."import_pictures" set import_id = null where import_id is not null and not exists (select 1 from "public"."imports" t where t.id = import_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_pictures_import_id_fkey' and conrelid = to_regclass('"offprint_data"."import_pictures"')) then alter table "offprint_data"."import_pictures" add constraint import_pictures_import_id_fkey
          foreign key (import_id) references "public"."imports" (id) on delete set null; end if; end $$`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (3)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table offprint_data.import_pictures'))
  await db.execute(sql.raw('update offprint_data.version set version = 2'))
}
