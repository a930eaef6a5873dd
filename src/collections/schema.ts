// What the database itself holds: one republication an article, and none without its stage.
import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'
import { foreignKey, unique } from '@payloadcms/db-postgres/drizzle/pg-core'

type AfterSchemaInit = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]
type Columns = Parameters<typeof foreignKey>[0]['columns']

/**
 * Hand this to `afterSchemaInit` of the Postgres adapter. It gives `republications` a generated column
 * that always says `republished-on-blog`, and a foreign key on (article, stage). Neither it nor any other
 * constraint of Offprint is deferrable: an error at COMMIT is swallowed by the adapter.
 */
export const offprintSchema: AfterSchemaInit = ({ extendTable, schema }) => {
  const { articles, republications } = schema.tables
  const stage = schema.enums.enum_offprint_stage
  if (!articles || !republications || !stage) {
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
  return schema
}
