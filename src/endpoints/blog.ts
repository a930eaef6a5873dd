// `GET /api/blog/posts`, `/posts/:slug` and `/openapi.json`: what a blog needs of Offprint, for everybody.
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { fromCursor, toCursor } from '../blog/cursor.ts'
import { openAPI } from '../blog/openAPI.ts'
import { findMovedSlug, findPost, listPosts, searchPosts } from '../blog/posts.ts'
import { isKnown } from '../blog/readPosts.ts'
import { checkedListQuery } from '../blog/schemas.ts'
import { InvalidQuery, NotFound } from '../errors.ts'
import { poolOf } from '../workflow/lock.ts'
import { answer, answerMoved } from './blogAnswer.ts'

const json = 'application/json; charset=utf-8'
const usual = 20

export const blogEndpoints: Endpoint[] = [
  { handler: showList, method: 'get', path: '/blog/posts' },
  { handler: showPost, method: 'get', path: '/blog/posts/:slug' },
  {
    handler: (req) => answer(req, JSON.stringify(openAPI(req.payload.config.routes.api)), json),
    method: 'get',
    path: '/blog/openapi.json',
  },
]

async function showList(req: PayloadRequest): Promise<Response> {
  const { cursor, limit = usual, q, ...filter } = read(checkedListQuery, req.query)
  const kind = q === undefined ? 'newest' : 'found'
  const question = { ...filter, cursor: (cursor && fromCursor(cursor, kind)) || undefined, limit }
  const { next, posts } =
    q === undefined
      ? await listPosts(req.payload, question)
      : await searchPosts(req.payload, { ...question, q })
  if (posts.length === 0) {
    await refuseUnknown(req, filter)
  }
  const body = { docs: posts, nextCursor: next && toCursor(next) }
  return answer(req, JSON.stringify(body), json)
}

async function showPost(req: PayloadRequest): Promise<Response> {
  const slug = String(req.routeParams?.slug)
  if (/\p{Cc}/u.test(slug)) {
    throw new NotFound('post')
  }
  const post = await findPost(req.payload, { slug })
  return post ? answer(req, JSON.stringify(post), json) : showMoved(req, slug)
}

/** Whoever asks for a slug that a post had is told the one that it has. */
async function showMoved({ payload }: PayloadRequest, slug: string): Promise<Response> {
  const now = await findMovedSlug(payload, slug)
  if (now === null) {
    throw new NotFound('post')
  }
  return answerMoved(`${payload.config.routes.api}/blog/posts/${encodeURIComponent(now)}`)
}

/** A name that nobody has is a mistake in the question; one that a hidden piece has is as good as none. */
async function refuseUnknown(
  { payload }: PayloadRequest,
  { author, outlet }: { author?: string; outlet?: string },
): Promise<void> {
  const database = poolOf(payload)
  const asked = [
    ['author', 'authors', author],
    ['outlet', 'outlets', outlet],
  ] as const
  const problems = []
  for (const [path, table, slug] of asked) {
    if (slug !== undefined && !(await isKnown(database, table, slug))) {
      problems.push({ message: `There is no ${path} "${slug}" on the blog.`, path })
    }
  }
  if (problems.length > 0) {
    throw new InvalidQuery(problems)
  }
}

/** @throws InvalidQuery with all that is wrong. */
function read<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(query)
  if (error) {
    throw new InvalidQuery(
      error.issues.map(({ message, path }) => ({
        message: `"${path.join('.')}" ${/^is /.test(message) ? message : 'cannot be used'}.`,
        path: path.join('.'),
      })),
    )
  }
  return data
}
