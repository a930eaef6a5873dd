// Which pictures readers may see, for REST and GraphQL: the rule of the blog API, as a query.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { type Database, databaseOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { hasRights } from '../database/rules.ts'

type Query = (database: Database, ids: ID[]) => Promise<ID[]>
type Check = (req: PayloadRequest, id: ID) => Promise<boolean>

const mayShow = sql`m.is_public and ${hasRights('m')}`

/**
 * Whether readers see the lead image of this article, or its caption without an image. By the article, since its own
 * document may leave the image out.
 */
export const showsLeadImage: Check = inBatches((database, ids) =>
  rowsOf(
    database,
    sql`select a.id from ${database.names.table('articles')} a
        left join ${database.names.table('media')} m on m.id = a.lead_image_image_id
      where a.id = any(${listOf(ids)}::${database.names.ids})
        and (a.lead_image_image_id is null or (${mayShow}))`,
  ),
)

export const showsPicture: Check = inBatches((database, ids) =>
  rowsOf(
    database,
    sql`select m.id from ${database.names.table('media')} m
      where m.id = any(${listOf(ids)}::${database.names.mediaID}[]) and ${mayShow}`,
  ),
)

/** Payload reads the documents of a response in parallel: checks of the same tick become one query. */
function inBatches(query: Query): Check {
  const open = new WeakMap<PayloadRequest, { ids: Set<ID>; result: Promise<Set<ID>> }>()
  return async (req, id) => {
    const batch = open.get(req) ?? begin(req)
    batch.ids.add(id)
    return (await batch.result).has(id)
  }

  function begin(req: PayloadRequest) {
    const ids = new Set<ID>()
    const result = new Promise(setImmediate).then(async () => {
      open.delete(req)
      return new Set(await query(await databaseOf(req), [...ids]))
    })
    const batch = { ids, result }
    open.set(req, batch)
    return batch
  }
}

async function rowsOf({ execute }: Database, query: ReturnType<typeof sql>): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(query)
  return rows.map(({ id }) => id)
}
