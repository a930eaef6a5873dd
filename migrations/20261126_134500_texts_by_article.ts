// The lines of an article (byline, standfirst, topics) are read by its id: Payload's own index begins with their order.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index articles_texts_parent on articles_texts (parent_id);
    create index articles_versions_texts_parent on "_articles_v_texts" (parent_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_texts_parent;
    drop index articles_versions_texts_parent;
  `)
}
