// Reads what is on the blog, as the public reads it.
import type { Payload } from 'payload'

import type { Article, Republication } from '../payload-types.ts'
import type { Post, PostSummary } from './post.ts'

import { excerptOf } from '../document/toPlainText.ts'
import { populated } from './populated.ts'
import { toPost } from './toPost.ts'
import { toSummary } from './toSummary.ts'

export interface PostPage {
  hasNext: boolean
  /** Counted from 1. */
  page: number
  posts: PostSummary[]
}

const perPage = 50

/** Republication, its article, and what the article names. */
const depth = 2

const inLists = {
  blogMode: true,
  byline: true,
  kind: true,
  language: true,
  outlet: true,
  outletIssue: true,
  outletUrl: true,
  publishedAt: true,
  publishedAtPrecision: true,
  series: true,
  stage: true,
  standfirst: true,
  title: true,
  topics: true,
  updatedAt: true,
} as const

const onPages = {
  ...inLists,
  acknowledgements: true,
  body: true,
  bylineText: true,
  dateline: true,
  leadImage: true,
} as const

/** A page of what is on the blog, the newest first; by the technical date where the day is unknown. */
export async function listPosts(
  payload: Payload,
  { page = 1 }: { page?: number } = {},
): Promise<PostPage> {
  const { docs, hasNextPage } = await payload.find({
    collection: 'republications',
    depth,
    limit: perPage,
    overrideAccess: false,
    page,
    populate: { articles: inLists },
    select: {
      slug: true,
      article: true,
      mode: true,
      path: true,
      republishedAt: true,
      republishedAtPrecision: true,
      updatedAt: true,
    },
    sort: ['-republishedAt', 'slug'],
  })
  const posts = docs.map((doc) => toSummary(doc as Republication)).filter((post) => post !== null)
  return { hasNext: hasNextPage, page, posts }
}

/** What stands at a path, or null: also where something does that is not on the blog. */
export async function findPost(payload: Payload, path: string): Promise<null | Post> {
  const { docs } = await payload.find({
    collection: 'republications',
    depth,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    populate: { articles: onPages, notes: { body: true } },
    where: { path: { equals: path } },
  })
  const [republication] = docs
  const article = populated(republication?.article)
  if (!republication || !article) {
    return null
  }
  const excerpt = republication.mode === 'excerpt' ? await readExcerpt(payload, article.id) : null
  return toPost(republication, { excerpt })
}

/**
 * The only read past the access rules: the public may see neither the outlet's terms nor the text,
 * but it may see as many words of the text as the terms say. Nothing else leaves this function.
 */
async function readExcerpt(payload: Payload, article: Article['id']): Promise<null | string> {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 1,
    joins: false,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    populate: { outlets: { terms: { excerptWords: true } } },
    select: { body: true, outlet: true },
    where: {
      id: { equals: article },
      blogMode: { equals: 'excerpt' },
      stage: { equals: 'republished-on-blog' },
    },
  })
  const words = populated(docs[0]?.outlet)?.terms.excerptWords ?? 0
  return words > 0 ? excerptOf(docs[0]?.body, words) : null
}
