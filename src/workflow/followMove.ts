// After an article was written with a new stage: its republication, its log row and what is public now.
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, Republication, Transition } from '../types.ts'
import type { MoveRequest } from './requests.ts'

import { nameOf } from '../access/people.ts'
import { afterCommit } from '../database/afterCommit.ts'
import { databaseNow } from '../database/databaseNow.ts'
import { transactionOf } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'
import { publishTransition } from '../events.ts'
import { refreshPublicFlags, usedBy } from '../visibility/publicFlags.ts'
import { draftRepublication, followCredit } from './republish.ts'
import { asPartOfMove, moving } from './requests.ts'

/** Runs in the transaction of the write; an error takes the write back. */
export function followMove({ mediaSlug }: ResolvedOptions): CollectionAfterChangeHook<Article> {
  return async ({ doc, previousDoc, req }) => {
    const { decided, results } = moving()
    const moved = decided.get(doc.id)
    decided.delete(doc.id)
    if (moved && previousDoc.stage !== doc.stage) {
      const republication = await republish(req, doc, moved.request, moved.decision.mode ?? 'full')
      const transition = await writeLog(req, doc, moved.request)
      results.set(doc.id, { republication, transition })
      const { from, to, via } = transition
      await afterCommit(req, () => publishTransition({ from, to, via }))
    }
    if (isStillOnBlog(doc, previousDoc) && touchesCredit(doc, previousDoc)) {
      await followCredit(req, doc, previousDoc)
    }
    if (touchesPublic(doc, previousDoc)) {
      await refreshPublicFlags(req, usedBy(doc, previousDoc), mediaSlug)
    }
    return doc
  }
}

function isStillOnBlog(doc: Article, previous: Article): boolean {
  return doc.stage === 'republished-on-blog' && previous?.stage === doc.stage
}

function touchesCredit(doc: Article, previous: Article): boolean {
  return (
    doc.title !== previous.title ||
    doc.outletUrl !== previous.outletUrl ||
    doc.publishedAt !== previous.publishedAt ||
    doc.publishedAtPrecision !== previous.publishedAtPrecision ||
    idOf(doc.outlet) !== idOf(previous.outlet) ||
    authorsOf(doc) !== authorsOf(previous)
  )
}

function authorsOf({ byline }: Article): string {
  return (byline ?? []).map(({ author }) => idOf(author)).join()
}

function touchesPublic(doc: Article, previous: Article): boolean {
  return doc.stage === 'republished-on-blog' || previous?.stage === 'republished-on-blog'
}

async function republish(
  req: PayloadRequest,
  article: Article,
  request: MoveRequest,
  mode: Republication['mode'],
): Promise<null | Republication> {
  if (request.byHand || article.stage !== 'republished-on-blog') {
    return null
  }
  const data = await draftRepublication(req, article, mode, request.republication ?? {})
  const made = await asPartOfMove(article.id, () =>
    req.payload.create({ collection: 'republications', data, depth: 0, overrideAccess: true, req }),
  )
  return made as Republication
}

async function writeLog(
  req: PayloadRequest,
  article: Article,
  request: MoveRequest,
): Promise<Transition> {
  const { user } = req
  const at = (await databaseNow(await transactionOf(req))).toISOString()
  const row = await req.payload.create({
    collection: 'transitions',
    data: {
      article: article.id,
      articleTitle: article.title,
      at,
      by: user?.id,
      byName: nameOf(user) ?? (request.via === 'seed' ? 'Import' : null),
      createdAt: at,
      from: request.from,
      reason: request.reason?.trim() || null,
      to: article.stage,
      updatedAt: at,
      via: request.via,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return row as Transition
}
