// Whoever keeps answers in memory hears of every change of what is on the blog, in the transaction that makes it.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const tables = [
  'articles',
  'articles_byline',
  'articles_byline_affiliations',
  'articles_rels',
  'articles_texts',
  'authors',
  'institutions',
  'media',
  'notes',
  'outlets',
  'republications',
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function offprint_tell_of_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify('offprint_change', '');
      return null;
    end
    $$;
  `)
  for (const table of tables) {
    await db.execute(
      sql.raw(`create trigger offprint_tell_of_change
        after insert or update or delete or truncate on "${table}"
        for each statement execute function offprint_tell_of_change();`),
    )
  }
  await db.execute(sql`
    create index republications_newest on republications (republished_at desc, id desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index republications_newest;`)
  for (const table of tables) {
    await db.execute(sql.raw(`drop trigger offprint_tell_of_change on "${table}";`))
  }
  await db.execute(sql`drop function offprint_tell_of_change();`)
}
