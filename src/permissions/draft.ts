// Drafts of letters: one for each outlet and language of the articles.
import type { PayloadRequest, Where } from 'payload'

import type { LetterLanguage } from '../domain/letters.ts'
import type { Mode } from '../domain/terms.ts'
import type { Article, ID, Outlet, PermissionRequest } from '../types.ts'

import { inTransaction } from '../database/connection.ts'
import { findDoc, findDocs } from '../database/documents.ts'
import { noonOf } from '../domain/days.ts'
import { heldUntil } from '../domain/heldBack.ts'
import { idOf } from '../domain/idOf.ts'
import { InvalidRequest, NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { readClock } from './clock.ts'
import { templateFor } from './fillTemplate.ts'
import { grouped, languageOfSite } from './groupArticles.ts'
import { createLetter } from './letter.ts'
import { waitingArticles } from './waitingArticles.ts'

export interface DraftInput {
  articles?: ID[]
  from?: null | string
  language?: LetterLanguage
  mode?: Mode
  outlet?: ID
  /** To record what an outlet has said of all of its articles: a letter also where none of them waits. */
  record?: boolean
}

/** An article that no letter asks about, and why. */
export interface Skipped {
  article: ID
  code: 'held-back' | 'own-outlet' | 'without-outlet'
  message: string
}

export interface Drafts {
  docs: PermissionRequest[]
  /** Of an outlet: how many articles wait beside these. */
  more: number
  skipped: Skipped[]
}

/**
 * @param input Articles, or an outlet: then all of its articles that wait for permission.
 * @throws NotFound for an outlet or article that is not there; InvalidRequest where nothing is left to ask for.
 */
export async function createDrafts(req: PayloadRequest, input: DraftInput): Promise<Drafts> {
  return inTransaction(req, async () => {
    const { articles, more } = await articlesOf(req, input)
    const outlets = await outletsOf(req, articles)
    const { today } = await readClock(req)
    const skipped = articles.flatMap((one) => skip(req, one, outlets, today))
    const left = articles.filter(({ id }) => !skipped.some(({ article }) => article === id))
    const contract = left.length + skipped.length === 0 && input.record ? input.outlet : undefined
    if (contract !== undefined) {
      return { docs: [await createEmpty(req, contract, input)], more, skipped }
    }
    if (left.length === 0) {
      throw new InvalidRequest(
        skipped.map(({ message }) => message).join(' ') || translatorFor(req)('letter-empty'),
        'articles',
      )
    }
    const docs = []
    for (const [outlet, language, group] of grouped(left, input.language, languageOfSite(req))) {
      docs.push(await createDraft(req, outlets.get(outlet) ?? null, { ...input, language }, group))
    }
    return { docs, more, skipped }
  })
}

async function articlesOf(
  req: PayloadRequest,
  { articles, outlet }: DraftInput,
): Promise<{ articles: Article[]; more: number }> {
  const { ids, more } = articles
    ? { ids: articles, more: 0 }
    : await waitingArticles(req, outlet ?? '')
  if (
    outlet !== undefined &&
    !(await findDoc(req, slugsOf(req.payload).outlets, { id: outlet, overrideAccess: false }))
  ) {
    throw new NotFound('outlet')
  }
  const where: Where = { id: { in: ids } }
  const found = await findDocs<Article>(req, slugsOf(req.payload).articles, {
    overrideAccess: false,
    sort: 'publishedAt',
    where,
  })
  if (found.length < new Set(ids).size) {
    throw new NotFound('article')
  }
  const isThere = (one: Article) => outlet === undefined || idOf(one.outlet) === outlet
  return { articles: found.filter(isThere), more }
}

async function outletsOf(req: PayloadRequest, articles: Article[]): Promise<Map<ID, Outlet>> {
  const ids = [...new Set(articles.flatMap(({ outlet }) => idOf(outlet) ?? []))]
  const found = await findDocs<Outlet>(req, slugsOf(req.payload).outlets, {
    overrideAccess: true,
    where: { id: { in: ids } },
  })
  return new Map(found.map((outlet) => [outlet.id, outlet]))
}

function skip(
  req: PayloadRequest,
  article: Article,
  outlets: Map<ID, Outlet>,
  today: string,
): Skipped[] {
  const translate = translatorFor(req)
  const { id, outlet, title } = article
  const known = outlets.get(idOf(outlet) ?? '')
  if (!known) {
    return [{ article: id, code: 'without-outlet', message: translate('outlet-missing') }]
  }
  if (known.isOwn) {
    return [{ article: id, code: 'own-outlet', message: translate('letter-own-outlet') }]
  }
  const date = heldUntil(article, today)
  return date
    ? [{ article: id, code: 'held-back', message: translate('letter-held-back', { date, title }) }]
    : []
}

async function createEmpty(
  req: PayloadRequest,
  id: ID,
  input: DraftInput,
): Promise<PermissionRequest> {
  const outlet = await findDoc<Outlet>(req, slugsOf(req.payload).outlets, {
    id,
    overrideAccess: false,
  })
  if (outlet?.isOwn) {
    throw new InvalidRequest(translatorFor(req)('letter-own-outlet'), 'outlet')
  }
  const language = input.language ?? languageOfSite(req)
  return createDraft(req, outlet, { ...input, language }, [])
}

async function createDraft(
  req: PayloadRequest,
  outlet: null | Outlet,
  { from, language = 'en', mode = 'full' }: DraftInput,
  articles: Article[],
): Promise<PermissionRequest> {
  const rows = articles.map(({ id }) => ({ article: id, from: from ? noonOf(from) : null, mode }))
  return createLetter(req, {
    ...templateFor(outlet, language),
    articles: rows,
    language,
    outlet: outlet?.id,
    to: outlet?.terms.contactEmail,
  })
}
