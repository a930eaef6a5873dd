// Whether a proposal can be made at all, and the moves that make it: judged when it is proposed, and when it is done.
import type { PayloadRequest } from 'payload'

import type { ProposedMove } from '../../domain/proposal.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { Article } from '../../types.ts'
import type { TransitionInput } from '../input.ts'

import { stages } from '../../domain/transitions.ts'
import { StageConflict, TransitionRefused } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { decide } from '../decide.ts'
import { loadCircumstances } from '../decideArticle.ts'

type Input = Pick<TransitionInput, 'republication' | 'to'>

/**
 * One after the other: what is drafted goes to its outlet before it goes on the blog.
 * @throws StageConflict where it is there already.
 */
export function movesTo(
  req: PayloadRequest,
  { blogMode, stage }: Pick<Article, 'blogMode' | 'stage'>,
  { to, ...republication }: ProposedMove,
): Input[] {
  const onBlog = stages.length - 1
  const [from, until] = [stages.indexOf(stage), stages.indexOf(to)]
  const isOtherMode =
    from === onBlog &&
    until === onBlog &&
    republication.mode !== undefined &&
    republication.mode !== (blogMode ?? 'full')
  if (until <= from && !isOtherMode) {
    const translate = translatorFor(req)
    throw new StageConflict(translate('already-in-stage', { stage: translate.stage(stage) }), stage)
  }
  const path = isOtherMode ? [to] : stages.slice(from + 1, until + 1)
  return path.map((one) =>
    one === 'republished-on-blog' ? { republication, to: one } : { to: one },
  )
}

/**
 * As the rules would judge it today, whoever asks. A no of the outlet needs a reason, which is a person's to give.
 * @throws TransitionRefused with all that stands against each of its moves.
 */
export async function judgeMove(
  req: PayloadRequest,
  article: Article,
  move: ProposedMove,
  options: ResolvedOptions,
): Promise<void> {
  const circumstances = await loadCircumstances(req, article, options)
  let { stage } = article
  const refusals = movesTo(req, article, move).flatMap(({ republication, to }) => {
    const facts = { ...circumstances.article, stage }
    stage = to as Article['stage']
    const { mode, withPictures } = republication ?? {}
    return decide({ ...circumstances, actor: null, article: facts, mode, to, withPictures })
      .refusals
  })
  if (refusals.length > 0) {
    const isFirst = (code: string, n: number) =>
      refusals.findIndex((one) => one.code === code) === n
    throw new TransitionRefused(refusals.filter(({ code }, n) => isFirst(code, n)))
  }
}
