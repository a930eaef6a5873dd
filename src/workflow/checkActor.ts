// Whether the caller may make a transition at all. Checked before anything else.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { TransitionRefused } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { refuseActor } from './decide.ts'
import { actorOf } from './loadFacts.ts'
import { refuseMCP } from './refuseMCP.ts'

/** The seed, and callers of the Local API without a user. */
export function isSystem(
  { payloadAPI, user }: PayloadRequest,
  via?: TransitionInput['via'],
): boolean {
  return via === 'seed' || (!user && payloadAPI === 'local')
}

/** @throws TransitionRefused `not-allowed` */
export function checkActor(
  req: PayloadRequest,
  stored: Article,
  { to, via }: Partial<Pick<TransitionInput, 'via'>> & Pick<TransitionInput, 'to'>,
): void {
  refuseMCP(req, 'stage')
  const actor = isSystem(req, via) ? null : actorOf(req, stored)
  const refusal = refuseActor({ actor, article: stored, to, translate: translatorFor(req) })
  if (refusal) {
    throw new TransitionRefused([refusal])
  }
}

/**
 * The same for an update whose article Payload has not read yet. An update without a change of stage is allowed.
 * @throws TransitionRefused `not-allowed`
 */
export async function checkActorOfUpdate(
  req: PayloadRequest,
  id: ID,
  data: { [field: string]: unknown; stage?: unknown } | undefined,
): Promise<void> {
  const to = data?.stage
  if (typeof to !== 'string') {
    return
  }
  const stored = await req.payload.db.findOne<Article>({
    collection: slugsOf(req.payload).articles,
    req,
    where: { id: { equals: id } },
  })
  if (stored && stored.stage !== to) {
    checkActor(req, stored, { to })
  }
}
