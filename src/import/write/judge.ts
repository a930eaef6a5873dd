// What stands against a planned article: the rules of its stage. The run asks the same as a dry run does. Pure.
import type { Question } from '../../workflow/decide.ts'
import type { Arrival } from '../../workflow/decideArrival.ts'
import type { PlannedArticle } from './plan.ts'

import { safeTerms } from '../../domain/terms.ts'
import { articleFacts, textFacts } from '../../workflow/articleFacts.ts'
import { decideArrival } from '../../workflow/decideArrival.ts'
import { noteBody } from './noteBody.ts'

/** Terms do not count: the article is on the blog already, or at its outlet only. */
export function judge(
  planned: PlannedArticle,
  { today, translate }: Pick<Question, 'today' | 'translate'>,
): Arrival {
  const { facts, piece } = planned
  const article = articleFacts({
    blogMode: null,
    byline: planned.authors.map(({ name }) => ({ author: name })),
    bylineText: piece.bylineText,
    hasOutlet: planned.outlet !== null || planned.isOwn,
    heldBackOn: null,
    isOwn: planned.isOwn,
    leadImage: null,
    openSignOffs: null,
    outletIssue: facts?.outletIssue ?? piece.outletIssue,
    outletUrl: facts?.outletUrl ?? piece.outletUrl,
    permission: null,
    pictures: [],
    picturesNeeded: false,
    publishedAt: planned.publishedAt,
    publishedAtPrecision: planned.precision,
    stage: 'drafted',
    texts: textFacts(piece.document, noteBody(piece.note)),
  })
  const question = { actor: null, alreadyOnBlog: true, mode: 'full', terms: safeTerms } as const
  return decideArrival({ ...question, article, today, translate }, planned.stage)
}
