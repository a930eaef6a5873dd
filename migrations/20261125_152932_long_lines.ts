// A line may be as long as it is printed: only topics are looked up by their text, and only they have an index of it.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index articles_topics on articles_texts (text) where path = 'topics';
    drop index "articles_texts_text_idx";
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index "articles_texts_text_idx" on "articles_texts" using btree ("text");
    drop index articles_topics;
  `)
}
