// Repairs what is derived from other data: blogMode, freeFrom, paths, isPublic, search, facts, schedules, how days are
// stored, newsletters that are done with, and the objects of the database. Removes files that no picture has.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Kind } from '../slugs.ts'
import type { ID } from '../types.ts'
import type { Used } from '../visibility/publicRules.ts'
import type { ArticleRow } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { touchPosts } from '../blog/changes/recordPosts.ts'
import { fillRelated } from '../blog/related/refreshRelated.ts'
import { fillSearch } from '../blog/search/refreshSearch.ts'
import { placeInSeries } from '../blog/series/storeSeries.ts'
import { inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { lockArticles } from '../database/lock.ts'
import { noonOf, todayIn } from '../domain/days.ts'
import { fillFacts, writeAll } from '../facts/fillFacts.ts'
import { closeIssues } from '../newsletter/issues.ts'
import { forgetOld } from '../newsletter/subscribers.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { nothingUsed, refreshPublicFlags } from '../visibility/publicFlags.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { moveDaysToNoon } from './checks/days.ts'
import { derivedOf } from './checks/derived.ts'
import { removeOrphans } from './checks/files.ts'
import { endUnexpectedSchedules } from './checks/schedules.ts'
import { dropStale } from './checks/search.ts'
import { findIssues } from './findIssues.ts'
import { findSchemaFaults, isNeeded } from './schema/compare.ts'
import { repairSchema } from './schema/repairSchema.ts'

const batchSize = 200

/** Repairs those that are repairable, as the workflow writes them: no versions, no hooks, no new updatedAt. */
export async function repairIssues(payload: Payload, issues: Issue[]): Promise<void> {
  if (!issues.some(({ code }) => code.startsWith('schema-'))) {
    await repairRows(payload, issues)
    return
  }
  await repairSchema(payload, await findSchemaFaults(payload))
  // Without the tables nothing else was checked.
  if (!(await findSchemaFaults(payload)).some(isNeeded)) {
    await repairRows(payload, (await findIssues(payload)).issues)
  }
}

async function repairRows(payload: Payload, issues: Issue[]): Promise<void> {
  const req = await createLocalReq({}, payload)
  const options = requireOptions(payload)
  const { slugs, timeZone } = options
  const articles = issues
    .filter(({ collection, repairable }) => repairable && collection === slugs.articles)
    .map(({ id }) => id)
  for (const ids of batches([...new Set(articles)])) {
    await inTransaction(req, () => repairArticles(req, ids, options))
  }
  if (issues.some(({ code }) => code === 'day-not-at-noon')) {
    await inTransaction(req, async () => moveDaysToNoon(await transactionOf(req)))
  }
  if (issues.some(({ code }) => code === 'schedule-unexpected')) {
    const today = todayIn(timeZone, new Date())
    await inTransaction(req, async () => endUnexpectedSchedules(await transactionOf(req), today))
  }
  if (issues.some(({ code }) => code === 'newsletter-unclosed')) {
    await closeIssues(payload, poolOf(payload))
  }
  if (issues.some(({ code }) => code === 'subscribers-kept')) {
    await forgetOld(poolOf(payload))
  }
  if (issues.some(({ code }) => code === 'file-orphaned')) {
    await removeOrphans(payload, new Date())
  }
  const misplaced = issues.filter(({ code }) => code === 'series-stale').map(({ id }) => id)
  for (const ids of batches(misplaced)) {
    await inTransaction(req, async () => {
      await lockArticles(req, ids)
      await placeInSeries(req, ids)
    })
  }
  // Checked again: a repaired mode may have changed which pictures should be public, and what search finds.
  const { issues: left } = await findIssues(payload)
  const stale = left.filter(({ code }) => code === 'search-stale').map(({ id }) => id)
  if (stale.length > 0) {
    await inTransaction(req, async () => dropStale(await transactionOf(req), stale))
  }
  const unlike = left.filter(({ code }) => code === 'facts-stale').map(({ id }) => id)
  for (const ids of batches(unlike)) {
    await inTransaction(req, async () => writeAll(await transactionOf(req), ids))
  }
  await repairFlags(req, left)
  await fillSearch(payload)
  await fillFacts(payload)
  await fillRelated(payload)
  await tellOfRepairs(payload, req)
}

/** Of what was changed without our hooks, by SQL or by the repairs. */
async function tellOfRepairs(payload: Payload, req: PayloadRequest): Promise<void> {
  const { issues } = await findIssues(payload)
  const untold = issues.filter(({ code }) => code === 'event-missing').map(({ id }) => id)
  for (const articles of batches(untold)) {
    await inTransaction(req, () => touchPosts(req, { articles }))
  }
}

/** Locks and reads them again: they may have changed since they were checked. */
async function repairArticles(
  req: PayloadRequest,
  ids: ID[],
  { permalink }: Pick<ResolvedOptions, 'permalink'>,
): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const articles = names.table('articles')
  const isOneOf = sql`any(${listOf(ids)}::${names.ids})`
  await execute(sql`select 1 from ${articles} where id = ${isOneOf} order by id for update`)
  const { rows } = await execute<{ [column: string]: unknown } & ArticleRow>(
    sql`${recordsQuery(names)} where a.id = ${isOneOf}`,
  )
  for (const row of rows) {
    const { blogMode, freeFrom, path } = derivedOf(toRecord(row), permalink)
    await execute(
      sql`update ${articles} set blog_mode = ${blogMode}::${names.type('enum_offprint_blog_mode')},
        free_from = ${freeFrom && noonOf(freeFrom)}::timestamptz where id = ${row.id}::${names.id}`,
    )
    await execute(
      sql`update ${names.table('republications')} set path = ${path}
        where article_id = ${row.id}::${names.id}`,
    )
  }
}

async function repairFlags(req: PayloadRequest, issues: Issue[]): Promise<void> {
  const slugs = slugsOf(req.payload)
  const flags = issues.filter(({ code }) => code === 'public-flag-wrong')
  const kinds: [used: keyof Used, flagged: Kind][] = [
    ['articles', 'notes'],
    ['outlets', 'outlets'],
    ['authors', 'authors'],
    ['institutions', 'institutions'],
    ['media', 'media'],
  ]
  for (const [used, flagged] of kinds) {
    const ids = flags
      .filter(({ collection }) => collection === slugs[flagged])
      .map(({ id, article }) => article ?? id)
    for (const batch of batches(ids)) {
      await inTransaction(req, () => refreshPublicFlags(req, { ...nothingUsed, [used]: batch }))
    }
  }
}

function batches(ids: ID[]): ID[][] {
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  )
}
