// What the schema has besides the collections: one republication for each article, only at the matching stage, the order
// of the log, and the indexes of our queries. Whatever a table of Payload has and no schema declares, `push` drops.
import { type PostgresAdapterArgs, sql } from '@payloadcms/db-postgres'
import { bigint, foreignKey, integer, unique, uuid } from '@payloadcms/db-postgres/drizzle/pg-core'

import { optionsOf } from '../options.ts'
import { tableIndexes } from './indexes.ts'
import { hostOf, idTypeOf, nameTextsOf, tableKeyOf } from './names.ts'

type AfterSchemaInit = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]
type Columns = Parameters<typeof foreignKey>[0]['columns']
type Given = Parameters<AfterSchemaInit>[0]

/**
 * The plugin adds it to `afterSchemaInit` of the Postgres adapter; a config that lists it itself gets it once. It adds to
 * `articles` a generated column with the id while the article is on the blog, and to `republications` a foreign key on
 * it. No constraint of Offprint is deferrable, because the adapter ignores errors at COMMIT. `transitions` gets a sequence
 * that only the database writes.
 */
export const offprintSchema: AfterSchemaInit = (given) => {
  const host = hostOf(given.adapter)
  if (optionsOf(host)) {
    const names = nameTextsOf(host)
    const keys = {
      articles: tableKeyOf(names.table('articles')),
      republications: tableKeyOf(names.table('republications')),
      transitions: tableKeyOf(names.table('transitions')),
    }
    addStageKey(given, keys, idTypeOf(host))
    addSequence(given, keys.transitions)
    for (const { config, table } of tableIndexes(given.schema.tables, names)) {
      given.extendTable({ extraConfig: config, table })
    }
  }
  return given.schema
}

/**
 * Of one column: `push` reads the columns of a key in whatever order the catalog gives them, and would drop and make a
 * key of two at each start.
 */
function addStageKey(
  { extendTable, schema }: Given,
  keys: { articles: string; republications: string },
  idType: 'integer' | 'uuid',
): void {
  const { [keys.articles]: articles, [keys.republications]: republications } = schema.tables
  if (!articles || !republications) {
    return
  }
  const name = `${keys.articles}_republished_id`
  const republished = idType === 'uuid' ? uuid('republished_id') : integer('republished_id')
  extendTable({
    columns: {
      republishedID: republished.generatedAlwaysAs(
        sql`case when "stage" = 'republished-on-blog' then "id" end`,
      ),
    },
    extraConfig: (t) => ({ [name]: unique(name).on(t.republishedID) }),
    table: articles,
  })
  extendTable({
    extraConfig: (t) => ({
      republications_article_stage: foreignKey({
        name: `${keys.republications}_article_stage`,
        columns: [t.article] as unknown as Columns,
        foreignColumns: [articles.republishedID] as unknown as Columns,
      }),
    }),
    table: republications,
  })
}

function addSequence({ extendTable, schema }: Given, key: string): void {
  const transitions = schema.tables[key]
  if (!transitions) {
    return
  }
  extendTable({
    columns: {
      // No cache: sessions would reserve numbers in advance, and a later transition could get a smaller one.
      sequence: bigint('sequence', { mode: 'number' })
        .notNull()
        .generatedAlwaysAsIdentity({ name: `${key}_sequence`, cache: 1 }),
    },
    table: transitions,
  })
}
