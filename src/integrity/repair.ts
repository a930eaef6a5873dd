// Repairs what is derived from other data: blogMode, freeFrom, paths, isPublic, search, schedules, and how days are stored.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Used } from '../visibility/publicRules.ts'
import type { ArticleRow } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { fillSearch } from '../blog/search/fillSearch.ts'
import { transactionOf } from '../database/lock.ts'
import { noonOf, todayIn } from '../domain/days.ts'
import { requireOptions } from '../options.ts'
import { nothingUsed, refreshPublicFlags } from '../visibility/publicFlags.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { moveDaysToNoon } from './checks/days.ts'
import { derivedOf } from './checks/derived.ts'
import { endUnexpectedSchedules } from './checks/schedules.ts'
import { findIssues } from './findIssues.ts'

const batchSize = 200

/** Repairs those that are repairable, as the workflow writes them: no versions, no hooks, no new updatedAt. */
export async function repairIssues(payload: Payload, issues: Issue[]): Promise<void> {
  const req = await createLocalReq({}, payload)
  const options = requireOptions(payload)
  const { mediaSlug, timeZone } = options
  const articles = issues
    .filter(({ collection, repairable }) => repairable && collection === 'articles')
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
  // Checked again: a repaired mode may have changed which pictures should be public.
  const { issues: left } = await findIssues(payload)
  await repairFlags(req, left, mediaSlug)
  await fillSearch(payload, { mediaSlug })
}

/** Locks and reads them again: they may have changed since they were checked. */
async function repairArticles(
  req: PayloadRequest,
  ids: string[],
  { mediaSlug, permalink }: Pick<ResolvedOptions, 'mediaSlug' | 'permalink'>,
): Promise<void> {
  const database = await transactionOf(req)
  const isOneOf = sql`any(${`{${ids.join(',')}}`}::uuid[])`
  await database.execute(sql`select 1 from articles where id = ${isOneOf} order by id for update`)
  const { rows } = await database.execute<{ [column: string]: unknown } & ArticleRow>(
    sql`${sql.raw(recordsQuery(mediaSlug))} where a.id = ${isOneOf}`,
  )
  for (const row of rows) {
    const { blogMode, freeFrom, path } = derivedOf(toRecord(row), permalink)
    await database.execute(
      sql`update articles set blog_mode = ${blogMode}::"enum_offprint_blog_mode",
        free_from = ${freeFrom && noonOf(freeFrom)}::timestamptz where id = ${row.id}::uuid`,
    )
    await database.execute(
      sql`update republications set path = ${path} where article_id = ${row.id}::uuid`,
    )
  }
}

async function repairFlags(req: PayloadRequest, issues: Issue[], mediaSlug: string): Promise<void> {
  const flags = issues.filter(({ code }) => code === 'public-flag-wrong')
  const kinds: [kind: keyof Used, collection: string][] = [
    ['articles', 'notes'],
    ['outlets', 'outlets'],
    ['authors', 'authors'],
    ['institutions', 'institutions'],
    ['media', mediaSlug],
  ]
  for (const [kind, name] of kinds) {
    const ids = flags
      .filter(({ collection }) => collection === name)
      .map(({ id, article }) => article ?? id)
    for (const batch of batches(ids)) {
      await inTransaction(req, () =>
        refreshPublicFlags(req, { ...nothingUsed, [kind]: batch }, mediaSlug),
      )
    }
  }
}

async function inTransaction(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
  await initTransaction(req)
  try {
    await work()
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

function batches(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  )
}
