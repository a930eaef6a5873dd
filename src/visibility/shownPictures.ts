// Which pictures readers may see, for every channel by which an article is read: the blog API's rule, asked of the database.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/lock.ts'

import { databaseOf } from '../database/lock.ts'
import { optionsOf } from '../options.ts'

type Load = (database: Database, mediaTable: string, ids: string[]) => Promise<string[]>
type Ask = (req: PayloadRequest, id: string) => Promise<boolean>

const mayShow = sql`m.is_public and m.rights in ('owned', 'licensed')`

/**
 * Whether readers see what stands above this article: the picture, or a caption without any. Asked by the article: its
 * own answer may leave the picture out.
 */
export const showsLeadImage: Ask = inBatches((database, mediaTable, ids) =>
  rowsOf(
    database,
    sql`select a.id from articles a left join ${sql.identifier(mediaTable)} m on m.id = a.lead_image_image_id
      where a.id = any(${`{${ids.join(',')}}`}::uuid[])
        and (a.lead_image_image_id is null or (${mayShow}))`,
  ),
)

/** Whether readers see this picture. */
export const showsPicture: Ask = inBatches((database, mediaTable, ids) =>
  rowsOf(
    database,
    sql`select m.id from ${sql.identifier(mediaTable)} m
      where m.id = any(${`{${ids.join(',')}}`}::uuid[]) and ${mayShow}`,
  ),
)

/** Payload reads the documents of an answer side by side: what they ask for at once is one query. */
function inBatches(load: Load): Ask {
  const open = new WeakMap<PayloadRequest, { answer: Promise<Set<string>>; ids: Set<string> }>()
  return async (req, id) => {
    const batch = open.get(req) ?? begin(req)
    batch.ids.add(id)
    return (await batch.answer).has(id)
  }

  function begin(req: PayloadRequest) {
    const ids = new Set<string>()
    const answer = new Promise(setImmediate).then(async () => {
      open.delete(req)
      const mediaTable = optionsOf(req.payload)?.mediaSlug ?? 'media'
      return new Set(await load(await databaseOf(req), mediaTable, [...ids]))
    })
    const batch = { answer, ids }
    open.set(req, batch)
    return batch
  }
}

async function rowsOf(database: Database, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await database.execute<{ id: string }>(query)
  return rows.map(({ id }) => id)
}
