// What the schema has besides the collections: one republication for each article, only at the matching stage, and the order
// of the log.
import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'
import { bigint, foreignKey, unique } from '@payloadcms/db-postgres/drizzle/pg-core'

type AfterSchemaInit = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]
type Columns = Parameters<typeof foreignKey>[0]['columns']

/**
 * Pass it to `afterSchemaInit` of the Postgres adapter. It adds to `republications` a generated column that is always
 * `republished-on-blog`, and a foreign key on (article, stage). No constraint of Offprint is deferrable, because the
 * adapter ignores errors at COMMIT. `transitions` gets a sequence that only the database writes.
 */
export const offprintSchema: AfterSchemaInit = ({ extendTable, schema }) => {
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
  return schema
}
