// Writes one article of a batch at its final stage, with its note and its republication.
import type { PayloadRequest } from 'payload'

import type { Article, ID, Outlet, Republication } from '../../../types.ts'
import type { Arrival } from '../../../workflow/decideArrival.ts'
import type { PlannedArticle } from '../plan.ts'
import type { ArticleData } from '../writeArticle.ts'
import type { Batch, Written } from './Batch.ts'

import { dayOf, noonOf } from '../../../domain/days.ts'
import { freeFrom } from '../../../domain/freeFrom.ts'
import { idOf } from '../../../domain/idOf.ts'
import { toSlug } from '../../../domain/slug.ts'
import { TransitionRefused } from '../../../errors.ts'
import { slugsOf } from '../../../options.ts'
import { bareAuthors, withAffiliations } from '../../../workflow/addAffiliations.ts'
import { termsOf } from '../../../workflow/loadFacts.ts'
import { creditFrom, signersOf } from '../../../workflow/republish.ts'
import { storedWithMove } from '../../../workflow/storedWithMove.ts'
import { judge } from '../judge.ts'
import { fullRights } from '../rights.ts'
import {
  articleData,
  createArticle,
  createNoteOfBlog,
  inputOf,
  requireChecked,
  requireTitle,
} from '../writeArticle.ts'

/** @throws TransitionRefused with all refusals of the moves on the way, and the errors of Payload's writes. */
export async function writeOne(
  req: PayloadRequest,
  planned: PlannedArticle,
  batch: Batch,
  seededAt: string,
): Promise<Written> {
  requireTitle(planned)
  requireChecked(planned)
  const arrival = judge(planned, { today: batch.today })
  if (arrival.refusals.length > 0) {
    throw new TransitionRefused(arrival.refusals)
  }
  const data = await articleData(req, planned, batch.registry)
  const outlet = await batch.outletOf(req, idOf(data.outlet))
  const { importKey } = planned
  batch.sets.arrivals.set(
    importKey,
    await storedWith(req, data, { arrival, batch, outlet, planned }),
  )
  const slug = batch.slugs.take(slugsOf(req.payload).articles, toSlug(planned.piece.title))
  const doc = await createArticle(req, { ...data, slug, importKey }, fullRights)
  const { note: lines } = planned.piece
  const note = await createNoteOfBlog(req, { article: doc.id, lines }, batch.registry)
  const republication =
    doc.stage === 'republished-on-blog'
      ? await createPost(req, doc, { batch, note, outlet, planned, seededAt })
      : null
  return { doc, planned, republication, steps: arrival.steps }
}

/** As each move of the import is made. */
const alreadyOnBlog = true
const via = 'seed'

interface Setting {
  arrival: Arrival
  batch: Batch
  outlet: null | Outlet
  planned: PlannedArticle
}

/** What moves would have stored. */
async function storedWith(
  req: PayloadRequest,
  data: ArticleData,
  { arrival, batch, outlet, planned }: Setting,
): Promise<Partial<Article>> {
  const dated = data as Pick<Article, 'byline' | 'publishedAt' | 'publishedAtPrecision'>
  const { mode, steps } = arrival
  const last = steps.at(-1)
  const { stage: to } = planned
  const authors = last ? await batch.authorsOf(req, bareAuthors(dated)) : new Map()
  const free = outlet && freeFrom(dayOf(planned.publishedAt), planned.precision, termsOf(outlet))
  return {
    ...(last ? withAffiliations(dated, authors) : {}),
    ...(last ? storedWithMove({ stage: last.from }, { alreadyOnBlog, to, via }, mode) : {}),
    freeFrom: free && noonOf(free),
    stage: to,
  }
}

interface PostSetting extends Omit<Setting, 'arrival'> {
  note: ID | null
  seededAt: string
}

async function createPost(
  req: PayloadRequest,
  article: Article,
  { batch, note, outlet, planned, seededAt }: PostSetting,
): Promise<Republication> {
  const { slug, ...values } = inputOf(planned, seededAt)
  const collection = slugsOf(req.payload).republications
  const authors = await batch.authorsOf(req, signersOf(article))
  const created = await req.payload.create({
    collection,
    data: {
      ...values,
      slug: batch.slugs.take(collection, slug || article.slug || article.id),
      article: article.id,
      creditLine: creditFrom(article, { authors, outlet }),
      note,
      searchPolicy: termsOf(outlet).searchPolicy,
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return created as Republication
}
