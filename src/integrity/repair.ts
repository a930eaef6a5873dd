// Puts right what is worked out from the rest, and only that: blogMode, freeFrom, paths, isPublic, and how days are stored.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { OffprintOptions } from '../options.ts'
import type { Used } from '../visibility/publicRules.ts'
import type { ArticleRow } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { fillSearch } from '../blog/search/fillSearch.ts'
import { transactionOf } from '../database/lock.ts'
import { noonOf } from '../domain/days.ts'
import { resolveOptions } from '../options.ts'
import { nothingUsed, refreshPublicFlags } from '../visibility/publicFlags.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { derivedOf } from './checks.ts'
import { moveDaysToNoon } from './daysAtNoon.ts'
import { findIssues } from './findIssues.ts'

const batch = 200

/** Mends what it can of these. Written as the workflow writes it: no versions, no hooks, no new updatedAt. */
export async function repairIssues(
  payload: Payload,
  issues: Issue[],
  given: Pick<OffprintOptions, 'mediaSlug' | 'timeZone'> = {},
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const { mediaSlug } = resolveOptions(given)
  const articles = issues
    .filter(({ collection, derived }) => derived && collection === 'articles')
    .map(({ id }) => id)
  for (const ids of batches([...new Set(articles)])) {
    await within(req, () => repairArticles(req, ids, mediaSlug))
  }
  if (issues.some(({ code }) => code === 'day-not-at-noon')) {
    await within(req, async () => moveDaysToNoon(await transactionOf(req)))
  }
  // Asked again: a mended mode may have changed which pictures are public.
  const { issues: left } = await findIssues(payload, given)
  await repairFlags(req, left, mediaSlug)
  await fillSearch(payload, { mediaSlug })
}

/** Locked and read again: somebody may have worked on them since they were looked at. */
async function repairArticles(
  req: PayloadRequest,
  ids: string[],
  mediaSlug: string,
): Promise<void> {
  const database = await transactionOf(req)
  const these = sql`any(${`{${ids.join(',')}}`}::uuid[])`
  await database.execute(sql`select 1 from articles where id = ${these} order by id for update`)
  const { rows } = await database.execute<{ [column: string]: unknown } & ArticleRow>(
    sql`${sql.raw(recordsQuery(mediaSlug))} where a.id = ${these}`,
  )
  for (const row of rows) {
    const { blogMode, freeFrom, path } = derivedOf(toRecord(row))
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
    for (const some of batches(ids)) {
      await within(req, () => refreshPublicFlags(req, { ...nothingUsed, [kind]: some }, mediaSlug))
    }
  }
}

async function within(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
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
  return Array.from({ length: Math.ceil(ids.length / batch) }, (_, index) =>
    ids.slice(index * batch, (index + 1) * batch),
  )
}
