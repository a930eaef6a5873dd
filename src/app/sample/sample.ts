// The sample corpus in the database: whether it is there, loading it, and removing it.
import type { Facts, ImportPlan, ParsedSource } from 'offprint/import'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { importCorpus, planImport } from 'offprint/import'
import { APIError, commitTransaction, initTransaction, killTransaction } from 'payload'

import { readFiles, sampleRemoved } from '../../../seed/readFiles.ts'

interface SampleFiles {
  corpus: ParsedSource
  facts: Facts
  plan: ImportPlan
}

let files: Promise<SampleFiles> | undefined

function readSample(): Promise<SampleFiles> {
  files ??= readFiles(undefined, undefined).then(({ corpus, facts }) => ({
    corpus,
    facts,
    plan: planImport(corpus, facts),
  }))
  return files
}

/** How many articles there are of the sample, and whether there are any others. */
export async function sampleState(payload: Payload): Promise<{ isEmpty: boolean; loaded: number }> {
  const { docs } = await articlesOfSample(payload)
  const { totalDocs } =
    docs.length > 0
      ? { totalDocs: docs.length }
      : await payload.count({ collection: 'articles', overrideAccess: true })
  return { isEmpty: totalDocs === 0, loaded: docs.length }
}

async function articlesOfSample(payload: Payload, req?: PayloadRequest) {
  const { plan } = await readSample()
  return payload.find({
    collection: 'articles',
    depth: 0,
    joins: false,
    overrideAccess: true,
    pagination: false,
    req,
    select: { stage: true },
    where: { importKey: { in: plan.articles.map(({ importKey }) => importKey) } },
  })
}

/** @throws APIError 409 where there are articles already. */
export async function loadSample(payload: Payload): Promise<number> {
  if (!(await sampleState(payload)).isEmpty) {
    throw new APIError('There are articles already: the sample is only for an empty database.', 409)
  }
  const { corpus, facts } = await readSample()
  const { rows } = await importCorpus({ corpus, facts, payload })
  const failed = rows.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) {
    throw new APIError(failed.map(({ message }) => message).join(' '), 500)
  }
  await payload.kv.delete(sampleRemoved)
  return rows.length
}

/** All of it or nothing; also the outlets, authors and institutions of the sample that nothing else needs. */
export async function removeSample(req: PayloadRequest): Promise<number> {
  const { payload } = req
  const isOwn = await initTransaction(req)
  try {
    const { docs } = await articlesOfSample(payload, req)
    for (const { id, stage } of docs) {
      await removeArticle(req, id, stage)
    }
    await removeUnused(req)
    if (isOwn) {
      await commitTransaction(req)
    }
    await payload.kv.set(sampleRemoved, true)
    return docs.length
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const back = { 'published-at-outlet': 'drafted', 'republished-on-blog': 'published-at-outlet' }

/** By the moves that anybody would take, so that the blog, the log and the caches know of it. */
async function removeArticle(req: PayloadRequest, id: string, stage: string): Promise<void> {
  const to = back[stage as keyof typeof back] as keyof typeof back | undefined
  const asUser = { id, depth: 0, req, user: req.user } as const
  if (to) {
    const data = { stage: to, transition: { reason: 'sample removed' } }
    await req.payload.update({ ...asUser, collection: 'articles', data, overrideAccess: false })
    return removeArticle(req, id, to)
  }
  await req.payload.delete({ ...asUser, collection: 'articles', overrideAccess: false })
}

/** Authors before institutions: they are affiliated to them. */
async function removeUnused(req: PayloadRequest): Promise<void> {
  const { articles, institutions, outlets } = (await readSample()).plan
  const authors = articles.flatMap(({ authors: all }) => all.map(({ name }) => name))
  await removeNamed(req, 'outlets', names(outlets), ['articles.outlet'])
  await removeNamed(req, 'authors', authors, ['articles.byline.author', 'users.author'])
  await removeNamed(req, 'institutions', names(institutions), [
    'articles.byline.affiliations.institution',
    'authors.affiliations.institution',
  ])
}

function names(things: { name: string }[]): string[] {
  return things.map(({ name }) => name)
}

/** @param users collections and fields that may refer to one of them. */
async function removeNamed(
  req: PayloadRequest,
  collection: 'authors' | 'institutions' | 'outlets',
  wanted: string[],
  users: string[],
): Promise<void> {
  const asUser = { collection, depth: 0, req, user: req.user } as const
  const { docs } = await req.payload.find({
    ...asUser,
    overrideAccess: false,
    pagination: false,
    select: {},
    where: { name: { in: wanted } },
  })
  for (const { id } of docs) {
    const isUsed = await Promise.all(users.map((field) => refers(req, field, id)))
    if (!isUsed.includes(true)) {
      await req.payload.delete({ ...asUser, id, overrideAccess: false })
    }
  }
}

async function refers(req: PayloadRequest, field: string, id: string): Promise<boolean> {
  const [collection = '', ...path] = field.split('.')
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    overrideAccess: true,
    req,
    where: { [path.join('.')]: { equals: id } },
  })
  return totalDocs > 0
}
