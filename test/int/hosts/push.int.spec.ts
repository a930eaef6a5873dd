// With `push`, Payload's default in development: a schema that every start compares with the database.
import type { Payload } from 'payload'

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import type { Part } from '../../../src/database/sqlStep/part.ts'

import { query } from '../../../postgres/connection.ts'
import { nameTextsOf } from '../../../src/database/names.ts'
import { migrationOf } from '../../../src/database/sqlStep/migration.ts'
import { checkSQLStep, runSQLStep, sqlStatements } from '../../../src/database/sqlStep/run.ts'
import { partsOf, sqlVersion } from '../../../src/database/sqlStep/statements.ts'
import { dynamic } from '../../../src/exports/migrations.ts'
import { bootHost, type Host, type HostOptions } from '../../helpers/bootHost.ts'
import { readCatalog } from '../../helpers/catalog.ts'

/** New each time: Payload changes what it is given. */
function options(): HostOptions {
  return {
    adapter: { schemaName: 'host' },
    config: {
      collections: [
        { slug: 'users', auth: true, fields: [{ name: 'nick', type: 'text', required: true }] },
        { slug: 'media', fields: [], upload: true },
        { slug: 'posts', fields: [{ name: 'title', type: 'text', required: true }] },
      ],
      localization: { defaultLocale: 'en', locales: ['en', 'de'] },
    },
  }
}

let host: Host
/** After the first start with Offprint. */
let catalog: string[]

/** The app has been pushed before, and has users. */
beforeAll(async () => {
  const before = await bootHost({ ...options(), offprint: null })
  await before.payload.create({
    collection: 'users',
    data: { email: 'old@example.org', nick: 'Old', password: 'abcdefgh' } as never,
    overrideAccess: true,
  })
  await before.close()
  host = await bootHost({ ...options(), databaseURL: before.databaseURL })
  catalog = await readCatalog(host.databaseURL)
})
afterAll(async () => host.close())

interface Kit {
  drizzle: unknown
  requireDrizzleKit: () => {
    pushSchema: (
      ...args: unknown[]
    ) => Promise<{ statementsToExecute: string[]; warnings: string[] }>
  }
  schema: unknown
}

/** What the next start would do. Payload writes the default of a number again each time, also of its own tables. */
async function nextPush() {
  const kit = host.payload.db as unknown as Kit
  const next = await kit.requireDrizzleKit().pushSchema(kit.schema, kit.drizzle, ['host'])
  const statements = next.statementsToExecute.filter((one) => !/SET DEFAULT \d+;$/.test(one))
  return { statements, warnings: next.warnings }
}

test('keeps the users that were there, who can sign in', async () => {
  const { status } = await host.rest('POST', '/users/login', {
    body: { email: 'old@example.org', password: 'abcdefgh' },
  })
  expect(status).toBe(200)
})

test('finds nothing to change afterwards, with rows in the tables', async () => {
  await query(host.databaseURL, `insert into host.articles (title) values ('An article')`)
  expect(await nextPush()).toEqual({ statements: [], warnings: [] })
})

test('a second and a third start leave the database as it is', { tags: 'nightly' }, async () => {
  for (const _ of [2, 3]) {
    const again = await bootHost({ ...options(), databaseURL: host.databaseURL })
    await again.close()
    expect(await readCatalog(host.databaseURL)).toEqual(catalog)
  }
  const [users] = await query<{ count: string }>(
    host.databaseURL,
    'select count(*) from host.users',
  )
  expect(users).toEqual({ count: '1' })
})

test('makes what is missing again at the next start', async () => {
  await query(host.databaseURL, 'drop trigger offprint_keep_path on host.republications')
  await query(
    host.databaseURL,
    'alter table offprint_data.moved drop constraint moved_article_id_fkey',
  )
  await query(host.databaseURL, 'drop function offprint_data.tell_of_change cascade')
  await expect(checkSQLStep(host.payload)).rejects.toThrow('payload migrate:create offprint_sql')
  expect(await runSQLStep(host.payload)).toBe(true)
  expect(await readCatalog(host.databaseURL)).toEqual(catalog)
  expect(await runSQLStep(host.payload)).toBe(false)
})

test('several processes make it at once', async () => {
  await query(host.databaseURL, 'drop schema offprint_data cascade')
  const made = await Promise.all(Array.from({ length: 4 }, () => runSQLStep(host.payload)))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await readCatalog(host.databaseURL)).toEqual(catalog)
})

test(
  'an older version is replaced, and what imports look for is filled anew',
  { tags: 'nightly' },
  async () => {
    const search = 'offprint_data.article_search'
    const found = () => query(host.databaseURL, `select article_id from ${search}`)
    await query(
      host.databaseURL,
      `insert into ${search} (article_id) select id from host.articles on conflict do nothing`,
    )
    // Of this version already: nothing is lost.
    for (const statement of sqlStatements(host.payload)) {
      await query(host.databaseURL, statement)
    }
    expect(await found()).not.toEqual([])
    await query(host.databaseURL, 'update offprint_data.version set version = 14')
    await expect(checkSQLStep(host.payload)).rejects.toThrow('version')
    expect(await runSQLStep(host.payload)).toBe(true)
    await checkSQLStep(host.payload)
    expect(await found()).toEqual([])
  },
)

test('a later version comes as a migration of what is new since those that are there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-migrations-'))
  const db = Object.create(host.payload.db) as Payload['db']
  const payload = Object.assign(Object.create(host.payload) as Payload, { db })
  db.migrationDir = folder
  const write = (name: string, text = '') => writeFileSync(path.join(folder, `${name}.ts`), text)
  const first = migrationOf(payload)
  expect(first?.imports).toContain(`// The SQL step of Offprint, version ${sqlVersion}.\n`)
  expect(first?.imports).toContain('create schema')
  write('1_offprint_sql', first?.imports)
  expect(migrationOf(payload)).toBeNull()
  expect((await dynamic({ filePath: folder, payload })).imports).toContain('keep_path')
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('The process ends.')
  })
  process.argv.push('--skip-empty')
  expect(() => dynamic({ filePath: folder, payload })).toThrow('The process ends.')
  process.argv.pop()

  const version = sqlVersion + 1
  const extra = {
    name: 'extra',
    create: ['create table offprint_data.extra (id integer)'],
    exists: "to_regclass('offprint_data.extra') is not null",
    since: version,
  } as Part
  const parts = [...partsOf(nameTextsOf(payload)), extra]
  const second = migrationOf(payload, { parts, version })
  expect(second?.imports).toContain(`version ${version}: what is new since version ${sqlVersion}.`)
  expect(second?.imports).not.toContain('keep_path')
  expect(second?.downSQL).not.toContain('downStatements')
  for (const statement of sqlStatements(payload, { after: sqlVersion, parts, version })) {
    expect(second?.imports).toContain(statement)
    await query(host.databaseURL, statement)
  }
  const [stored] = await query<{ extra: string; version: number }>(
    host.databaseURL,
    "select version, to_regclass('offprint_data.extra')::text as extra from offprint_data.version",
  )
  expect(stored).toEqual({ extra: 'offprint_data.extra', version })
  await checkSQLStep(host.payload)
  write('2_offprint_sql', second?.imports)
  expect(migrationOf(payload, { parts, version })).toBeNull()
  rmSync(folder, { recursive: true })
  // A new app gets both at once.
  expect(migrationOf(payload, { parts, version })?.imports).toMatch(
    /keep_path[\s\S]*offprint_data.extra/,
  )
})

test('refuses a database user who is called as the schema', async () => {
  const [{ name }] = (await query<{ name: string }>(
    host.databaseURL,
    'select current_user as name',
  )) as [{ name: string }]
  const starting = bootHost({
    ...options(),
    databaseURL: host.databaseURL,
    offprint: { databaseSchema: name },
  })
  await expect(starting).rejects.toThrow('databaseSchema')
})
