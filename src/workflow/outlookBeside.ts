// The rest of an article's outlook, beside its moves: outlet, schedule, and a possible upgrade.
import type { PayloadRequest } from 'payload'

import type { Article, ArticleSchedule, ID, Refusal } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { findDoc } from '../database/documents.ts'
import { freeDay, stepOn } from '../domain/freeFrom.ts'
import { type FullTextTerm, type Mode, permits } from '../domain/terms.ts'
import { slugsOf } from '../options.ts'
import { type Circumstances, refusalsOnBlog } from './decideArticle.ts'
import { dueDay } from './dueDay.ts'
import { outletOf } from './loadFacts.ts'

/** Whom to ask, and what the outlet says about republishing. */
export interface OutletOutlook {
  contactEmail: null | string
  fullText: FullTextTerm
  id: ID
  name: string
  policyUrl: null | string
  /** Its terms require the sign-off of authors. */
  signOff: boolean
  /** What its terms say of the full text today. */
  step: FullTextTerm
}

export interface ScheduleOutlook extends ArticleSchedule {
  /** Null if the user was deleted. */
  byName: null | string
  /** `YYYY-MM-DD`; null while that day is unknown. */
  due: null | string
}

export interface UpgradeOutlook {
  /** Its mode on the blog. */
  from: Mode
  /** What stands against the full text today. */
  refusals: Refusal[]
}

/** What a permission allows today has no later day. */
export function freeDayOf({ article, terms, today }: Circumstances): null | string {
  const day = freeDay('full', { ...article, terms })
  const isLater = day !== null && day > today
  return isLater && permits(article.permission, 'full', today) ? null : day
}

export async function outletOutlook(
  req: PayloadRequest,
  article: Article,
  { article: facts, terms, today }: Pick<Circumstances, 'article' | 'terms' | 'today'>,
): Promise<null | OutletOutlook> {
  const outlet = await outletOf(req, article)
  return (
    outlet && {
      id: outlet.id,
      name: outlet.name,
      contactEmail: outlet.terms.contactEmail ?? null,
      fullText: outlet.terms.fullText,
      policyUrl: outlet.terms.policyUrl ?? null,
      signOff: outlet.terms.signOff === true,
      step: stepOn(terms, facts, today),
    }
  )
}

export async function scheduleOutlook(
  req: PayloadRequest,
  { schedule }: Article,
  circumstances: Circumstances,
): Promise<null | ScheduleOutlook> {
  if (!schedule) {
    return null
  }
  return {
    ...schedule,
    byName: await userName(req, schedule.by),
    due: dueDay(schedule, circumstances, circumstances.today),
  }
}

export function upgradeOutlook(
  { blogMode, stage }: Article,
  circumstances: Circumstances,
): null | UpgradeOutlook {
  const { actor } = circumstances
  const isForEditors = actor === null || actor.role === 'admin' || actor.role === 'editor'
  if (stage !== 'republished-on-blog' || !blogMode || blogMode === 'full' || !isForEditors) {
    return null
  }
  return { from: blogMode, refusals: refusalsOnBlog(circumstances, 'full') }
}

/** Without access control: the name is shown even to those who may not read other users. */
async function userName(req: PayloadRequest, id: ID | null): Promise<null | string> {
  if (!id) {
    return null
  }
  const user = await findDoc(req, slugsOf(req.payload).users, { id, overrideAccess: true })
  return nameOf(user as PayloadRequest['user'])
}
