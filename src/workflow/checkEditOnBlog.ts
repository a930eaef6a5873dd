// Refuses an edit that removes something that an article on the blog requires.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, RefusalCode } from '../types.ts'

import { TransitionRefused } from '../errors.ts'
import { loadCircumstances, refusalsOnBlog } from './decideArticle.ts'

/** Saves do not compare days with today, moves do: here all of them have come, of steps and permissions too. */
const lastDay = '9999-12-31'

/**
 * A date that counts as unknown is refused by no save, one that is missing is. A text has to be saved before its authors
 * can sign it off.
 */
const notRefused = new Set<RefusalCode>(['embargoed', 'sign-off-missing', 'sign-off-stale'])

/**
 * Compares what the rule would refuse before the edit with what it would refuse after it.
 * @throws TransitionRefused with what the edit would break: take the article down first.
 */
export async function checkEditOnBlog(
  req: PayloadRequest,
  data: Partial<Article>,
  stored: Article,
  options: ResolvedOptions,
): Promise<void> {
  if (stored.stage !== 'republished-on-blog') {
    return
  }
  const mode = stored.blogMode ?? 'full'
  const refusalsOf = async (article: Article) =>
    refusalsOnBlog({ ...(await loadCircumstances(req, article, options)), today: lastDay }, mode)
  const after = await refusalsOf({ ...stored, ...data })
  const faults = after.filter(({ code }) => !notRefused.has(code))
  if (faults.length === 0) {
    return
  }
  const before = await refusalsOf(stored)
  const broken = faults.filter(({ code }) => !before.some((one) => one.code === code))
  if (broken.length > 0) {
    throw new TransitionRefused(broken)
  }
}
