// The one door: moves an article, with its republication and its log row, in one transaction.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article } from '../types.ts'
import type { MoveRequest, MoveResult } from './requests.ts'

import { lockArticle } from '../database/lock.ts'
import { refuseStaleWrite } from '../editing/refuseStaleWrite.ts'
import { NotFound, StageConflict, TransitionRefused } from '../errors.ts'
import { sayIn } from '../translations/say.ts'
import { refuseActor } from './decide.ts'
import { actorOf } from './loadFacts.ts'
import { refuseStale } from './refuseStale.ts'
import { moving } from './requests.ts'
import { refuseLateUndo } from './undo.ts'

export type Moved = { doc: Article } & MoveResult

/**
 * Moves an article as the user of the request; the rule is asked after the row is locked.
 * @throws NotFound, StageConflict where it has that stage already, TransitionRefused.
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
  if (!readable || !stage) {
    throw new NotFound('article')
  }
  const say = sayIn(req)
  const actor = bySystem ? null : actorOf(req, readable)
  const stranger = refuseActor({ actor, article: { stage }, say, to: request.to })
  if (stranger) {
    throw new TransitionRefused([stranger])
  }
  await refuseLateUndo(req, id, request, stage)
  const { expectedUpdatedAt: expected } = request
  if (expected !== undefined && expected !== null) {
    const write = { id, collection: 'articles' as const, expected }
    await refuseStaleWrite(req, { ...write, overrideAccess: bySystem })
  }
  if (stage === request.to) {
    throw new StageConflict(say('already-in-stage', { stage: say.stage(stage) }), stage)
  }
  refuseStale(say, request.expectedStage, stage)
  const { permits, results } = moving()
  permits.set(id, { ...request, from: stage })
  try {
    const doc = await req.payload.update({
      ...asUser,
      id,
      collection: 'articles',
      // With a wish beside it the stage is meant, whatever the request around it looks like.
      data: { stage: request.to as Article['stage'], transition: {} },
      depth: 0,
      req,
    })
    const result = results.get(id)
    if (!result) {
      throw new StageConflict(say('stage-changed'), stage)
    }
    return { doc, ...result }
  } finally {
    permits.delete(id)
    results.delete(id)
  }
}
