// What the plugin adds to collections of the host: its columns are nullable or have a default, because the host has rows.
// With `push`, Payload would empty the table for a required column without one, and whatever refers to it.
import type { CollectionConfig, Field } from 'payload'

import toSnakeCase from 'to-snake-case'

import type { AddedFields, SchemaHook } from './patch.ts'

/** @param before the host's collections. @param after the same with our fields, among others. */
export function addedFields(
  before: CollectionConfig[] = [],
  after: CollectionConfig[],
): AddedFields {
  return Object.fromEntries(
    before.map(({ slug, fields }) => {
      const known = new Set(namesOfFields(fields))
      const now = after.find((one) => one.slug === slug)?.fields ?? []
      return [slug, namesOfFields(now).filter((name) => !known.has(name))]
    }),
  )
}

/** A hook for `beforeSchemaInit`. */
export function makeOptional(added: AddedFields): SchemaHook {
  return ({ adapter: { rawTables, tableNameMap }, schema }) => {
    for (const [slug, names] of Object.entries(added)) {
      const key = toSnakeCase(slug)
      const table = rawTables[tableNameMap.get(key) ?? key]
      for (const column of Object.values(table?.columns ?? {})) {
        if (isOf(column, names) && column.default === undefined) {
          column.notNull = false
        }
      }
    }
    return schema
  }
}

/** `digest_time_zone` is of `digest`. */
function isOf({ name }: { name: string }, names: string[]): boolean {
  return names.map(toSnakeCase).some((one) => name === one || name.startsWith(`${one}_`))
}

/** Of fields that have columns, also within rows, tabs and collapsibles. */
function namesOfFields(fields: Field[]): string[] {
  return fields.flatMap((field) => {
    if ('name' in field) {
      return [field.name]
    }
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [tab.name] : namesOfFields(tab.fields),
      )
    }
    return 'fields' in field ? namesOfFields(field.fields) : []
  })
}
