// An edit of a piece on the blog takes away nothing that its place there needs.
import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types.ts'
import type { RefusalCode } from './decide.ts'

import { TransitionRefused } from '../errors.ts'
import { judge } from './judge.ts'

/** Saving never judges dates. */
const ofDates: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'embargoed',
  'outlet-date-in-future',
  'outlet-date-missing',
])

/**
 * Compares what the rule would refuse before the edit with what it would refuse after it.
 * @throws TransitionRefused with what the edit would break: take the piece down first.
 */
export async function keepWhatBlogNeeds(
  req: PayloadRequest,
  data: Partial<Article>,
  now: Article,
  timeZone: string,
): Promise<void> {
  if (now.stage !== 'republished-on-blog') {
    return
  }
  const after = await refusalsOf(req, { ...now, ...data }, now, timeZone)
  const faults = after.filter(({ code }) => !ofDates.has(code))
  if (faults.length === 0) {
    return
  }
  const before = await refusalsOf(req, now, now, timeZone)
  const broken = faults.filter(({ code }) => !before.some((one) => one.code === code))
  if (broken.length > 0) {
    throw new TransitionRefused(broken)
  }
}

/** What would stand in the way of putting it on the blog as it is there; asked as the system. */
async function refusalsOf(req: PayloadRequest, article: Article, now: Article, timeZone: string) {
  const { refusals } = await judge(
    req,
    { ...article, stage: 'published-at-outlet' },
    { republication: { mode: now.blogMode ?? undefined }, to: 'republished-on-blog' },
    timeZone,
    null,
  )
  return refusals
}
