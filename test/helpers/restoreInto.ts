// Restores a bundle into another database, with the Payload of the test.
import type { Manifest, PictureFiles } from 'offprint/export'
import type { Payload } from 'payload'

import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { restoreBundle } from 'offprint/export'
import pg from 'pg'

const noFiles = { write: () => Promise.resolve() }

/** @param source the folder or the zip. */
export async function restoreInto(
  { payload }: { payload: Payload },
  databaseURL: string,
  source: string,
  files: Pick<PictureFiles, 'write'> = noFiles,
): Promise<Manifest> {
  const pool = new pg.Pool({ connectionString: databaseURL })
  // A test may end its connections.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  const db = Object.create(payload.db, { drizzle: { value: drizzle(pool) } }) as object
  const other = Object.create(payload, { db: { value: db } }) as Payload
  try {
    return await restoreBundle(other, source, { files })
  } finally {
    await pool.end()
  }
}
