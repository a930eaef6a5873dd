// The log: no row is ever deleted, and a row changes only where what it points to is deleted.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function offprint_guard_transitions() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE'
        and to_jsonb(new) - 'article_id' - 'by_id' = to_jsonb(old) - 'article_id' - 'by_id'
        and (new.article_id is null or new.article_id is not distinct from old.article_id)
        and (new.by_id is null or new.by_id is not distinct from old.by_id)
      then
        return new;
      end if;
      raise exception 'the log of moves cannot be changed' using errcode = 'integrity_constraint_violation';
    end
    $$;
    create trigger offprint_guard_transitions before update or delete on transitions
      for each row execute function offprint_guard_transitions();
    create trigger offprint_guard_transitions_truncate before truncate on transitions
      for each statement execute function offprint_guard_transitions();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger offprint_guard_transitions_truncate on transitions;
    drop trigger offprint_guard_transitions on transitions;
    drop function offprint_guard_transitions();
  `)
}
