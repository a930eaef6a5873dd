// Changes the mode of an article that is on the blog, if the rule allows the new one.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Mode } from '../domain/terms.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Article, ID } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { afterCommit } from '../database/adapter/afterCommit.ts'
import { transactionOf } from '../database/connection.ts'
import { lockOutlets } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'
import { TransitionRefused } from '../errors.ts'
import { publishTransition } from '../events/channel.ts'
import { channelOf } from './channel.ts'
import { decide } from './decide.ts'
import { loadCircumstances } from './decideArticle.ts'
import { articleOf } from './loadFacts.ts'
import { endSchedule } from './schedules.ts'
import { writeLog } from './writeLog.ts'

/** Whether the requested move keeps the article on the blog, in another mode. */
export function isChangeOfMode(
  { blogMode, stage }: Pick<Article, 'blogMode' | 'stage'>,
  { republication, to }: Pick<TransitionInput, 'republication' | 'to'>,
): boolean {
  const mode = republication?.mode
  const isOnBlog = stage === 'republished-on-blog' && to === stage
  return isOnBlog && mode !== undefined && mode !== (blogMode ?? 'full')
}

/**
 * For a republication that is edited directly. The article's `updatedAt` does not change, so its open form stays current.
 * @throws TransitionRefused with the reasons against that mode; a smaller mode is always allowed, also for a flagged article.
 */
export async function changeMode(
  req: PayloadRequest,
  id: ID,
  mode: Mode,
  options: ResolvedOptions,
): Promise<void> {
  const article = await articleOf(req, id)
  await lockOutlets(req, [idOf(article.outlet) ?? ''])
  const to = 'republished-on-blog'
  const circumstances = await loadCircumstances(req, article, options)
  const { allowed, refusals } = decide({ ...circumstances, actor: null, mode, to })
  if (!allowed) {
    throw new TransitionRefused(refusals)
  }
  const { execute, names } = await transactionOf(req)
  await execute(
    sql`update ${names.table('articles')} set blog_mode = ${mode}::${names.type('enum_offprint_blog_mode')}
      where id = ${id}::${names.id}`,
  )
  const via = channelOf(req)
  await writeLog(req, { ...article, blogMode: mode }, article, { via })
  // After the log, which locks the user: the deletion of a user locks both in this order.
  await endSchedule(req, id)
  await afterCommit(req, () => publishTransition({ from: to, to, via }))
}
