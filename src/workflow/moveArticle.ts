// Moves an article. Called by endpoints, the import, schedules and hooks of republications.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'
import type { TransitionInput, TransitionResult } from './input.ts'

import { inTransaction } from '../database/connection.ts'
import { findDoc, updateDoc } from '../database/documents.ts'
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
  return inTransaction(req, async () => moveLocked(req, await lockReadable(req, id, input), input))
}

/** The same of an article that the caller has locked and read since. */
export async function moveLocked(
  req: PayloadRequest,
  stored: Article,
  input: TransitionInput,
): Promise<Moved> {
  const transition = await openTransition(req, stored, input)
  try {
    const doc = await updateDoc<Article>(req, slugsOf(req.payload).articles, {
      id: stored.id,
      // `transition` marks the stage as intended: without it, the stage that a form sends is ignored.
      data: { stage: input.to, transition: {} },
      overrideAccess: isSystem(req, input.via),
    })
    if (!transition.result) {
      throw new StageConflict(translatorFor(req)('stage-changed'), stored.stage)
    }
    return { doc, ...transition.result }
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
  const readable = await findDoc<Article>(req, slugsOf(req.payload).articles, {
    id,
    overrideAccess: isSystem(req, via),
  })
  const stage = readable ? ((await lockArticle(req, id)) as Article['stage'] | null) : null
  if (!readable || !stage) {
    throw new NotFound('article')
  }
  return { ...readable, stage }
}
