// Which document the rows of a table belong to: those of arrays, lists of texts and relations hang on it, or on one another.
import type { Catalog, Column } from './catalog.ts'

/** The root of each table that is exported: rows of arrays, lists of texts and the like belong to their document. */
export function ownersIn(catalog: Catalog, roots: string[]): Map<string, string> {
  const owners = new Map(roots.map((root) => [root, root]))
  for (let size = 0; size !== owners.size;) {
    size = owners.size
    for (const [table, columns] of catalog) {
      const owner = parentOf(columns)
      const root = owner === undefined ? undefined : owners.get(owner.table)
      if (root !== undefined && !owners.has(table)) {
        owners.set(table, root)
      }
    }
  }
  return owners
}

/** `_texts` for `"public"."articles_texts"`. */
export function keyOf(table: string, root: string): string {
  const [own, ofRoot] = [bare(table), bare(root)]
  return `_${own.startsWith(`${ofRoot}_`) ? own.slice(ofRoot.length + 1) : own}`
}

/** Rows of rows belong to the document, too. */
export function ancestry(table: string, root: string, catalog: Catalog, alias = 'p'): string {
  const parent = parentOf(catalog.get(table) ?? [])
  const column = `${alias}."${parent?.column ?? 'id'}"`
  if (!parent || parent.table === root) {
    return `${column} = t.id`
  }
  const upper = `${alias}p`
  const isOfRoot = ancestry(parent.table, root, catalog, upper)
  return `${column} in (select ${upper}.id from ${parent.table} ${upper} where ${isOfRoot})`
}

function parentOf(columns: Column[]): { column: string; table: string } | undefined {
  const column = columns.find(({ name }) => /^_?parent_id$/.test(name))
  const to = column?.to.find(({ cascades }) => cascades)
  return column && to && { column: column.name, table: to.table }
}

function bare(table: string): string {
  return table.slice(table.lastIndexOf('.') + 2, -1)
}
