// What Offprint stores, as JSON lines: `{"collection": "articles", "row": {…}}`.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { closeSync, openSync, writeSync } from 'node:fs'

import type { AddedFields } from '../adapter/patch.ts'

import { slugsOf } from '../../options.ts'
import { ownSlugsIn } from '../../slugs.ts'
import { configOf } from '../configOf.ts'
import { nameTextsOf } from '../names.ts'

const pageSize = 200

/**
 * The documents of our collections, their versions (`versionsOf`), our own tables (`table`), and of the app's documents
 * what Offprint added to them. An existing file is not replaced.
 * @returns the number of rows.
 */
export async function exportRows(payload: Payload, file: string): Promise<number> {
  const target = openSync(file, 'wx')
  let count = 0
  const write = (line: object) => {
    writeSync(target, `${JSON.stringify(line)}\n`)
    count += 1
  }
  try {
    for (const [, slug] of ownSlugsIn(slugsOf(payload))) {
      await eachRow(payload, 'find', slug, (row) => write({ collection: slug, row }))
      if (configOf(payload, slug).versions) {
        await eachRow(payload, 'findVersions', slug, (row) => write({ row, versionsOf: slug }))
      }
    }
    for (const [slug, fields] of Object.entries(addedTo(payload))) {
      await eachRow(payload, 'find', slug, (row) =>
        write({ collection: slug, row: pick(row, fields) }),
      )
    }
    await eachOwnRow(payload, (table, row) => write({ row, table }))
    return count
  } finally {
    closeSync(target)
  }
}

function addedTo({ config }: Payload): AddedFields {
  const added = config.custom.offprintFields as AddedFields
  return Object.fromEntries(Object.entries(added).filter(([, fields]) => fields.length > 0))
}

type Row = Record<string, unknown>

function pick(row: Row, fields: string[]): Row {
  return Object.fromEntries(['id', ...fields].map((name) => [name, row[name]]))
}

async function eachRow(
  payload: Payload,
  what: 'find' | 'findVersions',
  slug: string,
  work: (row: Row) => void,
): Promise<void> {
  const collection = slug as 'articles'
  const asked = { collection, depth: 0, limit: pageSize, showHiddenFields: true, sort: 'id' }
  for (let isLast = false, page = 1; !isLast; page += 1) {
    const { docs, hasNextPage } = await (what === 'find'
      ? payload.find({ ...asked, overrideAccess: true, page })
      : payload.findVersions({ ...asked, overrideAccess: true, page }))
    docs.forEach((row) => work(row as unknown as Row))
    isLast = !hasNextPage
  }
}

/** Not the table of searches, which is made of posts. */
async function eachOwnRow(
  payload: Payload,
  work: (table: string, row: Row) => void,
): Promise<void> {
  const names = nameTextsOf(payload)
  for (const table of ['moved', 'schedules'] as const) {
    const { rows } = await payload.db.drizzle.execute(sql.raw(`select * from ${names.own(table)}`))
    rows.forEach((row) => work(table, row))
  }
}
