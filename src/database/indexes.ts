// The indexes of our queries on tables of Payload.
//
// Their SQL has no backslash, backtick, `;`, `,,` and `--`: Payload writes it into a template literal of a migration as it
// is, and drizzle-kit splits by the others.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { index, uniqueIndex } from '@payloadcms/db-postgres/drizzle/pg-core'

import { type NameTexts, tableKeyOf } from './names.ts'
import { atOutletSQL, notWaivedSQL, topicSlugSQL, withoutTextSQL } from './rules.ts'

type Column = Parameters<ReturnType<typeof index>['on']>[0]
type Index = ReturnType<ReturnType<typeof index>['on']>
type Columns = Record<string, { name: string } & Column>

interface Declared {
  /** Columns, or an expression; all of them expressions if one is: `push` sees no difference. */
  on: (SQL | string)[]
  unique?: boolean
  where?: string
}

const atOutlet = `${atOutletSQL()} and ${notWaivedSQL()}`
const withoutText = `${withoutTextSQL()} and ${notWaivedSQL()}`
const ofTopics = `path = 'topics'`

/** By table, then by the name that follows that of the articles' table. */
function declaredIndexes(names: NameTexts): Record<string, Record<string, Declared>> {
  const articles = tableKeyOf(names.table('articles'))
  const outlets = tableKeyOf(names.table('outlets'))
  const posts = tableKeyOf(names.table('republications'))
  const series = tableKeyOf(names.table('series'))
  return {
    [articles]: {
      [`${articles}_upgrade_free`]: { on: ['free_from'], where: withoutText },
      [`${articles}_upgrade_permitted`]: {
        on: ['permission_granted_on'],
        where: `${withoutText} and permission_mode = 'full'`,
      },
      [`${articles}_waiting_free`]: { on: ['free_from'], where: atOutlet },
      [`${articles}_waiting_permitted`]: {
        on: ['permission_granted_on'],
        where: `${atOutlet} and permission_mode is not null`,
      },
      [`${articles}_waiting_unfree`]: {
        on: ['published_at'],
        where: `${atOutlet} and free_from is null`,
      },
    },
    [outlets]: { [`${outlets}_own`]: { on: ['is_own'], unique: true, where: 'is_own' } },
    [posts]: { [`${posts}_newest`]: { on: ['republished_at desc', 'id desc'] } },
    [tableKeyOf(names.table('articles', 'texts'))]: {
      // Payload's own index begins with the order of the lines.
      [`${articles}_texts_parent`]: { on: ['parent_id'] },
      [`${articles}_topic_slugs`]: {
        on: [sql.raw(`(${topicSlugSQL('text')})`), sql.raw('text')],
        where: ofTopics,
      },
      [`${articles}_topics`]: { on: ['text'], where: ofTopics },
    },
    [tableKeyOf(names.table('series', 'rels'))]: {
      // An article is in one series at most.
      [`${series}_parts`]: {
        on: [names.related('articles').replaceAll('"', '')],
        unique: true,
        where: `path = 'articles'`,
      },
    },
    [tableKeyOf(names.versions('articles', 'texts'))]: {
      [`${articles}_versions_texts_parent`]: { on: ['parent_id'] },
    },
  }
}

/** For `extendTable`. Without those of columns that the config of a host does not have. */
export function tableIndexes<Table>(
  tables: Record<string, Table>,
  names: NameTexts,
): { config: (columns: object) => Record<string, Index>; table: Table }[] {
  return Object.entries(declaredIndexes(names)).flatMap(([key, declared]) => {
    const table = tables[key]
    return table ? [{ config: (columns) => indexesOf(columns as Columns, declared), table }] : []
  })
}

function indexesOf(columns: Columns, declared: Record<string, Declared>): Record<string, Index> {
  const indexes = Object.entries(declared).flatMap(([name, { on, ...rest }]) => {
    const parts = on.map((part) => (typeof part === 'string' ? columnOf(columns, part) : part))
    return parts.every((part) => part !== undefined) ? [[name, build(name, parts, rest)]] : []
  })
  return Object.fromEntries(indexes) as Record<string, Index>
}

function build(
  name: string,
  [first, ...others]: Column[],
  { unique, where }: Omit<Declared, 'on'>,
): Index {
  const made = (unique ? uniqueIndex : index)(name).on(first!, ...others)
  return where ? made.where(sql.raw(where)) : made
}

/** `republished_at desc`: with nulls first, as is usual in PostgreSQL. */
function columnOf(columns: Columns, text: string): Column | undefined {
  const [name, direction] = text.split(' ')
  const column = Object.values(columns).find((one) => one.name === name)
  return direction === 'desc' ? (column as Ordered | undefined)?.desc().nullsFirst() : column
}

interface Ordered {
  desc: () => { nullsFirst: () => Column }
}
