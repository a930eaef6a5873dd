// Which articles a change of an outlet's terms affects, and how.
import type { PayloadRequest } from 'payload'

import type { Article, ID, Refusal, Republication } from '../types.ts'

import { findDocs } from '../database/documents.ts'
import { dayOf, todayIn } from '../domain/days.ts'
import { freeFrom } from '../domain/freeFrom.ts'
import { idOf } from '../domain/idOf.ts'
import { isMoreOpen, permissionOf, type Terms } from '../domain/terms.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { refuseMode } from './modes.ts'

interface BeforeAndAfter<Value> {
  after: Value
  before: Value
}

/** An article that becomes free on another day, or violates the new terms on the blog. */
export interface TouchedArticle {
  /** Why the terms do not allow it on the blog. */
  flags: BeforeAndAfter<Refusal[]>
  /** `YYYY-MM-DD`, or null. */
  freeFrom: BeforeAndAfter<null | string>
  id: ID
  stage: Article['stage']
  title: string
}

export interface Touched {
  /** Flagged ones first; at most a hundred. */
  articles: TouchedArticle[]
  total: number
}

const shownAtMost = 100

/** Articles that change, and those on the blog that violate the new terms. */
export async function termsOutlook(
  req: PayloadRequest,
  outlet: ID,
  terms: BeforeAndAfter<Terms>,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
): Promise<Touched> {
  const docs = await findDocs(req, slugsOf(req.payload).articles, {
    overrideAccess: true,
    select: {
      blogMode: true,
      permission: true,
      publishedAt: true,
      publishedAtPrecision: true,
      stage: true,
      title: true,
    },
    sort: '-publishedAt',
    where: { outlet: { equals: outlet } },
  })
  const policies = await searchPoliciesOf(req, outlet)
  const judged = (docs as Listed[]).map((article) => {
    const states = (one: Terms) => stateOf(req, article, one, policies.get(article.id), timeZone)
    return touchedArticle(article, states(terms.before), states(terms.after))
  })
  const touched = judged.filter(isTouched)
  const flaggedFirst = touched.toSorted((a, b) => Number(isFlagged(b)) - Number(isFlagged(a)))
  return { articles: flaggedFirst.slice(0, shownAtMost), total: touched.length }
}

type Listed = Pick<
  Article,
  'blogMode' | 'id' | 'permission' | 'publishedAt' | 'publishedAtPrecision' | 'stage' | 'title'
>

interface State {
  flags: Refusal[]
  freeFrom: null | string
}

function stateOf(
  req: PayloadRequest,
  article: Listed,
  terms: Terms,
  policy: Republication['searchPolicy'] | undefined,
  timeZone: string,
): State {
  const [publishedOn, precision] = [dayOf(article.publishedAt), article.publishedAtPrecision]
  const translate = translatorFor(req)
  const today = todayIn(timeZone, new Date())
  const permission = permissionOf(article.permission)
  const refusal =
    article.stage === 'republished-on-blog' &&
    refuseMode(article.blogMode ?? 'full', {
      permission,
      precision,
      publishedOn,
      terms,
      today,
      translate,
    })
  const flags = refusal ? [refusal] : []
  if (policy && isMoreOpen(policy, terms.searchPolicy)) {
    const message = translate('permission-missing-search', { policy: terms.searchPolicy })
    flags.push({ code: 'permission-missing', field: 'republication.searchPolicy', message })
  }
  return { flags, freeFrom: freeFrom(publishedOn, precision, terms) }
}

function touchedArticle(article: Listed, before: State, after: State): TouchedArticle {
  return {
    id: article.id,
    flags: { after: after.flags, before: before.flags },
    freeFrom: { after: after.freeFrom, before: before.freeFrom },
    stage: article.stage,
    title: article.title,
  }
}

function isTouched(article: TouchedArticle): boolean {
  const { flags, freeFrom: free } = article
  return free.before !== free.after || flags.before.length > 0 || isFlagged(article)
}

function isFlagged({ flags }: TouchedArticle): boolean {
  return flags.after.length > 0
}

async function searchPoliciesOf(req: PayloadRequest, outlet: ID) {
  const docs = await findDocs<Pick<Republication, 'article' | 'searchPolicy'>>(
    req,
    slugsOf(req.payload).republications,
    {
      overrideAccess: true,
      select: { article: true, searchPolicy: true },
      where: { 'article.outlet': { equals: outlet } },
    },
  )
  return new Map(docs.map(({ article, searchPolicy }) => [idOf(article), searchPolicy]))
}
