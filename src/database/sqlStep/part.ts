// A part of the SQL step: an object of the catalog, how to find it and how to make it.

export interface Part {
  create: string[]
  exists: string
  /** SQL that is true if it is as this version makes it; absent: being there is enough. */
  intact?: string
  kind:
    'column' | 'constraint' | 'function' | 'index' | 'search configuration' | 'table' | 'trigger'
  name: string
  /** The version that made it as it is now. @default 1 */
  since?: number
}

export function unless(exists: string, statement: string): string {
  return `do $$ begin if not ${exists} then ${statement}; end if; end $$`
}
