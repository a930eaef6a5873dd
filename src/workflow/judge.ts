// Asks the rule about one article: the same question from every door.
import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types.ts'
import type { Mode } from '../terms/terms.ts'
import type { Decision, Question } from './decide.ts'
import type { MoveRequest } from './requests.ts'

import { todayIn } from '../terms/days.ts'
import { modesAllowed } from '../terms/modes.ts'
import { decide } from './decide.ts'
import { factsOf, moverOf, outletOf, termsOf } from './gather.ts'
import { movesFrom } from './moves.ts'

export interface Outlook {
  moves: ({ modes?: Record<Mode, boolean>; to: string } & Pick<Decision, 'allowed' | 'refusals'>)[]
  stage: Article['stage']
}

/** The rule's answer for one move. */
export async function judge(
  req: PayloadRequest,
  article: Article,
  request: Pick<MoveRequest, 'alreadyOnBlog' | 'reason' | 'republication' | 'to'>,
  timeZone: string,
  mover: Question['mover'] = moverOf(req, article),
): Promise<Decision> {
  return decide({
    alreadyOnBlog: request.alreadyOnBlog,
    article: await factsOf(req, article),
    mode: request.republication?.mode,
    mover,
    reason: request.reason,
    terms: termsOf(await outletOf(req, article)),
    to: request.to,
    today: todayIn(timeZone, new Date()),
  })
}

/** Every move that leaves the article's stage, with what stands in its way, and what the terms allow. */
export async function outlook(
  req: PayloadRequest,
  article: Article,
  timeZone: string,
): Promise<Outlook> {
  const [facts, outlet] = [await factsOf(req, article), await outletOf(req, article)]
  const [mover, terms, today] = [
    moverOf(req, article),
    termsOf(outlet),
    todayIn(timeZone, new Date()),
  ]
  const modes = modesAllowed({ ...facts, terms, today })
  const moves = movesFrom(article.stage).map(({ to }) => {
    // A reason is asked for when the button is pressed: it is no obstacle that one could mend before.
    const { allowed, refusals } = decide({
      article: facts,
      mover,
      reason: 'to be given',
      terms,
      to,
      today,
    })
    return { allowed, modes, refusals, to }
  })
  return { moves, stage: article.stage }
}
