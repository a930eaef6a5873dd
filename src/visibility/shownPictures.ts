// Which pictures readers may see, for REST and GraphQL: the rule of the blog API, as a query.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/lock.ts'

import { databaseOf } from '../database/lock.ts'
import { optionsOf } from '../options.ts'

type Query = (database: Database, mediaTable: string, ids: string[]) => Promise<string[]>
type Check = (req: PayloadRequest, id: string) => Promise<boolean>

const mayShow = sql`m.is_public and m.rights in ('owned', 'licensed')`

/**
 * Whether readers see the lead image of this article, or its caption without an image. By the article, since its own
 * document may leave the image out.
 */
export const showsLeadImage: Check = inBatches((database, mediaTable, ids) =>
  rowsOf(
    database,
    sql`select a.id from articles a left join ${sql.identifier(mediaTable)} m on m.id = a.lead_image_image_id
      where a.id = any(${`{${ids.join(',')}}`}::uuid[])
        and (a.lead_image_image_id is null or (${mayShow}))`,
  ),
)

/** Whether readers see this picture. */
export const showsPicture: Check = inBatches((database, mediaTable, ids) =>
  rowsOf(
    database,
    sql`select m.id from ${sql.identifier(mediaTable)} m
      where m.id = any(${`{${ids.join(',')}}`}::uuid[]) and ${mayShow}`,
  ),
)

/** Payload reads the documents of a response in parallel: checks of the same tick become one query. */
function inBatches(query: Query): Check {
  const open = new WeakMap<PayloadRequest, { ids: Set<string>; result: Promise<Set<string>> }>()
  return async (req, id) => {
    const batch = open.get(req) ?? begin(req)
    batch.ids.add(id)
    return (await batch.result).has(id)
  }

  function begin(req: PayloadRequest) {
    const ids = new Set<string>()
    const result = new Promise(setImmediate).then(async () => {
      open.delete(req)
      const mediaTable = optionsOf(req.payload)?.mediaSlug ?? 'media'
      return new Set(await query(await databaseOf(req), mediaTable, [...ids]))
    })
    const batch = { ids, result }
    open.set(req, batch)
    return batch
  }
}

async function rowsOf(database: Database, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await database.execute<{ id: string }>(query)
  return rows.map(({ id }) => id)
}
