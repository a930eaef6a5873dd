// Moves an article. Called by endpoints, the import, schedules and hooks of republications.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article, ID } from '../types.ts'
import type { TransitionInput, TransitionResult } from './input.ts'

import { lockArticle } from '../database/lock.ts'
import { NotFound, StageConflict } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { isSystem } from './checkActor.ts'
import { closeTransition, openTransition } from './openTransitions.ts'

export type Moved = { doc: Article } & TransitionResult

/**
 * Moves an article as the user of the request. The row is locked before anything is checked.
 * @throws NotFound, TransitionRefused, StaleWrite, StageConflict (also if it has that stage already)
 */
export async function moveArticle(
  req: PayloadRequest,
  id: ID,
  input: TransitionInput,
): Promise<Moved> {
  const isOwn = await initTransaction(req)
  try {
    const moved = await moveLocked(req, await lockReadable(req, id, input), input)
    if (isOwn) {
      await commitTransaction(req)
    }
    return moved
  } catch (error) {
    if (isOwn) {
      await killTransaction(req)
    }
    throw error
  }
}

async function moveLocked(
  req: PayloadRequest,
  stored: Article,
  input: TransitionInput,
): Promise<Moved> {
  const transition = await openTransition(req, stored, input)
  try {
    const doc = await req.payload.update({
      id: stored.id,
      collection: slugsOf(req.payload).articles,
      // `transition` marks the stage as intended: without it, the stage that a form sends is ignored.
      data: { stage: input.to as Article['stage'], transition: {} },
      depth: 0,
      overrideAccess: isSystem(req, input.via),
      req,
      user: req.user,
    })
    if (!transition.result) {
      throw new StageConflict(translatorFor(req)('stage-changed'), stored.stage)
    }
    return { doc: doc as Article, ...transition.result }
  } finally {
    await closeTransition(req, transition)
  }
}

/** The article as the user may read it, with its stage as read under the lock. */
async function lockReadable(
  req: PayloadRequest,
  id: ID,
  { via }: TransitionInput,
): Promise<Article> {
  const readable = (await req.payload.findByID({
    id,
    collection: slugsOf(req.payload).articles,
    depth: 0,
    disableErrors: true,
    overrideAccess: isSystem(req, via),
    req,
    user: req.user,
  })) as Article | null
  const stage = readable ? ((await lockArticle(req, id)) as Article['stage'] | null) : null
  if (!readable || !stage) {
    throw new NotFound('article')
  }
  return { ...readable, stage }
}
