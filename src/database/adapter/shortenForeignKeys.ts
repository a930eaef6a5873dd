// PostgreSQL cuts names after 63 characters. `push` would take a foreign key with a longer name for a missing one, and make
// it again at each start.
import type { SchemaHook } from './patch.ts'

import { ownKinds } from '../../slugs.ts'
import { hostOf, nameTextsOf, tableKeyOf } from '../names.ts'

const maxLength = 63

/** Payload takes the same way to what drizzle does not show. */
interface ForeignKey {
  getName: () => string
  reference: () => object
}

/** Of our tables only: those of the host stay as Payload makes them. */
export const shortenForeignKeys: SchemaHook = ({ adapter, schema }) => {
  const names = nameTextsOf(hostOf(adapter))
  const ours = ownKinds.flatMap((kind) => [names.table(kind), names.versions(kind)]).map(tableKeyOf)
  for (const [key, table] of Object.entries(schema.tables)) {
    if (ours.some((one) => key === one || key.startsWith(`${one}_`))) {
      inlineForeignKeys(table).forEach(shorten)
    }
  }
  return schema
}

function inlineForeignKeys(table: object): ForeignKey[] {
  const symbol = Object.getOwnPropertySymbols(table).find(({ description }) =>
    description?.includes('InlineForeignKeys'),
  )
  return symbol ? (table as Record<symbol, ForeignKey[]>)[symbol]! : []
}

function shorten(key: ForeignKey): void {
  const { reference } = key
  const name = key.getName()
  if (name.length > maxLength) {
    key.reference = () => ({ ...reference(), name: name.slice(0, maxLength) })
  }
}
