// The migration that moves previous addresses of posts to the articles, and its rollback.
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { down, up } from '../../../migrations/20261125_160000_moved_with_articles.ts'
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
import { findMoved } from '../../../src/blog/posts.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

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

/** An article that stood at `/2020/02/02/before-…` and stands at `/2020/02/02/after-…`. */
async function moved(name: string): Promise<string> {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet')
  const republication = { slug: `before-${name}`, republishedAt: '2020-02-02T10:00:00.000Z' }
  await desk.payload.update({
    id: article,
    collection: 'articles',
    data: { stage: 'republished-on-blog', transition: { republication } },
    overrideAccess: true,
  })
  await rename(article, `after-${name}`)
  return article
}

function rename(article: string, slug: string) {
  return desk.payload.update({
    collection: 'republications',
    data: { slug },
    overrideAccess: true,
    where: { article: { equals: article } },
  })
}
function at(slug: string) {
  return `/2020/02/02/${slug}`
}
async function kept(table = 'offprint_data.moved') {
  const text = `select path from ${table} order by path`
  return (await query<{ path: string }>(desk.databaseURL, text)).map(({ path }) => path)
}

it('the migration keeps the addresses of existing posts', async () => {
  const [article, takenDown] = [await moved('one'), await moved('two')]
  await moveTo(desk.payload, takenDown, 'published-at-outlet')
  expect(await kept()).toEqual([at('after-two'), at('before-one'), at('before-two')])

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
  expect(await kept('offprint_moved')).toEqual([at('before-one')])
  // By SQL: the code of today knows the tables of today only.
  await query(
    desk.databaseURL,
    `update republications set slug = 'again-one', path = '${at('again-one')}'
      where article_id = '${article}'`,
  )
  expect(await kept('offprint_moved')).toEqual([at('after-one'), at('before-one')])

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
  expect(await kept()).toEqual([at('after-one'), at('before-one')])
  expect(await findMoved(desk.payload, at('before-one'))).toBe(at('again-one'))
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  expect(await findMoved(desk.payload, at('again-one'))).toMatch(/^\/\d{4}\//)
})
