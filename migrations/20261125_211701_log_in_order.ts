// The log is ordered by a sequence of the database. Rows from before keep the order that they were shown in.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** The column comes without its default, because PostgreSQL would number rows in the order in which they are stored. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table transitions add column sequence bigint;
    alter table transitions disable trigger offprint_guard_transitions;
    update transitions t set sequence = o.number
      from (select id, row_number() over (order by at, created_at, id) as number from transitions) o
      where o.id = t.id;
    alter table transitions enable trigger offprint_guard_transitions;
    alter table transitions
      alter column sequence set not null,
      alter column sequence add generated always as identity (sequence name transitions_sequence cache 1);
    select setval('transitions_sequence', coalesce((select max(sequence) from transitions), 0) + 1, false);
    create unique index transitions_sequence_idx on transitions (sequence);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transitions_sequence_idx;
    alter table transitions drop column sequence;
  `)
}
