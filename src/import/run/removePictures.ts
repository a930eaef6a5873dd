// Takes back the pictures that a run has brought, where nothing else shows them.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { ID } from '../../types.ts'
import type { Lease } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { nameTextsOf } from '../../database/names.ts'
import { slugsOf } from '../../options.ts'
import { requireLease } from './runs.ts'

/** One after the other, so that one that cannot go does not keep the others. @throws LeaseLost */
export async function removePictures(payload: Payload, lease: Lease): Promise<void> {
  const { execute, names } = poolOf(payload)
  const uses = await usesOf(payload)
  const inTexts = await idsInTexts(payload)
  const { rows } = await execute<{ id: ID }>(sql`
    select distinct media_id as id from ${names.own('import_pictures')}
    where import_id = ${lease.run}::${names.id} order by 1`)
  for (const { id } of rows.filter((row) => !inTexts.has(String(row.id)))) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      await requireLease(await transactionOf(req), lease)
      await removeUnlessUsed(req, id, uses)
    })
  }
}

async function removeUnlessUsed(req: PayloadRequest, id: ID, uses: SQL[]): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const media = names.table('media')
  const found = await execute(
    sql`select 1 from ${media} where id = ${id}::${names.mediaID} for update`,
  )
  const isUsed = uses.map((use) => sql`exists (${use} = ${id}::${names.mediaID})`)
  const { rows } = await execute<{ used: boolean }>(
    sql`select ${sql.join([sql`false`, ...isUsed], sql` or `)} as used`,
  )
  if (found.rows.length > 0 && rows[0]?.used === false) {
    const collection = slugsOf(req.payload).media
    await req.payload.delete({
      id,
      collection,
      depth: 0,
      overrideAccess: true,
      req,
      user: req.user,
    })
  }
}

/** Pictures in the rich texts of any collection, drafts and versions included: no foreign key names them. */
async function idsInTexts(payload: Payload): Promise<Set<string>> {
  const { execute } = poolOf(payload)
  const { rows: columns } = await execute<{ column: string; table: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.atttypid = 'jsonb'::regtype and a.attnum > 0 and not a.attisdropped and c.relkind = 'r'
      and n.oid = (select relnamespace from pg_class where oid = to_regclass(${nameTextsOf(payload).table('media')}))`)
  const found = new Set<string>()
  const media = JSON.stringify({ media: slugsOf(payload).media })
  for (const { column, table } of columns) {
    const { rows } = await execute<{ id: null | string }>(sql`
      select distinct jsonb_path_query(${sql.raw(column)}, 'lax $.** ? (@.relationTo == $media).value', ${media}::jsonb)
        #>> '{}' as id from ${sql.raw(table)} where ${sql.raw(column)} is not null`)
    rows.forEach(({ id }) => id !== null && found.add(id))
  }
  return found
}

/**
 * Whatever refers to a picture, collections of the app as well, with their drafts and versions: queries of rows that end
 * where its id follows.
 */
async function usesOf(payload: Payload): Promise<SQL[]> {
  const { execute } = poolOf(payload)
  const { rows } = await execute<{ column: string; table: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column"
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = to_regclass(${nameTextsOf(payload).table('media')})
      and c.relname not in ('import_pictures') and c.relname !~ '^payload_'`)
  return rows.map(({ column, table }) => sql.raw(`select 1 from ${table} where ${column}`))
}
