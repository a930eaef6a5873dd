// Loads the facts of one article and asks `decide()`: the same for every caller.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, Note, Outlet, Refusal } from '../types.ts'
import type { DerivedFacts } from './articleFacts.ts'
import type { TransitionInput } from './input.ts'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { isSmaller, type Mode } from '../domain/terms.ts'
import { translatorFor } from '../translations/translator.ts'
import { decide, type Decision, type Question } from './decide.ts'
import { actorOf, loadFacts, noteOf, outletOf, termsOf } from './loadFacts.ts'

/** Everything that the rule needs, except the target of the move, and what it was read from. */
export interface Circumstances extends Pick<Question, 'actor' | 'terms' | 'today' | 'translate'> {
  article: DerivedFacts
  note: Note | null
  now: Date
  outlet: null | Outlet
}

/** @param locked the outlet of the article, where this transaction has read it under its lock */
export async function loadCircumstances(
  req: PayloadRequest,
  article: Article,
  options: ResolvedOptions,
  locked?: null | Outlet,
): Promise<Circumstances> {
  const isRead = locked?.id !== undefined && locked.id === idOf(article.outlet)
  const outlet = isRead ? locked : await outletOf(req, article)
  const note = await noteOf(req, article.id)
  const now = await databaseNow(await databaseOf(req))
  return {
    actor: actorOf(req, article),
    article: await loadFacts(req, article, { note, outlet }),
    note,
    now,
    outlet,
    terms: termsOf(outlet),
    today: todayIn(options.timeZone, now),
    translate: translatorFor(req),
  }
}

export function decideMove(
  circumstances: Circumstances,
  input: Pick<TransitionInput, 'alreadyOnBlog' | 'reason' | 'republication' | 'to' | 'today'>,
): Decision {
  const { alreadyOnBlog, reason, republication, to, today } = input
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
