// What a program proposes of an article: `GET /api/articles/:id/proposal` shows it with what the program has changed,
// `POST` does it or dismisses it. For those who may make such a move.
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { Article } from '../types.ts'

import { requireEditorOrAdmin } from '../access/require.ts'
import { configOf } from '../database/configOf.ts'
import { inTransaction } from '../database/connection.ts'
import { lockArticle } from '../database/lock.ts'
import { waitingProposal, type WaitingProposal } from '../domain/proposal.ts'
import { refuseStaleWrite } from '../editing/refuseStaleWrite.ts'
import { mayWrite } from '../editing/staleWrites.ts'
import { NotFound, TransitionRefused } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { createDrafts } from '../permissions/draft.ts'
import { translatorFor } from '../translations/translator.ts'
import { checkActor } from '../workflow/checkActor.ts'
import { readArticle } from '../workflow/loadFacts.ts'
import { moveArticle } from '../workflow/moveArticle.ts'
import { readCompared } from '../workflow/proposal/before.ts'
import { judgeMove, movesTo } from '../workflow/proposal/judge.ts'
import { clearProposal } from '../workflow/proposal/store.ts'
import { parseBody } from './parseBody.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

export function proposalEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: show, method: 'get', path: '/:id/proposal' },
    { handler: (req) => answer(req, options), method: 'post', path: '/:id/proposal' },
  ]
}

/**
 * `before`: the article as a person saved it last; null where that is not kept, empty where a program has made it. `now`:
 * as it is stored.
 */
async function show(req: PayloadRequest): Promise<Response> {
  const article = await readableArticle(req)
  const proposal = await proposalOf(req, article)
  const body = { ...(await readCompared(req, article)), proposal }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

const body = z.strictObject({
  answer: z.enum(['do', 'dismiss']),
  /** `at` of the proposal that the person has seen. */
  at: z.string().max(40),
})

async function answer(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const { id } = await readableArticle(req)
  const { answer: wish, at } = parseBody(body, await readObject(req))
  const result = await inTransaction(req, async () => {
    await lockArticle(req, id)
    const article = await readArticle(req, id)
    const proposal = await proposalOf(req, article)
    if (new Date(proposal.at).getTime() !== new Date(at).getTime()) {
      throw new NotFound('proposal')
    }
    if (wish === 'dismiss') {
      await clearProposal(req, id)
      return { dismissed: true }
    }
    return make(req, article, proposal, options)
  })
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

/** @throws TransitionRefused `not-allowed` for those who may not write the article; NotFound where nothing is proposed. */
async function proposalOf(
  req: PayloadRequest,
  { id, proposal }: Article,
): Promise<WaitingProposal> {
  await requireWritable(req, { id, expected: Number.NaN })
  const waiting = waitingProposal(proposal)
  if (!waiting) {
    throw new NotFound('proposal')
  }
  return waiting
}

/** @throws TransitionRefused `not-allowed` */
export async function requireWritable(
  req: PayloadRequest,
  of: { expected: number; id: Article['id'] },
) {
  const collection: CollectionSlug = slugsOf(req.payload).articles
  const write = { ...of, collection, overrideAccess: false }
  if (!(await mayWrite(req, configOf(req.payload, collection), write))) {
    const message = req.t('error:notAllowedToPerformAction')
    throw new TransitionRefused([{ code: 'not-allowed', field: '', message }])
  }
  return write
}

/** The rules judge it again, and the article has to be the one that it is about. */
async function make(
  req: PayloadRequest,
  article: Article,
  { by, letter, move, of }: WaitingProposal,
  options: ResolvedOptions,
): Promise<object> {
  const { id } = article
  const moves = move ? movesTo(req, article, move) : []
  // Whoever may not make it learns that first.
  if (moves[0]) {
    checkActor(req, article, moves[0])
  } else {
    requireEditorOrAdmin(req)
  }
  const expected = new Date(of).getTime()
  await refuseStaleWrite(req, { id, collection: slugsOf(req.payload).articles, expected })
  if (letter) {
    const { docs, skipped } = await createDrafts(req, { ...letter, articles: [id] })
    await clearProposal(req, id)
    return { letters: docs.map((doc) => doc.id), skipped }
  }
  if (move) {
    await judgeMove(req, article, move, options)
  }
  const reason = translatorFor(req)('proposal-reason', { name: by })
  let moved: object = {}
  for (const one of moves) {
    moved = await moveArticle(req, id, { ...one, reason, via: 'admin' })
  }
  return moved
}
