// Asks the rule about one article: the same question from every door.
import type { PayloadRequest } from 'payload'

import type { Mode } from '../domain/terms.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Article, Refusal } from '../types.ts'
import type { DerivedFacts } from './articleFacts.ts'
import type { Decision, Question } from './decide.ts'
import type { MoveRequest } from './requests.ts'

import { databaseNow } from '../database/databaseNow.ts'
import { databaseOf } from '../database/lock.ts'
import { todayIn } from '../domain/days.ts'
import { sayIn } from '../translations/say.ts'
import { decide } from './decide.ts'
import { actorOf, loadFacts, outletOf, termsOf } from './loadFacts.ts'

/** All that the rule needs to know before one says where to. */
export type Circumstances = { article: DerivedFacts } & Pick<
  Question,
  'actor' | 'say' | 'terms' | 'today'
>

export async function circumstancesOf(
  req: PayloadRequest,
  article: Article,
  options: ResolvedOptions,
): Promise<Circumstances> {
  return {
    actor: actorOf(req, article),
    article: await loadFacts(req, article, options),
    say: sayIn(req),
    terms: termsOf(await outletOf(req, article)),
    today: todayIn(options.timeZone, await databaseNow(await databaseOf(req))),
  }
}

/** The rule's answer for one move. */
export async function judge(
  req: PayloadRequest,
  article: Article,
  request: Pick<MoveRequest, 'alreadyOnBlog' | 'reason' | 'republication' | 'to'>,
  options: ResolvedOptions,
): Promise<Decision> {
  const { alreadyOnBlog, reason, republication, to } = request
  return decide({
    ...(await circumstancesOf(req, article, options)),
    alreadyOnBlog,
    mode: republication?.mode,
    reason,
    to,
    withPictures: republication?.withPictures,
  })
}

/** What would stand in the way of putting it on the blog as it is there; asked as the system. */
export async function judgeOnBlog(
  req: PayloadRequest,
  article: Article,
  mode: Mode,
  options: ResolvedOptions,
): Promise<Refusal[]> {
  return refusalsOnBlog(await circumstancesOf(req, article, options), mode)
}

export function refusalsOnBlog(circumstances: Circumstances, mode: Mode): Refusal[] {
  const { article } = circumstances
  return decide({
    ...circumstances,
    actor: null,
    article: { ...article, stage: 'published-at-outlet' },
    mode,
    to: 'republished-on-blog',
  }).refusals
}
