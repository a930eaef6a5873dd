// Changes the mode of an article that is on the blog, if the rule allows the new one.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Mode } from '../domain/terms.ts'
import type { ResolvedOptions } from '../options.ts'

import { lockOutlets, transactionOf } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'
import { isSmaller } from '../domain/terms.ts'
import { TransitionRefused } from '../errors.ts'
import { loadRefusalsOnBlog } from './decideArticle.ts'
import { articleOf } from './loadFacts.ts'
import { endSchedule } from './schedules.ts'

/** @throws TransitionRefused with the reasons against that mode; a smaller mode is always allowed, also for a flagged article. */
export async function changeMode(
  req: PayloadRequest,
  id: string,
  mode: Mode,
  options: ResolvedOptions,
): Promise<void> {
  const article = await articleOf(req, id)
  await lockOutlets(req, [idOf(article.outlet) ?? ''])
  const now = article.blogMode ?? 'full'
  const faults = await loadRefusalsOnBlog(req, article, mode, options)
  const known = isSmaller(mode, now) ? await loadRefusalsOnBlog(req, article, now, options) : []
  const broken = faults.filter(({ code }) => !known.some((one) => one.code === code))
  if (broken.length > 0) {
    throw new TransitionRefused(broken)
  }
  const database = await transactionOf(req)
  await database.execute(
    sql`update articles set blog_mode = ${mode}::"enum_offprint_blog_mode" where id = ${id}::uuid`,
  )
  await endSchedule(req, id)
}
