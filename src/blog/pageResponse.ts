// Responses with a page: what its address asks for is read and rendered; the headers are added here.
import type { Payload } from 'payload'

import type { PageData } from './pages/pageData.ts'
import type { PageSite } from './pages/pageSite.ts'

import { blogAPIOf, publicPath } from '../addresses.ts'
import { requireOptions } from '../options.ts'
import { everythingFeed } from './everything/everythingFeed.ts'
import { withFace } from './face/readFace.ts'
import { listFeedResponse } from './feeds/listFeedResponse.ts'
import { opmlResponse } from './feeds/opmlResponse.ts'
import { pathBelow, pathIn, postIn, summaryIn } from './folder.ts'
import { linkPictureResponse } from './linkPicture/response.ts'
import { type FileAddress, isFile, type PageAddress, readPageAddress } from './pageAddress.ts'
import { pageHeaders } from './pageHeaders.ts'
import { renderNotFound } from './pages/renderNotFound.tsx'
import { renderPage } from './pages/renderPage.ts'
import { readBlogPage } from './readBlogPage.ts'
import { findRedirect } from './redirects.ts'
import { conditionalResponse } from './response.ts'

/**
 * The page at the address of a request: front page, search, post, author, outlet, topic or year, or the feed of a list; 301 where it
 * has moved, and 404 with a page that says so. The response differs by the address alone, so that a cache may share it.
 */
export async function pageResponse(
  payload: Payload,
  request: { headers: Headers; url: string },
  given: PageSite,
): Promise<Response> {
  const { feeds, permalink, webmentions } = requireOptions(payload)
  const url = new URL(request.url)
  url.pathname = publicPath(url.pathname)
  const address = addressBelow(given.folder, url, permalink !== undefined)
  if (address.kind === 'linkPicture') {
    return (await linkPictureResponse(payload, address.hash, given)) ?? missingPicture()
  }
  const webmention = webmentions ? `${blogAPIOf(payload)}/webmention` : undefined
  const named = withFace(payload, {
    feeds: feeds !== false,
    ...(webmention ? { webmention } : {}),
    ...given,
  })
  // It is awaited where it is needed, and may fail before.
  named.catch(() => undefined)
  if (isFile(address)) {
    const site = await named
    return (await fileResponse(payload, request, address, site)) ?? notFoundResponse(site)
  }
  // '' is the folder of a blog at the root of an app of others.
  const home = given.folder === undefined ? undefined : given.url + given.folder
  const face = named.then((site) => site.face)
  face.catch(() => undefined)
  const [site, found] = await Promise.all([
    named,
    readBlogPage(payload, address, { face, site: home }),
  ])
  if (found !== null) {
    const page = site.folder ? pageIn(site.folder, found) : found
    const html = renderPage(page, site)
    return conditionalResponse(
      request,
      html,
      pageHeaders(html, 'public, max-age=0, must-revalidate'),
    )
  }
  const moved =
    address.kind === 'moved'
      ? pathIn(site.folder, address.to)
      : await findRedirect(payload, url.pathname + url.search, site.folder)
  return moved === null ? notFoundResponse(site) : movedPage(moved)
}

/** A feed of a list, or the list of feeds. Null where there is none. */
export function fileResponse(
  payload: Payload,
  request: { headers: Headers },
  address: FileAddress,
  site: PageSite,
): Promise<null | Response> {
  switch (address.kind) {
    case 'everything-feed':
      return everythingFeed(payload, request, address.format, site)
    case 'feed':
      return listFeedResponse(payload, request, address, site)
    case 'opml':
      return opmlResponse(payload, request, site)
  }
}

function addressBelow(
  folder: string | undefined,
  { pathname, searchParams }: URL,
  isFree: boolean,
): PageAddress {
  if (!folder) {
    return readPageAddress({ pathname, searchParams }, isFree)
  }
  const path = pathBelow(folder, pathname)
  return path === null
    ? { kind: 'none' }
    : readPageAddress({ pathname: path, searchParams }, isFree)
}

/** Without a page: nobody sees it. */
function missingPicture(): Response {
  return new Response('Not found\n', { headers: { 'cache-control': 'no-store' }, status: 404 })
}

/** What is missing now may be published in a moment. */
function notFoundResponse(site: PageSite): Response {
  const page = renderNotFound(site)
  return new Response(page, { headers: pageHeaders(page, 'no-store'), status: 404 })
}

function movedPage(location: string): Response {
  return new Response(null, { headers: { 'cache-control': 'no-store', location }, status: 301 })
}

export function pageIn(folder: string, page: PageData): PageData {
  const withPaths = <Item extends { path: string }>(items: Item[]) =>
    items.map((item) => summaryIn(folder, item))
  switch (page.kind) {
    case 'about':
      return page
    case 'everything': {
      const entries = page.everything.entries.map((entry) =>
        entry.path === null ? entry : { ...entry, path: pathIn(folder, entry.path) },
      )
      return { ...page, everything: { ...page.everything, entries } }
    }
    case 'front':
      return {
        ...page,
        list: { ...page.list, posts: withPaths(page.list.posts) },
        pinned: withPaths(page.pinned ?? []),
        series: page.series && { ...page.series, posts: withPaths(page.series.posts) },
      }
    case 'index':
    case 'page':
    case 'subscribe':
      return page
    case 'post':
      return {
        ...page,
        neighbours: {
          next: page.neighbours.next && summaryIn(folder, page.neighbours.next),
          previous: page.neighbours.previous && summaryIn(folder, page.neighbours.previous),
        },
        post: postIn(folder, page.post),
      }
    case 'search':
      return { ...page, found: { ...page.found, posts: withPaths(page.found.posts) } }
    case 'series':
      return { ...page, series: { ...page.series, parts: withPaths(page.series.parts) } }
    default:
      return { ...page, list: { ...page.list, posts: withPaths(page.list.posts) } }
  }
}
