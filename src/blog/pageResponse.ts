// Responses with a page: reads what its address asks for, has it rendered, and adds the headers.
import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { PageAddress } from './pageAddress.ts'
import type { FoundPage, ListPage } from './pages/listPage.ts'
import type { PageSite } from './pages/pageSite.ts'
import type { PostQuery } from './posts.ts'

import { fromCursor, toCursor } from './cursor.ts'
import { readPageAddress } from './pageAddress.ts'
import { renderAuthor } from './pages/renderAuthor.tsx'
import { renderFront } from './pages/renderFront.tsx'
import { renderNotFound } from './pages/renderNotFound.tsx'
import { renderOutlet } from './pages/renderOutlet.tsx'
import { renderPost } from './pages/renderPost.tsx'
import { renderSearch } from './pages/renderSearch.tsx'
import { stylesIn } from './pages/withStyles.ts'
import { findMoved, findPost, listPosts, searchPosts } from './posts.ts'
import { findAuthor, findOutlet } from './profiles.ts'
import { conditionalResponse } from './response.ts'

/** On a page of a list. */
const perPage = 20

/**
 * The page at the address of a request: front page, search, post, author or outlet; 308 where a post has moved, and
 * 404 with a page that says so. The response differs by the address alone, so that a cache may share it.
 */
export async function pageResponse(
  payload: Payload,
  request: { headers: Headers; url: string },
  site: PageSite,
): Promise<Response> {
  const address = readPageAddress(new URL(request.url))
  const page = await renderPage(payload, address, site)
  if (page !== null) {
    return conditionalResponse(request, page, headersOf(page, 'public, max-age=0, must-revalidate'))
  }
  const moved = address.kind === 'post' ? await findMoved(payload, address.path) : null
  return moved === null ? notFoundResponse(site) : movedPage(moved)
}

/** Nothing runs, and nothing is loaded from elsewhere. Footnotes, lists and tables of a text have style attributes. */
function policyOf(page: string): string {
  const hash = createHash('sha256').update(stylesIn(page)).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}

function headersOf(page: string, cacheControl: string): Record<string, string> {
  return {
    'cache-control': cacheControl,
    'content-security-policy': policyOf(page),
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  }
}

/** What is missing now may be published in a moment. */
function notFoundResponse(site: PageSite): Response {
  const page = renderNotFound(site)
  return new Response(page, { headers: headersOf(page, 'no-store'), status: 404 })
}

function movedPage(location: string): Response {
  return new Response(null, { headers: { 'cache-control': 'no-store', location }, status: 308 })
}

/** Null where nothing of the blog has this address. */
async function renderPage(
  payload: Payload,
  address: PageAddress,
  site: PageSite,
): Promise<null | string> {
  switch (address.kind) {
    case 'author': {
      const author = await findAuthor(payload, address.slug)
      const list = author && (await readPage(payload, address.after, { author: author.slug }))
      return list && list.posts.length > 0 ? renderAuthor(author, list, site) : null
    }
    case 'front': {
      const list = await readPage(payload, address.after)
      return list.posts.length === 0 && list.after ? null : renderFront(list, site)
    }
    case 'none':
      return null
    case 'outlet': {
      const outlet = await findOutlet(payload, address.slug)
      const list = outlet && (await readPage(payload, address.after, { outlet: outlet.slug }))
      return list && list.posts.length > 0 ? renderOutlet(outlet, list, site) : null
    }
    case 'post': {
      const post = await findPost(payload, address.path)
      return post && renderPost(post, site)
    }
    case 'search':
      return renderSearch(address.q, await search(payload, address), site)
  }
}

async function readPage(
  payload: Payload,
  after: string,
  filter: PostQuery = {},
): Promise<ListPage> {
  const cursor = fromCursor(after) ?? undefined
  const { next, posts } = await listPosts(payload, { ...filter, cursor, limit: perPage })
  return { after, next: next && toCursor(next), posts }
}

/** Finds nothing where the database cannot answer such a query. */
async function search(
  payload: Payload,
  { after, q }: { after: string; q: string },
): Promise<FoundPage> {
  const cursor = fromCursor(after, 'found') ?? undefined
  try {
    const { next, posts } = await searchPosts(payload, { cursor, limit: perPage, q })
    return { next: next && toCursor(next), posts }
  } catch (error) {
    if ((error as Error).name === 'InvalidQuery') {
      return { next: null, posts: [] }
    }
    throw error
  }
}
