// The migration of schedules, back and forth.
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { down, up } from '../../../migrations/20261126_133249_schedules.ts'
import * as ownSchema from '../../../migrations/20261126_163000_own_schema.ts'
import * as importTables from '../../../migrations/20261130_014716_import_tables.ts'
import * as importPictures from '../../../migrations/20261130_045500_import_pictures.ts'
import * as articleTables from '../../../migrations/20261130_060137_article_tables.ts'
import * as bulkTables from '../../../migrations/20261130_093500_bulk_tables.ts'
import * as events from '../../../migrations/20261130_193000_events.ts'
import * as previewLinks from '../../../migrations/20261130_200800_preview_links.ts'
import * as webhookTables from '../../../migrations/20261130_201700_webhook_tables.ts'
import * as publicFaceTables from '../../../migrations/20261130_233910_public_face_tables.ts'
import { query } from '../../../postgres/connection.ts'
import { runSchedules } from '../../../src/owed/schedule/runSchedules.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeOwed } from '../../helpers/reminders.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

/** In one transaction, as Payload runs a migration. */
async function run(migration: typeof up): Promise<void> {
  const drizzle = desk.payload.db.drizzle as unknown as {
    transaction: (work: (db: MigrateUpArgs['db']) => Promise<void>) => Promise<void>
  }
  await drizzle.transaction((db) => migration({ db } as MigrateUpArgs))
}

async function movedBySchedule(): Promise<string> {
  const { article } = await makeOwed(desk)
  const { token } = await desk.login('editor')
  await desk.rest('POST', `/articles/${article}/schedule`, { body: {}, token })
  await desk.payload.jobs.queue({ input: {}, overrideAccess: true, task: 'run-schedules' })
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect(await runSchedules(desk.payload, tomorrow)).toMatchObject({ republished: 1 })
  return article
}

it('keeps the moves that schedules made, as those of a job, and can be run again', async () => {
  const article = await movedBySchedule()
  const viaOf = async () => {
    const rows = await query<{ via: string }>(
      desk.databaseURL,
      `select via from transitions where article_id = '${article}' order by sequence`,
    )
    return rows.map(({ via }) => via)
  }
  expect(await viaOf()).toEqual(['local', 'schedule'])
  await run(publicFaceTables.down)
  await run(webhookTables.down)
  await run(previewLinks.down)
  await run(events.down)
  await run(bulkTables.down)
  await run(articleTables.down)
  await run(importPictures.down)
  await run(importTables.down)
  await run(ownSchema.down)
  await run(down)
  expect(await viaOf()).toEqual(['local', 'job'])
  const table = `select to_regclass('offprint_schedules') as name`
  expect(await query(desk.databaseURL, table)).toEqual([{ name: null }])
  await run(up)
  await run(ownSchema.up)
  await run(importTables.up)
  await run(importPictures.up)
  await run(articleTables.up)
  await run(bulkTables.up)
  await run(events.up)
  await run(previewLinks.up)
  await run(webhookTables.up)
  await run(publicFaceTables.up)
  await movedBySchedule()
})
