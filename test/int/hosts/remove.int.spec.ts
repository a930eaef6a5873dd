// In an app with migrations: Offprint in, by the two migrations of the docs, and out again.
// @module-tag nightly
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { readCatalog } from '../../helpers/catalog.ts'
import { type CLIHost, createCLIHost, sqlStepFile } from '../../helpers/payloadCLI.ts'

let host: CLIHost
let before: string[]

beforeAll(async () => {
  host = await createCLIHost()
  host.runAll(false, ['migrate:create', 'initial'], ['migrate'])
  before = await readCatalog(host.databaseURL)
  await query(host.databaseURL, `insert into users (nick, email) values ('Old', 'old@example.org')`)
  await query(host.databaseURL, `insert into media (filename) values ('old.jpg')`)
  await query(host.databaseURL, `insert into payload_jobs (task_slug) values ('tidy')`)
})
afterAll(() => host.end())

async function count(table: string): Promise<number> {
  const [row] = await query<{ count: string }>(host.databaseURL, `select count(*) from ${table}`)
  return Number(row?.count)
}

test('migrates where there are users and media', async () => {
  host.runAll(
    true,
    ['migrate:create', 'offprint_collections'],
    ['migrate:create', 'offprint_sql', '--file', sqlStepFile],
    ['migrate'],
  )
  expect([await count('users'), await count('media')]).toEqual([1, 1])
  expect(await query(host.databaseURL, 'select version from offprint_data.version')).toHaveLength(1)
  expect((await readCatalog(host.databaseURL)).filter((one) => /keep_path/.test(one))).toHaveLength(
    3,
  )
})

test('the migration of the SQL step needs no Offprint', () => {
  const file = host.migrations().find((name) => name.endsWith('offprint_sql.ts'))!
  const text = readFileSync(path.join(host.folder, 'migrations', file), 'utf8')
  expect(text).not.toMatch(/^import .* from '(?!@payloadcms\/db-postgres)/m)
})

test('goes, with its rows in a file, and leaves the schema and the rows of the app', async () => {
  await query(host.databaseURL, `insert into articles (title) values ('An article')`)
  await query(host.databaseURL, `insert into payload_jobs (task_slug) values ('send-reminders')`)
  host.run(true, 'offprint:remove', '--export', 'rows.jsonl')
  host.run(true, 'migrate')
  expect(await readCatalog(host.databaseURL)).toEqual(before)
  expect([await count('users'), await count('media'), await count('payload_jobs')]).toEqual([
    1, 1, 1,
  ])
  const lines = readFileSync(path.join(host.folder, 'rows.jsonl'), 'utf8').trim().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as { collection: string; row: object })
  expect(rows).toContainEqual({
    collection: 'articles',
    row: expect.objectContaining({ title: 'An article' }) as unknown,
  })
})

test('the next migration of the app is empty', () => {
  const names = host.migrations()
  host.run(false, 'migrate:create', 'more', '--skip-empty')
  expect(host.migrations()).toEqual(names)
})
