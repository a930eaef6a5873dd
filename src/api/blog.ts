// `GET /api/blog/posts`, `/posts/:slug`, `/authors` and the like, `/openapi.json`: what a blog needs, for everybody.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { GroupKind } from '../blog/groups.ts'

import { fromCursor, toCursor } from '../blog/cursor.ts'
import { groupKinds, listGroups } from '../blog/groups.ts'
import { openAPI } from '../blog/openAPI.ts'
import { findMovedSlug, findPost, listPosts, searchPosts } from '../blog/posts.ts'
import { isKnown } from '../blog/readPosts.ts'
import { movedResponse, revalidatedResponse } from '../blog/response.ts'
import { checkedListQuery } from '../blog/schemas.ts'
import { poolOf } from '../database/lock.ts'
import { InvalidQuery, NotFound } from '../errors.ts'
import { publicEndpoints } from './publicEndpoints.ts'
import { readQuery } from './readQuery.ts'

const json = 'application/json; charset=utf-8'
const usual = 20

const noParameters = z.object({})

export const blogEndpoints: Endpoint[] = [
  ...publicEndpoints('/blog/posts', showList),
  ...publicEndpoints('/blog/posts/:slug', showPost),
  ...publicEndpoints('/blog/openapi.json', showOpenAPI),
  ...groupKinds.flatMap((kind) => publicEndpoints(`/blog/${kind}`, (req) => showGroups(req, kind))),
]

async function showGroups(req: PayloadRequest, kind: GroupKind): Promise<Response> {
  readQuery(noParameters, req)
  return revalidatedResponse(
    req,
    JSON.stringify({ docs: await listGroups(req.payload, kind) }),
    json,
  )
}

function showOpenAPI(req: PayloadRequest): Response {
  readQuery(noParameters, req)
  return revalidatedResponse(req, JSON.stringify(openAPI(req.payload.config.routes.api)), json)
}

async function showList(req: PayloadRequest): Promise<Response> {
  const { cursor, limit = usual, q, ...filter } = readQuery(checkedListQuery, req)
  const kind = q === undefined ? 'newest' : 'found'
  const question = { ...filter, cursor: (cursor && fromCursor(cursor, kind)) || undefined, limit }
  const { next, posts } =
    q === undefined
      ? await listPosts(req.payload, question)
      : await searchPosts(req.payload, { ...question, q })
  if (posts.length === 0) {
    await refuseUnknown(req, filter)
  }
  const nextCursor = next && toCursor(next)
  const links: Record<string, string> = nextCursor ? { link: linkToNext(req, nextCursor) } : {}
  return revalidatedResponse(req, JSON.stringify({ docs: posts, nextCursor }), json, links)
}

/** RFC 8288: the same question, from there on. */
function linkToNext({ pathname, searchParams }: PayloadRequest, cursor: string): string {
  const query = new URLSearchParams(searchParams)
  query.set('cursor', cursor)
  query.sort()
  return `<${pathname}?${query.toString()}>; rel="next"`
}

async function showPost(req: PayloadRequest): Promise<Response> {
  readQuery(noParameters, req)
  const slug = String(req.routeParams?.slug)
  if (/\p{Cc}/u.test(slug)) {
    throw new NotFound('post')
  }
  const post = await findPost(req.payload, { slug })
  return post ? revalidatedResponse(req, JSON.stringify(post), json) : showMoved(req, slug)
}

/** Whoever asks for a slug that a post had is told the one that it has. */
async function showMoved({ payload }: PayloadRequest, slug: string): Promise<Response> {
  const now = await findMovedSlug(payload, slug)
  if (now === null) {
    throw new NotFound('post')
  }
  return movedResponse(`${payload.config.routes.api}/blog/posts/${encodeURIComponent(now)}`)
}

/** A name that nobody has is a mistake in the question; one that a hidden article has is as good as none. */
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
      problems.push({ message: `Unknown ${path} "${slug}".`, path })
    }
  }
  if (problems.length > 0) {
    throw new InvalidQuery(problems)
  }
}
