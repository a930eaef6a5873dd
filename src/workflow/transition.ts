// The one door: moves an article, with its republication and its log row, in one transaction.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article } from '../payload-types.ts'
import type { MoveRequest, MoveResult } from './requests.ts'

import { NothingThere, StageConflict } from '../errors.ts'
import { sayIn } from '../translations/say.ts'
import { lockArticle } from './lock.ts'
import { moving } from './requests.ts'

export type Moved = { doc: Article } & MoveResult

/**
 * Moves an article as the user of the request; the rule is asked after the row is locked.
 * @throws NothingThere, StageConflict where it has that stage already, TransitionRefused.
 */
export async function transition(
  req: PayloadRequest,
  id: string,
  request: Omit<MoveRequest, 'from'>,
): Promise<Moved> {
  const own = await initTransaction(req)
  try {
    const moved = await moveLocked(req, id, request)
    if (own) {
      await commitTransaction(req)
    }
    return moved
  } catch (error) {
    if (own) {
      await killTransaction(req)
    }
    throw error
  }
}

async function moveLocked(
  req: PayloadRequest,
  id: string,
  request: Omit<MoveRequest, 'from'>,
): Promise<Moved> {
  const bySystem = request.via === 'seed' || (!req.user && req.payloadAPI === 'local')
  const asUser = { overrideAccess: bySystem, user: req.user }
  const readable = await req.payload.findByID({
    ...asUser,
    id,
    collection: 'articles',
    depth: 0,
    disableErrors: true,
    req,
  })
  const stage = readable ? ((await lockArticle(req, id)) as Article['stage'] | null) : null
  if (!stage) {
    throw new NothingThere('article')
  }
  const say = sayIn(req)
  if (stage === request.to) {
    throw new StageConflict(say('already-there', { stage: say.stage(stage) }), stage)
  }
  if (request.expectedStage && request.expectedStage !== stage) {
    const words = { expected: say.stage(request.expectedStage), stage: say.stage(stage) }
    throw new StageConflict(say('not-expected', words), stage)
  }
  const { permits, results } = moving()
  permits.set(id, { ...request, from: stage })
  try {
    const doc = await req.payload.update({
      ...asUser,
      id,
      collection: 'articles',
      data: { stage: request.to as Article['stage'] },
      depth: 0,
      req,
    })
    const result = results.get(id)
    if (!result) {
      throw new StageConflict(say('moved-meanwhile'), stage)
    }
    return { doc, ...result }
  } finally {
    permits.delete(id)
    results.delete(id)
  }
}
