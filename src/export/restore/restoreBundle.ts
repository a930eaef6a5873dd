// Restores a bundle into an empty database, in one transaction: all of it, or nothing.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { Database } from '../../database/connection.ts'
import type { Executor } from '../../database/session.ts'
import type { Manifest } from '../bundle/manifest.ts'
import type { DataSet } from '../tables/dataSets.ts'
import type { PictureFiles } from '../types.ts'
import type { Bundle } from './types.ts'

import { adoptPosts } from '../../blog/changes/fillPosts.ts'
import { fillRelated } from '../../blog/related/refreshRelated.ts'
import { fillSearch } from '../../blog/search/refreshSearch.ts'
import { withNames } from '../../database/connection.ts'
import { BundleUnreadable, DatabaseNotEmpty } from '../../errors.ts'
import { fillFacts } from '../../facts/fillFacts.ts'
import { pathOfData } from '../bundle/manifest.ts'
import { readDataSets } from '../tables/dataSets.ts'
import { readLines } from '../tables/readLines.ts'
import { continueNumbers, insertRows } from './insertRows.ts'
import { openBundle } from './openBundle.ts'
import { readJSONLines } from './readJSONLines.ts'
import { readManifest, setsIn } from './readManifest.ts'
import { restorePictures } from './restorePictures.ts'

export interface RestoreOptions {
  files: Pick<PictureFiles, 'write'>
  /** Called when a data set, or the pictures, are done. */
  onProgress?: (name: string, count: number) => void
}

/**
 * Ids, dates, versions and the numbers of the log are those of the bundle. Afterwards the database is read again, and has
 * to give the digests of the manifest.
 * @param source a folder, or a zip
 * @throws BundleUnreadable with the place, DatabaseNotEmpty
 */
export async function restoreBundle(
  payload: Payload,
  source: string,
  options: RestoreOptions,
): Promise<Manifest> {
  const bundle = await openBundle(source)
  const manifest = await readManifest(bundle)
  await payload.db.drizzle.transaction(async (tx) => {
    await restore(payload, withNames(tx as Executor, payload), { ...options, bundle, manifest })
  })
  return manifest
}

interface Work extends RestoreOptions {
  bundle: Bundle
  manifest: Manifest
}

async function restore(payload: Payload, database: Database, work: Work): Promise<void> {
  const { bundle, manifest, onProgress } = work
  await database.execute(
    sql.raw(`set local idle_in_transaction_session_timeout = 0;
      set local statement_timeout = 0; set local timezone = 'UTC'`),
  )
  const known = await readDataSets(payload, database)
  const sets = setsIn(bundle, manifest, known)
  await lockEmpty(database, known)
  for (const set of sets) {
    const count = await restoreSet(database, set, work)
    onProgress?.(set.name, count)
  }
  await continueNumbers(
    database,
    sets.flatMap((set) => [set, ...set.parts]),
  )
  for (const set of sets) {
    await compare(database, set, work)
  }
  await fillSearch(payload, database)
  await fillFacts(payload, database)
  await adoptPosts(payload, database)
  await fillRelated(payload, database)
  const pictures = await restorePictures(payload, database, work)
  onProgress?.('pictures', pictures)
}

/** @throws DatabaseNotEmpty */
async function lockEmpty({ execute }: Database, sets: DataSet[]): Promise<void> {
  const tables = sets.map(({ table }) => table)
  await execute(sql.raw(`lock table ${tables.join(', ')} in share row exclusive mode`))
  for (const { name, table } of sets) {
    const { rows } = await execute<{ count: string }>(sql.raw(`select count(*) from ${table}`))
    if (Number(rows[0]?.count) > 0) {
      throw new DatabaseNotEmpty(name, Number(rows[0]?.count))
    }
  }
}

/** @returns the number of documents. */
async function restoreSet(
  database: Database,
  set: DataSet,
  { bundle, manifest }: Work,
): Promise<number> {
  const path = pathOfData(set.name)
  const place = `${bundle.name}, ${path}`
  const content = await bundle.read(path)
  if (content === null) {
    throw new BundleUnreadable(place, 'the file is missing.')
  }
  let count = 0
  for await (const batch of readJSONLines(content, { digest: manifest.digests[path], place })) {
    await insertRows(database, set, batch, place)
    count += batch.lines.length
  }
  return count
}

/** @throws BundleUnreadable where the database does not have what the bundle has. */
async function compare(
  database: Database,
  set: DataSet,
  { bundle, manifest }: Work,
): Promise<void> {
  const path = pathOfData(set.name)
  const hash = createHash('sha256')
  for await (const lines of readLines(database, set)) {
    lines.forEach((line) => hash.update(line))
  }
  if (hash.digest('hex') !== manifest.digests[path]) {
    throw new BundleUnreadable(
      `${bundle.name}, ${path}`,
      'the database did not take it as it is. Nothing was restored.',
    )
  }
}
