// The migration and the doctor for days that were not stored at noon.
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { down, up } from '../../../migrations/20261126_010000_days_at_noon.ts'
import { query } from '../../../postgres/connection.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { repairIssues } from '../../../src/integrity/repair.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let article: string
let author: string

beforeAll(async () => {
  desk = await bootPayload()
  const made = await makeArticle(desk.payload)
  ;({ article, author } = made)
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  await desk.payload.update({
    id: author,
    collection: 'authors',
    data: {
      affiliations: [{ from: '2020-01-01', institution: made.institution, to: '2021-01-01' }],
    },
    overrideAccess: true,
  })
})
afterAll(() => desk.close())

/** In one transaction, as Payload runs a migration. */
async function run(migration: typeof up): Promise<void> {
  const drizzle = desk.payload.db.drizzle as unknown as {
    transaction: (work: (db: MigrateUpArgs['db']) => Promise<void>) => Promise<void>
  }
  await drizzle.transaction((db) => migration({ db } as MigrateUpArgs))
}

/** As forms, programs and seeds wrote them: noon, midnight, and late in the day. */
const before = `
  update articles set published_at = '2024-01-02T00:00:00Z', free_from = '2024-01-02T00:00:00Z',
    snoozed_until = '2030-05-03T23:59:59.999Z', permission_granted_on = null;
  update _articles_v set version_published_at = '2024-01-02T00:00:00Z',
    version_free_from = '2024-01-02T00:00:00Z', version_snoozed_until = '2030-05-03T23:59:59.999Z';
  update authors_affiliations set "from" = '2020-01-01T05:00:00Z', "to" = '2021-01-01T12:00:00Z'`

function days(prefix = '') {
  return `
  to_json(${prefix}published_at at time zone 'UTC') as published,
  to_json(${prefix}free_from at time zone 'UTC') as free,
  to_json(${prefix}snoozed_until at time zone 'UTC') as snoozed,
  ${prefix}permission_granted_on as granted`
}

const atNoon = {
  free: '2024-01-02T12:00:00',
  granted: null,
  published: '2024-01-02T12:00:00',
  snoozed: '2030-05-03T12:00:00',
}

async function stored() {
  const [row] = await query<Record<string, unknown>>(
    desk.databaseURL,
    `select ${days()} from articles`,
  )
  const versions = await query<Record<string, unknown>>(
    desk.databaseURL,
    `select ${days('version_')} from _articles_v`,
  )
  const [jobs] = await query<Record<string, unknown>>(
    desk.databaseURL,
    `select to_json("from" at time zone 'UTC') as from, to_json("to" at time zone 'UTC') as to from authors_affiliations`,
  )
  return { jobs, row, versions }
}

function touched() {
  return query(
    desk.databaseURL,
    `select updated_at::text from articles union all select updated_at::text from _articles_v`,
  )
}

it('the migration moves days to noon of their UTC day, without an edit', async () => {
  await query(desk.databaseURL, before)
  const updated = await touched()
  await run(up)
  expect(await stored()).toMatchObject({
    jobs: { from: '2020-01-01T12:00:00', to: '2021-01-01T12:00:00' },
    row: atNoon,
  })
  expect(new Set((await stored()).versions.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify((await stored()).row)]),
  )
  expect(await touched()).toEqual(updated)
})

it('its rollback restores the midnight of the previous release', async () => {
  await run(down)
  expect((await stored()).row).toEqual({ ...atNoon, free: '2024-01-02T00:00:00' })
  await run(up)
  expect((await stored()).row).toEqual(atNoon)
})

it('the doctor finds and repairs days that were stored at another time since', async () => {
  await query(desk.databaseURL, before)
  const { issues } = await findIssues(desk.payload)
  // What SQL changed of a post, nobody was told.
  expect(issues).toMatchObject([
    { id: article, code: 'event-missing' },
    { id: article, code: 'day-not-at-noon', collection: 'articles' },
    { id: author, code: 'day-not-at-noon', collection: 'authors' },
  ])
  await repairIssues(desk.payload, issues)
  expect((await findIssues(desk.payload)).issues).toEqual([])
  expect((await stored()).row).toEqual(atNoon)
})
