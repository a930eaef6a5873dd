// `offprint_propose`: a move, or a letter to the outlet, that waits for a person's press.
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ProposedMove } from '../../domain/proposal.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { Article } from '../../types.ts'

import { inTransaction } from '../../database/connection.ts'
import { lockArticle } from '../../database/lock.ts'
import { isDay } from '../../domain/days.ts'
import { letterLanguages } from '../../domain/letters.ts'
import { modes } from '../../domain/terms.ts'
import { readMoment } from '../../editing/expectedState.ts'
import { refuseStaleWrite } from '../../editing/refuseStaleWrite.ts'
import { InvalidRequest, TransitionRefused } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { judgeMove } from '../../workflow/proposal/judge.ts'
import { storeProposal } from '../../workflow/proposal/store.ts'
import { requireWritable } from '../proposals.ts'
import { anyID, articleIn, defineTool, expectedUpdatedAt } from './tool.ts'

const moveSchema = z
  .strictObject({
    slug: z.string().max(300).optional(),
    creditLine: z
      .string()
      .max(1000)
      .optional()
      .describe('The line under the post; usually derived.'),
    mode: z.enum(modes).optional().describe('In full, as an excerpt, or as a link.'),
    to: z.enum(['published-at-outlet', 'republished-on-blog']).default('republished-on-blog'),
    withPictures: z.boolean().optional(),
  })
  .optional()

const letterSchema = z
  .strictObject({
    from: z
      .string()
      .refine(isDay, { message: 'must be a day such as 2026-03-01' })
      .optional()
      .describe('From which day it may be republished.'),
    language: z.enum(letterLanguages).optional(),
    mode: z.enum(modes).optional(),
  })
  .optional()

export const proposeTool = defineTool({
  name: 'offprint_propose',
  description:
    'Proposes a republication ("move"), or a letter that asks the outlet for permission ("letter"): exactly one of them. Nothing happens until a person presses "Do it" at the desk. Refused with codes where the rules would refuse the move today. Needs expectedUpdatedAt: a later save by anybody makes the proposal stale, and a write of yours removes it.',
  parameters: {
    article: anyID.describe('Id of the article.'),
    expectedUpdatedAt,
    letter: letterSchema,
    move: moveSchema,
    note: z.string().max(2000).optional().describe('Why, for the person who decides.'),
  },
  run: async (req, { article: id, expectedUpdatedAt: expected, note, ...wanted }, options) => {
    if ((wanted.move === undefined) === (wanted.letter === undefined)) {
      throw new InvalidRequest('Give either "move" or "letter".', 'move')
    }
    const of = readMoment(req, expected)
    const article = await articleIn(req, id)
    const proposal = await inTransaction(req, async () => {
      await lockArticle(req, article.id)
      const write = { id: article.id, expected: of ?? Number.NaN }
      await refuseStaleWrite(req, await requireWritable(req, write))
      await judge(req, article, wanted.move, options)
      const state = new Date(of ?? Number.NaN).toISOString()
      return storeProposal(req, article.id, {
        letter: wanted.letter ?? null,
        move: wanted.move ?? null,
        note: note?.trim() ?? null,
        of: state,
      })
    })
    const { at, by } = proposal
    return { facts: { id: article.id, proposal: { at, by }, waitsFor: 'a person' } }
  },
})

async function judge(
  req: PayloadRequest,
  article: Article,
  move: ProposedMove | undefined,
  options: ResolvedOptions,
): Promise<void> {
  if (move) {
    await judgeMove(req, article, move, options)
  } else if (!article.outlet) {
    const message = translatorFor(req)('outlet-missing')
    throw new TransitionRefused([{ code: 'outlet-missing', field: 'outlet', message }])
  }
}
