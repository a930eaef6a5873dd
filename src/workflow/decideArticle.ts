// Loads the facts of one article and asks `decide()`: the same for every caller.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, Refusal } from '../types.ts'
import type { DerivedFacts } from './articleFacts.ts'
import type { TransitionInput } from './input.ts'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { isSmaller, type Mode } from '../domain/terms.ts'
import { translatorFor } from '../translations/translator.ts'
import { decide, type Decision, type Question } from './decide.ts'
import { actorOf, loadFacts, outletOf, termsOf } from './loadFacts.ts'

/** Everything that the rule needs, except the target of the move. */
export type Circumstances = { article: DerivedFacts } & Pick<
  Question,
  'actor' | 'terms' | 'today' | 'translate'
>

export async function loadCircumstances(
  req: PayloadRequest,
  article: Article,
  options: ResolvedOptions,
): Promise<Circumstances> {
  const outlet = await outletOf(req, article)
  return {
    actor: actorOf(req, article),
    article: await loadFacts(req, article, outlet),
    terms: termsOf(outlet),
    today: todayIn(options.timeZone, await databaseNow(await databaseOf(req))),
    translate: translatorFor(req),
  }
}

export async function decideArticle(
  req: PayloadRequest,
  article: Article,
  input: Pick<TransitionInput, 'alreadyOnBlog' | 'reason' | 'republication' | 'to' | 'today'>,
  options: ResolvedOptions,
): Promise<Decision> {
  const { alreadyOnBlog, reason, republication, to, today } = input
  const circumstances = await loadCircumstances(req, article, options)
  return decide({
    ...circumstances,
    alreadyOnBlog,
    mode: republication?.mode,
    reason,
    to,
    today: today ?? circumstances.today,
    withPictures: republication?.withPictures,
  })
}

/** The refusals if the system put the article on the blog as it is now. A no forbids only more than what is there. */
export function refusalsOnBlog(circumstances: Circumstances, mode: Mode): Refusal[] {
  const { article } = circumstances
  const isMore = isSmaller(article.blogMode ?? 'full', mode)
  const heldBackOn = isMore ? article.heldBackOn : null
  return decide({
    ...circumstances,
    actor: null,
    article: { ...article, heldBackOn, stage: 'published-at-outlet' },
    mode,
    to: 'republished-on-blog',
  }).refusals
}
