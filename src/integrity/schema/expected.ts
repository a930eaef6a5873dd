// Which tables, columns, indexes and constraints the database must have, by the schema that Payload makes of the config.
import type { Payload } from 'payload'

import {
  getTableConfig,
  type PgColumn,
  type PgTable,
} from '@payloadcms/db-postgres/drizzle/pg-core'

import type { NameTexts } from '../../database/names.ts'

import { nameTextsOf, tableKeyOf } from '../../database/names.ts'
import { ownKinds } from '../../slugs.ts'

export interface Expected {
  /** Of a foreign key, and of an index without expressions. Of an enum: its values. */
  columns: null | string[]
  /** Of a column: whether the database fills it in. */
  hasDefault: boolean
  /** Of an index: unique. Of a column: not null. */
  isStrict: boolean
  kind: 'column' | 'constraint' | 'enum' | 'foreign key' | 'index' | 'table' | 'type'
  /** Of a type: that of its column. */
  name: string
  schema: string
  table: string
  /** Of a foreign key: the table that it leads to. Of a type or an enum: as SQL writes it. */
  target: null | string
  /** Of a foreign key: the column there. */
  targetColumn: null | string
}

/** Of our collections. In an app whose whole database is ours, of all collections, and the tables that it names. */
export function expectedObjects(payload: Payload): Expected[] {
  const others = ownTablesOf(payload)
  const isOurs = others ? () => true : ourTables(payload)
  const objects = Object.values(payload.db.tables)
    .map((table) => getTableConfig(table as PgTable))
    .filter(({ name }) => isOurs(name))
    .flatMap(objectsOf)
  return [
    ...withEnumsOnce(objects),
    ...(others ?? []).map((table) => ({ ...blank, name: table, table })),
  ]
}

/** Several columns may have the same. */
function withEnumsOnce(objects: Expected[]): Expected[] {
  const known = new Set<null | string>()
  return objects.filter(({ kind, target }) => {
    const isRepeated = kind === 'enum' && known.has(target)
    known.add(kind === 'enum' ? target : null)
    return !isRepeated
  })
}

/** Those that no collection has. Undefined in an app of somebody else. */
export function ownTablesOf({ config }: Pick<Payload, 'config'>): string[] | undefined {
  return config.custom.offprintOwnTables as string[] | undefined
}

const blank = {
  columns: null,
  hasDefault: false,
  isStrict: false,
  kind: 'table',
  schema: 'public',
  target: null,
  targetColumn: null,
} as const

/** PostgreSQL cuts longer names. */
function cut(name: string): string {
  return name.slice(0, 63)
}

function ourTables(payload: Payload): (table: string) => boolean {
  const names: NameTexts = nameTextsOf(payload)
  const bases = ownKinds.flatMap((kind) => [
    tableKeyOf(names.table(kind)),
    tableKeyOf(names.versions(kind)),
  ])
  return (table) => bases.some((base) => table === base || table.startsWith(`${base}_`))
}

function objectsOf(config: ReturnType<typeof getTableConfig>): Expected[] {
  const { name: table, schema = 'public' } = config
  const make = (kind: Expected['kind'], name: string, more: Partial<Expected> = {}): Expected => ({
    ...blank,
    name: cut(name),
    kind,
    schema,
    table,
    ...more,
  })
  return [
    make('table', table),
    ...config.columns.map((column) =>
      make('column', column.name, {
        hasDefault: column.default !== undefined,
        isStrict: column.notNull,
      }),
    ),
    ...config.columns.map((column) => make('type', column.name, { target: typeOf(column) })),
    ...config.columns
      .filter(isEnum)
      .map((column) =>
        make('enum', column.enum.enumName, { columns: column.enumValues, target: typeOf(column) }),
      ),
    ...config.columns.flatMap(({ isUnique, uniqueName }) =>
      isUnique && uniqueName ? [make('constraint', uniqueName)] : [],
    ),
    ...config.uniqueConstraints.flatMap((one) => {
      const name = one.getName()
      return name ? [make('constraint', name)] : []
    }),
    ...(config.columns.some(({ primary }) => primary) ? [make('constraint', `${table}_pkey`)] : []),
    ...config.primaryKeys.map((one) => make('constraint', one.getName())),
    ...config.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference()
      const target = getTableConfig(foreignTable)
      return make('foreign key', key.getName(), {
        columns: columns.map(({ name }) => name),
        target: `"${target.schema ?? 'public'}"."${target.name}"`,
        targetColumn: foreignColumns[0]?.name ?? null,
      })
    }),
    ...config.indexes.map(({ config: { name, columns, unique } }) =>
      make('index', name ?? '', { columns: plainColumns(columns), isStrict: unique }),
    ),
  ]
}

interface EnumColumn extends PgColumn {
  enum: { enumName: string; schema: string | undefined }
  enumValues: string[]
}

function isEnum(column: PgColumn): column is EnumColumn {
  return column.columnType === 'PgEnumColumn'
}

function typeOf(column: PgColumn): string {
  return isEnum(column)
    ? `"${column.enum.schema ?? 'public'}"."${column.enum.enumName}"`
    : column.getSQLType().replace(/^(big|small)?serial$/, (_, size = '') => `${size}int`)
}

function plainColumns(columns: object[]): null | string[] {
  const names = columns.map((one) => (one as { name?: unknown }).name)
  return names.every((name) => typeof name === 'string') ? names : null
}
