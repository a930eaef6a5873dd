// What Offprint stores, as JSON lines: `{"collection": "articles", "row": {…}}`.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { closeSync, openSync, writeSync } from 'node:fs'

import type { AddedFields } from '../optionalColumns.ts'

import { slugsOf } from '../../options.ts'
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
    for (const slug of Object.values(slugsOf(payload))) {
      await eachDocument(payload, slug, (row) => write({ collection: slug, row }))
      if (configOf(payload, slug).versions) {
        await eachVersion(payload, slug, (row) => write({ row, versionsOf: slug }))
      }
    }
    for (const [slug, fields] of Object.entries(addedTo(payload))) {
      await eachDocument(payload, slug, (row) =>
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

async function eachDocument(
  payload: Payload,
  slug: string,
  work: (row: Row) => void,
): Promise<void> {
  await eachPage(
    (page) =>
      payload.find({
        collection: slug as 'articles',
        depth: 0,
        limit: pageSize,
        overrideAccess: true,
        page,
        showHiddenFields: true,
        sort: 'id',
      }),
    work,
  )
}

async function eachVersion(
  payload: Payload,
  slug: string,
  work: (row: Row) => void,
): Promise<void> {
  await eachPage(
    (page) =>
      payload.findVersions({
        collection: slug as 'articles',
        depth: 0,
        limit: pageSize,
        overrideAccess: true,
        page,
        showHiddenFields: true,
        sort: 'id',
      }),
    work,
  )
}

async function eachPage(
  read: (page: number) => Promise<{ docs: object[]; hasNextPage: boolean }>,
  work: (row: Row) => void,
): Promise<void> {
  let page = 0
  let hasNextPage = true
  while (hasNextPage) {
    page += 1
    const found = await read(page)
    found.docs.forEach((row) => work(row as Row))
    hasNextPage = found.hasNextPage
  }
}

/** Not the table of searches, which is made of posts. */
async function eachOwnRow(
  payload: Payload,
  work: (table: string, row: Row) => void,
): Promise<void> {
  const { drizzle } = payload.db as unknown as {
    drizzle: { execute: (query: unknown) => Promise<{ rows: Row[] }> }
  }
  const names = nameTextsOf(payload)
  for (const table of ['moved', 'schedules'] as const) {
    const { rows } = await drizzle.execute(sql.raw(`select * from ${names.own(table)}`))
    rows.forEach((row) => work(table, row))
  }
}
