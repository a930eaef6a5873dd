// Many articles written in one transaction: what the hooks of each document leave to be done for all of them at once.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'

import { sessionOf } from '../database/session.ts'
import { sessionKeys } from '../processState.ts'

const { inSets: key } = sessionKeys

export interface InSets {
  /** What is stored of an article with this importKey that is created at a later stage than drafted: it was judged. */
  arrivals: Map<string, Partial<Article>>
  /** `articles/ports-at-night`: slugs that are locked, and free for one document. */
  freeSlugs: Set<string>
  /** What hooks of single articles want to have done for all of them. */
  later: Map<Later, Set<ID>>
}

type Later = (req: PayloadRequest, articles: ID[]) => Promise<void>

/**
 * From now until the transaction ends, whoever calls this writes for all documents that are created: republications, the
 * log and public flags, and does what hooks have left for later.
 */
export async function beginSets(req: PayloadRequest): Promise<InSets> {
  const session = await sessionOf(req)
  const sets: InSets = { arrivals: new Map(), freeSlugs: new Set(), later: new Map() }
  if (session) {
    session[key] = sets
  }
  return sets
}

/** Undefined where each document is written by itself. */
export async function setsOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<InSets | undefined> {
  return (await sessionOf(req))?.[key] as InSets | undefined
}

/** Does it for this article now, or for all articles once they are written. */
export async function nowOrLater(req: PayloadRequest, work: Later, article: ID): Promise<void> {
  const later = (await setsOf(req))?.later
  if (later) {
    later.set(work, (later.get(work) ?? new Set()).add(article))
  } else {
    await work(req, [article])
  }
}
