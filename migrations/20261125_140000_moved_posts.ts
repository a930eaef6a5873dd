// A post whose address changes is still found at the one before: nothing that links to it breaks.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table offprint_moved (
      path text primary key,
      republication_id uuid not null references republications (id) on delete cascade
    );
    create index offprint_moved_republication on offprint_moved (republication_id);
    create function offprint_keep_path() returns trigger language plpgsql as $$
    begin
      if old.path is not null then
        insert into offprint_moved (path, republication_id) values (old.path, new.id)
          on conflict (path) do update set republication_id = excluded.republication_id;
      end if;
      delete from offprint_moved where path = new.path;
      return null;
    end
    $$;
    create trigger offprint_keep_path after update of path on republications
      for each row when (old.path is distinct from new.path) execute function offprint_keep_path();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger offprint_keep_path on republications;
    drop function offprint_keep_path();
    drop table offprint_moved;
  `)
}
