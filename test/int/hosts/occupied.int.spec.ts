// A database that is shared, with another app or with a user who has few rights: said clearly, and nothing is touched.
import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'

import type { OffprintOptions } from '../../../src/options.ts'

import { query } from '../../../postgres/connection.ts'
import { runSQLStep } from '../../../src/database/sqlStep/run.ts'
import { bootHost, createEmptyDatabase, type Host } from '../../helpers/bootHost.ts'

const hosts: Host[] = []
afterAll(async () => {
  for (const host of hosts) {
    await host.close()
  }
})

async function boot(
  databaseURL: string,
  offprint: OffprintOptions = {},
  schemaName?: string,
): Promise<Host> {
  const host = await bootHost({ adapter: { schemaName }, databaseURL, offprint })
  hosts.push(host)
  return host
}

describe('a schema of our name', () => {
  it('with tables of something else is left alone', async () => {
    const url = await createEmptyDatabase()
    await query(url, 'create schema offprint_data')
    await query(url, 'create table offprint_data.ledger (amount integer)')
    await expect(boot(url)).rejects.toThrow(
      'databaseSchema: the schema "offprint_data" is used by something else',
    )
    expect(await query(url, "select to_regclass('offprint_data.moved') as moved")).toEqual([
      { moved: null },
    ])
  })

  it('of another app in the same database is left alone', async () => {
    const url = await createEmptyDatabase()
    await query(url, 'create schema one')
    await query(url, 'create schema two')
    await boot(url, {}, 'one')
    await expect(boot(url, {}, 'two')).rejects.toThrow('is used by something else')
    const [found] = await query<{ source: string }>(
      url,
      "select prosrc as source from pg_proc where proname = 'keep_path'",
    )
    expect(found?.source).toContain('"one"."articles"')
    const second = await boot(url, { databaseSchema: 'offprint_two' }, 'two')
    expect(await runSQLStep(second.payload)).toBe(false)
  })

  it('that has the tables of the app is refused at start', async () => {
    const url = await createEmptyDatabase()
    await expect(boot(url, { databaseSchema: 'one' }, 'one')).rejects.toThrow(
      'databaseSchema: "one" has the tables of the app already',
    )
  })
})

it('is made by one of several processes that start at once', async () => {
  const host = await boot(await createEmptyDatabase())
  await query(host.databaseURL, 'drop schema offprint_data cascade')
  const runs = await Promise.all(Array.from({ length: 4 }, () => runSQLStep(host.payload)))
  expect(runs.filter(Boolean)).toHaveLength(1)
  expect(await runSQLStep(host.payload)).toBe(false)
})

describe('a database user without the right to create schemas', () => {
  const user = `limited_${randomBytes(4).toString('hex')}`

  it('is told what is missing, and starts once it is there', async () => {
    const url = await createEmptyDatabase()
    await query(url, `create role ${user} login password 'limited'`)
    await query(url, `grant create, usage on schema public to ${user}`)
    const limited = new URL(url)
    limited.username = user
    limited.password = 'limited'
    await expect(boot(limited.href)).rejects.toThrow(
      `the database user "${user}" must have the right CREATE on the database`,
    )
    await query(url, `create schema offprint_data authorization ${user}`)
    await query(url, 'create extension unaccent')
    const host = await boot(limited.href)
    expect(await runSQLStep(host.payload)).toBe(false)
  })
})
