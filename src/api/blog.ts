// `GET /api/blog/posts`, `/posts/:slug`, `/authors` and the like, `/openapi.json`: what a blog needs, for everybody.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import { addressesOf, blogAPIOf } from '../addresses.ts'
import { citationFormats } from '../blog/citation/formats.ts'
import { citationQuery, postQuery } from '../blog/citation/queries.ts'
import { fromCursor, toCursor } from '../blog/cursor.ts'
import { listEverything } from '../blog/everything/readEverything.ts'
import { readSite } from '../blog/face/readSite.ts'
import { findPage, listPages } from '../blog/face/readTexts.ts'
import { listGroups } from '../blog/groups.ts'
import { openAPI } from '../blog/openAPI.ts'
import { findMovedSlug, findPost, findSummary, listPosts, searchPosts } from '../blog/posts.ts'
import { listChanges, type Since } from '../blog/readChanges.ts'
import { findRedirect } from '../blog/redirects.ts'
import { movedResponse, revalidatedResponse } from '../blog/response.ts'
import { blogRoutes, citationDefaults, type GroupKind, groupKinds } from '../blog/routes.ts'
import {
  checkedEverythingQuery,
  checkedListQuery,
  redirectQuery,
  usualPosts,
} from '../blog/schemas.ts'
import { NotFound } from '../errors.ts'
import { requireOptions } from '../options.ts'
import { bibliographyEndpoints, citationResponse } from './citations.ts'
import { showEvents } from './events.ts'
import { linkToNext } from './linkToNext.ts'
import { oEmbedEndpoints } from './oembed.ts'
import { publicEndpoints } from './publicEndpoints.ts'
import { readQuery } from './readQuery.ts'

const json = 'application/json; charset=utf-8'

const noParameters = z.object({})

export const blogEndpoints: Endpoint[] = [
  ...publicEndpoints(blogRoutes.posts, showList),
  ...publicEndpoints(blogRoutes.post, (req) => showPost(req, readQuery(postQuery, req))),
  ...citationFormats.flatMap((format) =>
    publicEndpoints(`${blogRoutes.post}/${format}`, (req) =>
      showPost(req, { ...readQuery(citationQuery, req), format }, `/${format}`),
    ),
  ),
  ...publicEndpoints(blogRoutes.events, showEvents),
  ...publicEndpoints(blogRoutes.everything, showEverything),
  ...publicEndpoints(blogRoutes.openAPI, showOpenAPI),
  ...publicEndpoints(blogRoutes.redirects, showRedirect),
  ...publicEndpoints(blogRoutes.site, showSite),
  ...publicEndpoints(blogRoutes.pages, showPages),
  ...publicEndpoints(blogRoutes.page, showPage),
  ...groupKinds.flatMap((kind) => publicEndpoints(`/blog/${kind}`, (req) => showGroups(req, kind))),
  ...bibliographyEndpoints,
  ...oEmbedEndpoints,
]

async function showSite(req: PayloadRequest): Promise<Response> {
  readQuery(noParameters, req)
  return revalidatedResponse(req, JSON.stringify(await readSite(req.payload)), json)
}

async function showPages(req: PayloadRequest): Promise<Response> {
  readQuery(noParameters, req)
  return revalidatedResponse(req, JSON.stringify({ docs: await listPages(req.payload) }), json)
}

async function showPage(req: PayloadRequest): Promise<Response> {
  readQuery(noParameters, req)
  const slug = String(req.routeParams?.slug)
  const page = /\p{Cc}/u.test(slug) ? null : await findPage(req.payload, slug)
  if (!page) {
    throw new NotFound('page')
  }
  return revalidatedResponse(req, JSON.stringify(page), json)
}

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
  const { apiPath } = requireOptions(req.payload)
  const document = openAPI(blogAPIOf(req.payload), addressesOf(req.payload).api(apiPath))
  return revalidatedResponse(req, JSON.stringify(document), json)
}

async function showList(req: PayloadRequest): Promise<Response> {
  const query = readQuery(checkedListQuery, req)
  const { cursor, limit = usualPosts, q, updatedSince: since, ...filter } = query
  if (since !== undefined) {
    return showChanges(req, { limit, since })
  }
  const kind = q === undefined ? 'newest' : 'found'
  const question = { ...filter, cursor: (cursor && fromCursor(cursor, kind)) || undefined, limit }
  const { next, posts } =
    q === undefined
      ? await listPosts(req.payload, question)
      : await searchPosts(req.payload, { ...question, q })
  const nextCursor = next && toCursor(next)
  const links: Record<string, string> = nextCursor ? { link: linkToNext(req, nextCursor) } : {}
  return revalidatedResponse(req, JSON.stringify({ docs: posts, nextCursor }), json, links)
}

async function showEverything(req: PayloadRequest): Promise<Response> {
  const { cursor, limit = usualPosts } = readQuery(checkedEverythingQuery, req)
  if (!requireOptions(req.payload).everything) {
    throw new NotFound('list')
  }
  const after = (cursor && fromCursor(cursor)) || undefined
  const { entries, next, total } = await listEverything(req.payload, { cursor: after, limit })
  const nextCursor = next && toCursor(next)
  const links: Record<string, string> = nextCursor ? { link: linkToNext(req, nextCursor) } : {}
  return revalidatedResponse(req, JSON.stringify({ docs: entries, nextCursor, total }), json, links)
}

async function showChanges(req: PayloadRequest, query: Since): Promise<Response> {
  const { next, posts, withdrawn } = await listChanges(req.payload, query)
  return revalidatedResponse(
    req,
    JSON.stringify({ docs: posts, next, nextCursor: null, withdrawn }),
    json,
  )
}

async function showRedirect(req: PayloadRequest): Promise<Response> {
  const { path: from } = readQuery(redirectQuery, req)
  const to = await findRedirect(req.payload, from)
  if (to === null) {
    throw new NotFound('redirect')
  }
  return revalidatedResponse(req, JSON.stringify({ docs: [{ from, status: 301, to }] }), json)
}

/** @param end of the path, behind the slug */
async function showPost(
  req: PayloadRequest,
  { format, of = citationDefaults.of }: z.output<typeof postQuery>,
  end = '',
): Promise<Response> {
  const slug = String(req.routeParams?.slug)
  if (/\p{Cc}/u.test(slug)) {
    throw new NotFound('post')
  }
  if (format) {
    const summary = await findSummary(req.payload, slug)
    return summary ? citationResponse(req, summary, { format, of }) : showMoved(req, slug, end)
  }
  const post = await findPost(req.payload, { slug })
  return post ? revalidatedResponse(req, JSON.stringify(post), json) : showMoved(req, slug, end)
}

/** Whoever asks for a slug that a post had is told the one that it has. */
async function showMoved(
  { payload, searchParams }: PayloadRequest,
  slug: string,
  end: string,
): Promise<Response> {
  const now = await findMovedSlug(payload, slug)
  if (now === null) {
    throw new NotFound('post')
  }
  const path = `${blogAPIOf(payload)}/posts/${encodeURIComponent(now)}${end}`
  return movedResponse(searchParams.size > 0 ? `${path}?${searchParams.toString()}` : path)
}
