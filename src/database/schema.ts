// What the schema has besides the collections: one republication for each article, only at the matching stage, the order
// of the log, and schedules.
import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'
import {
  bigint,
  boolean,
  date,
  foreignKey,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from '@payloadcms/db-postgres/drizzle/pg-core'

import { optionsOf } from '../options.ts'

type AfterSchemaInit = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]
type Columns = Parameters<typeof foreignKey>[0]['columns']
type Schema = Parameters<AfterSchemaInit>[0]['schema']

/**
 * Pass it to `afterSchemaInit` of the Postgres adapter. It adds to `republications` a generated column that is always
 * `republished-on-blog`, and a foreign key on (article, stage). No constraint of Offprint is deferrable, because the
 * adapter ignores errors at COMMIT. `transitions` gets a sequence that only the database writes. Schedules have a table
 * of their own.
 */
export const offprintSchema: AfterSchemaInit = ({ adapter, extendTable, schema }) => {
  const { articles, republications, transitions } = schema.tables
  const stage = schema.enums.enum_offprint_stage
  if (!articles || !republications || !transitions || !stage) {
    return schema
  }
  extendTable({
    extraConfig: (t) => ({ articles_id_stage: unique('articles_id_stage').on(t.id, t.stage) }),
    table: articles,
  })
  extendTable({
    columns: {
      articleStage: stage('article_stage').generatedAlwaysAs(
        sql`'republished-on-blog'::"public"."enum_offprint_stage"`,
      ),
    },
    extraConfig: (t) => ({
      republications_article_stage: foreignKey({
        name: 'republications_article_stage',
        columns: [t.article, t.articleStage] as unknown as Columns,
        foreignColumns: [articles.id, articles.stage] as unknown as Columns,
      }),
    }),
    table: republications,
  })
  extendTable({
    columns: {
      // No cache: sessions would reserve numbers in advance, and a later transition could get a smaller one.
      sequence: bigint('sequence', { mode: 'number' })
        .notNull()
        .generatedAlwaysAsIdentity({ name: 'transitions_sequence', cache: 1 }),
    },
    table: transitions,
  })
  const usersSlug = optionsOf(adapter.payload)?.usersSlug ?? 'users'
  return {
    ...schema,
    tables: { ...schema.tables, offprint_schedules: schedules(schema, usersSlug) },
  }
}

/**
 * Not a part of the articles: no form, version or duplicate has it, and a write of it makes no open form stale.
 * `token` tells a schedule from the one that replaces it. `tried_on` and `tried_state` say on which day, and with which
 * state of article, note, outlet and pictures, it was refused.
 */
function schedules({ enums, tables }: Schema, usersSlug: string) {
  const { articles } = tables
  const mode = enums.enum_offprint_blog_mode
  const users = tables[usersSlug.replaceAll('-', '_')]
  if (!articles || !mode || !users) {
    throw new Error('Schedules need the collections of Offprint and the users.')
  }
  return pgTable('offprint_schedules', {
    slug: text('slug'),
    articleID: uuid('article_id')
      .primaryKey()
      .references(() => articles.id as never, { onDelete: 'cascade' }),
    creditLine: text('credit_line'),
    held: text('held').array().notNull().default([]),
    mode: mode('mode').notNull(),
    scheduledOn: date('scheduled_on'),
    setAt: timestamp('set_at', { withTimezone: true }).notNull(),
    setBy: uuid('set_by_id').references(() => users.id as never, { onDelete: 'set null' }),
    token: uuid('token').notNull(),
    triedOn: date('tried_on'),
    triedState: text('tried_state'),
    withPictures: boolean('with_pictures').notNull().default(false),
  })
}
