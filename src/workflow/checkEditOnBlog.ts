// Refuses an edit that removes something that an article on the blog requires.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, RefusalCode } from '../types.ts'

import { TransitionRefused } from '../errors.ts'
import { loadRefusalsOnBlog } from './decideArticle.ts'

/** Checked by moves only: saves do not compare dates with today. A missing date is refused all the same. */
const ofDates: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'embargoed',
  'outlet-date-in-future',
])

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
  const after = await loadRefusalsOnBlog(req, { ...stored, ...data }, mode, options)
  const faults = after.filter(({ code }) => !ofDates.has(code))
  if (faults.length === 0) {
    return
  }
  const before = await loadRefusalsOnBlog(req, stored, mode, options)
  const broken = faults.filter(({ code }) => !before.some((one) => one.code === code))
  if (broken.length > 0) {
    throw new TransitionRefused(broken)
  }
}
