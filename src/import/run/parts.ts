// The parts of a file that is being uploaded. They are stored in the database, which every worker reaches.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { open } from 'node:fs/promises'
import { beginOf, type CollectedHead, headOf } from 'offprint-reader'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { notify } from '../../database/listen.ts'
import { maxPartSize } from '../../domain/imports.ts'
import { ImportConflict, InvalidRequest } from '../../errors.ts'
import { lockRun, updateRun } from './runs.ts'

export interface StoredPart {
  part: number
  size: number
}

/** How many parts a file may have: more would be smaller than anybody needs. */
const mostParts = 10_000

/**
 * Stores a part, counted from 1, in place of one that was stored before: an upload goes on where it was interrupted.
 * @throws NotFound; ImportConflict where the upload has ended; InvalidRequest where there is more than the file has
 */
export async function storePart(
  req: PayloadRequest,
  id: ID,
  { bytes, part }: { bytes: Uint8Array; part: number },
): Promise<StoredPart[]> {
  if (part > mostParts || bytes.length === 0 || bytes.length > maxPartSize) {
    throw new InvalidRequest(
      `Parts are numbered from 1 to ${mostParts} and have at most ${maxPartSize} bytes.`,
    )
  }
  return inTransaction(req, async () => {
    const database = await transactionOf(req)
    const run = await lockRun(database, id)
    const before = await readParts(database, id)
    const others = before.filter((one) => one.part !== part)
    if (run.status !== 'reading' || sizeOf(before) === run.size) {
      throw new ImportConflict('upload-ended', 'The upload of this import has ended.')
    }
    if (sizeOf(others) + bytes.length > run.size) {
      throw new InvalidRequest('The parts are larger than the file of which they are said to be.')
    }
    await database.execute(sql`
      insert into ${database.names.own('import_parts')} (import_id, position, bytes)
      values (${id}::${database.names.id}, ${part}, ${Buffer.from(bytes)})
      on conflict (import_id, position) do update set bytes = excluded.bytes`)
    await updateRun(database, id, {})
    return [...others, { part, size: bytes.length }].sort((a, b) => a.part - b.part)
  })
}

export async function readParts({ execute, names }: Database, id: ID): Promise<StoredPart[]> {
  const { rows } = await execute<{ part: number; size: number }>(sql`
    select position as part, octet_length(bytes) as size from ${names.own('import_parts')}
    where import_id = ${id}::${names.id} order by position`)
  return rows
}

export function sizeOf(parts: StoredPart[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0)
}

/** The first part of a feed that is to be fetched: it is read, and the others follow, once somebody works on the run. */
export async function storeAddress(req: PayloadRequest, id: ID, address: string): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const bytes = Buffer.from(beginOf(address))
  await execute(sql`insert into ${names.own('import_parts')} (import_id, position, bytes)
    values (${id}::${names.id}, 1, ${bytes})`)
  await notify({ execute })
}

/** Stores the next part of what is fetched, with the size that the run has then. */
export async function addPart(
  { execute, names }: Database,
  id: ID,
  bytes: Uint8Array,
): Promise<void> {
  await execute(sql`
    with added as (
      insert into ${names.own('import_parts')} (import_id, position, bytes)
      select ${id}::${names.id}, max(position) + 1, ${Buffer.from(bytes)}
      from ${names.own('import_parts')} where import_id = ${id}::${names.id}
    ) update ${names.table('imports')} set size = size + ${bytes.length} where id = ${id}::${names.id}`)
}

/** Of a feed that is fetched, what its parts say of themselves: each begins with a line. Null for a file. */
export async function readHeads(
  { execute, names }: Database,
  id: ID,
): Promise<CollectedHead[] | null> {
  const { rows } = await execute<{ line: Buffer }>(sql`
    select substring(bytes from 1 for position('\x0a'::bytea in bytes)) as line
    from ${names.own('import_parts')} where import_id = ${id}::${names.id} order by position`)
  const heads = rows.map(({ line }) => headOf(line))
  return heads.every((head) => head !== null) ? heads : null
}

/** Writes the file of a run, part by part. */
export async function writeFileOf(payload: Payload, id: ID, file: string): Promise<void> {
  const { execute, names } = poolOf(payload)
  const target = await open(file, 'w', 0o600)
  try {
    for (const { part } of await readParts(poolOf(payload), id)) {
      const { rows } = await execute<{ bytes: Buffer }>(sql`
        select bytes from ${names.own('import_parts')}
        where import_id = ${id}::${names.id} and position = ${part}`)
      await target.write(rows[0]!.bytes)
    }
  } finally {
    await target.close()
  }
}

export async function deleteParts({ execute, names }: Database, id: ID): Promise<void> {
  await execute(sql`delete from ${names.own('import_parts')} where import_id = ${id}::${names.id}`)
}

/** Of runs with pictures in their file: nobody has gone on with them for so long. */
const longestKept = sql`interval '30 days'`

export async function dropKept({ execute, names }: Database): Promise<void> {
  await execute(sql`
    delete from ${names.own('import_parts')} p using ${names.table('imports')} r
    where r.id = p.import_id and r.status in ('waiting', 'done', 'failed')
      and r.updated_at < now() - ${longestKept}`)
}

const longestUpload = sql`interval '7 days'`

/** Ends uploads of which no part has come for a week. @returns ids of their runs */
export async function endAbandoned({ execute, names }: Database): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(sql`
    with ended as (
      update ${names.table('imports')} set status = 'failed', updated_at = now(), ended_at = now()
      where status = 'reading' and updated_at < now() - ${longestUpload}
        and size <> (select coalesce(sum(octet_length(p.bytes)), 0)
          from ${names.own('import_parts')} p where p.import_id = ${names.table('imports')}.id)
      returning id
    ), emptied as (
      delete from ${names.own('import_parts')} where import_id in (select id from ended)
    ) select id from ended`)
  return rows.map(({ id }) => id)
}
