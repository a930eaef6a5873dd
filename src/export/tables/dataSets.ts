// Which tables an export has: a data set for each collection, its versions and each table of ours, with all that belongs
// to their rows. They come in an order in which each refers to earlier ones only.
import type { Payload } from 'payload'

import type { Database } from '../../database/connection.ts'

import { configOf } from '../../database/configOf.ts'
import { nameTextsOf } from '../../database/names.ts'
import { slugsOf } from '../../options.ts'
import { type Catalog, type Column, readCatalog } from './catalog.ts'
import { leftOutKinds, leftOutTables } from './leftOut.ts'
import { ancestry, keyOf, ownersIn } from './ownership.ts'

export interface TableSet {
  /** Those that are exported. */
  columns: string[]
  /** References to rows that are left out: rows that have one belong to nothing that is exported. */
  dropsRowsWith: string[]
  /** Columns with a counter of the database, which goes on after the highest number. */
  numbered: string[]
  /** With schema and quotes. */
  table: string
}

export interface PartSet extends TableSet {
  /** What the rows are called in a line of the file: `_texts`. */
  key: string
  /** SQL: ids of the rows of the part `p` that a row `t` of the root has. */
  of: string
}

export interface DataSet extends TableSet {
  /** Of the file: `articles`, `articles.versions`, `moved`. */
  name: string
  /** SQL that orders the rows `t`. */
  order: string
  parts: PartSet[]
  /** Data sets that rows of this one refer to. */
  refersTo: string[]
}

/** What an export reads, and a restore writes. */
export async function readDataSets(payload: Payload, database: Database): Promise<DataSet[]> {
  const roots = rootsOf(payload)
  const { schemaName = 'public' } = payload.db
  const catalog = await readCatalog(database, [schemaName, nameTextsOf(payload).schema])
  const owners = ownersIn(catalog, [...roots.values()])
  const sets = [...roots].map(([name, table]) => dataSetOf(name, table, catalog, owners))
  const names = new Map([...roots].map(([name, table]) => [table, name]))
  return inOrder(
    sets.map((set) => ({
      ...set,
      refersTo: [set, ...set.parts]
        .flatMap(({ table }) => catalog.get(table) ?? [])
        .flatMap(({ to }) => to.map((one) => names.get(owners.get(one.table) ?? '') ?? ''))
        .filter((name) => name !== '' && name !== set.name),
    })),
  )
}

/** Root tables by the name of their file. */
function rootsOf(payload: Payload): Map<string, string> {
  const slugs = slugsOf(payload)
  const names = nameTextsOf(payload)
  const roots = new Map<string, string>()
  for (const kind of exportedIn(leftOutKinds)) {
    roots.set(slugs[kind], names.table(kind))
    if (configOf(payload, slugs[kind]).versions) {
      roots.set(`${slugs[kind]}.versions`, names.versions(kind))
    }
  }
  roots.set(slugs.blog, names.table('blog'))
  for (const table of exportedIn(leftOutTables)) {
    roots.set(`offprint.${table}`, names.own(table))
  }
  return roots
}

function exportedIn<Name extends string>(reasons: Record<Name, null | string>): Name[] {
  return (Object.keys(reasons) as Name[]).filter((name) => reasons[name] === null)
}

function dataSetOf(
  name: string,
  root: string,
  catalog: Catalog,
  owners: Map<string, string>,
): Omit<DataSet, 'refersTo'> {
  const columns = catalog.get(root) ?? []
  const parts = [...owners]
    .filter(([table, owner]) => owner === root && table !== root)
    .map(([table]) => ({
      ...tableSet(table, catalog, owners),
      key: keyOf(table, root),
      of: ancestry(table, root, catalog),
    }))
  return { ...tableSet(root, catalog, owners), name, order: orderOf(columns, root), parts }
}

/**
 * By the number that the database gave, else by the key; texts in an order that no locale changes. Rows that refer to
 * others of their own table come after those, as translations after originals.
 */
function orderOf(columns: Column[], root: string): string {
  const later = columns
    .filter(({ to }) => to.some(({ table }) => table === root))
    .map(({ name }) => `t."${name}" is not null, `)
  const first =
    columns.find(({ isIdentity }) => isIdentity) ?? columns.find(({ isPrimary }) => isPrimary)
  const collation = /^(?:character varying|text)$/.test(first?.type ?? '') ? ' collate "C"' : ''
  return `${later.join('')}t."${first?.name ?? 'id'}"${collation}`
}

function tableSet(table: string, catalog: Catalog, owners: Map<string, string>): TableSet {
  const columns = (catalog.get(table) ?? []).filter(({ isGenerated }) => !isGenerated)
  const leavesOut = ({ to }: Column) => to.some((one) => !owners.has(one.table))
  const left = columns.filter(leavesOut)
  return {
    columns: columns.filter((one) => !leavesOut(one)).map(({ name }) => name),
    dropsRowsWith: left.filter(({ to }) => to.some(({ cascades }) => cascades)).map(nameOf),
    numbered: columns.filter(isNumbered).map(nameOf),
    table,
  }
}

function nameOf({ name }: Column): string {
  return name
}

/** Whether a counter may stand behind it; `pg_get_serial_sequence` knows. */
function isNumbered({ name, type, isIdentity }: Column): boolean {
  return isIdentity || (name === 'id' && /^(?:bigint|integer)$/.test(type))
}

/** @throws Error where two refer to each other: no order would do. */
function inOrder(sets: DataSet[]): DataSet[] {
  const ordered: DataSet[] = []
  const isReady = (set: DataSet) =>
    set.refersTo.every((name) => ordered.some((one) => one.name === name))
  while (ordered.length < sets.length) {
    const next = sets.find((set) => !ordered.includes(set) && isReady(set))
    if (!next) {
      const left = sets.filter((set) => !ordered.includes(set)).map(({ name }) => name)
      throw new Error(`These collections refer to each other: ${left.join(', ')}.`)
    }
    ordered.push(next)
  }
  return ordered
}
