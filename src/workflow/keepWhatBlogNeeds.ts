// An edit of an article on the blog takes away nothing that its place there needs.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, RefusalCode } from '../types.ts'

import { TransitionRefused } from '../errors.ts'
import { judgeOnBlog } from './judge.ts'

/** Saving never judges dates; whether there is one is another matter. */
const ofDates: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'embargoed',
  'outlet-date-in-future',
])

/**
 * Compares what the rule would refuse before the edit with what it would refuse after it.
 * @throws TransitionRefused with what the edit would break: take the article down first.
 */
export async function keepWhatBlogNeeds(
  req: PayloadRequest,
  data: Partial<Article>,
  now: Article,
  options: ResolvedOptions,
): Promise<void> {
  if (now.stage !== 'republished-on-blog') {
    return
  }
  const mode = now.blogMode ?? 'full'
  const after = await judgeOnBlog(req, { ...now, ...data }, mode, options)
  const faults = after.filter(({ code }) => !ofDates.has(code))
  if (faults.length === 0) {
    return
  }
  const before = await judgeOnBlog(req, now, mode, options)
  const broken = faults.filter(({ code }) => !before.some((one) => one.code === code))
  if (broken.length > 0) {
    throw new TransitionRefused(broken)
  }
}
