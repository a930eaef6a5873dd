// The page of a topic finds it by its slug: one look at an index, however many topics there are.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const separators = ' \u00A0\u3000\t-_/\\|.,:;!?&*\'"`´’‘“”„«»()[]{}<>=~^%@–—…·•、。・'
const from = `${separators.replaceAll("'", "''")}ABCDEFGHIJKLMNOPQRSTUVWXYZ`
const to = `${'-'.repeat(separators.length)}abcdefghijklmnopqrstuvwxyz`

/** As `topicSlugSQL()` writes it: a query uses the index only where it has the same expression. */
const slug = `btrim(regexp_replace(translate(text, '${from}', '${to}'), '-+', '-', 'g'), '-')`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(
      `create index articles_topic_slugs on articles_texts ((${slug}), text) where path = 'topics'`,
    ),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index articles_topic_slugs`)
}
