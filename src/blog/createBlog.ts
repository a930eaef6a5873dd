// The blog in an app of others: handlers for routes below a folder of theirs, and posts as data for pages of their own.
import type { Post } from './post.ts'

import { publicPath } from '../addresses.ts'
import { isOutage } from '../database/outage.ts'
import { feedPaths, pathOfAddress } from '../domain/paths.ts'
import { requireOptions } from '../options.ts'
import { uncachedHeaders } from '../visibility/publicHeaders.ts'
import { blogOf, type BlogOptions, checkFolder, type FoundBlog } from './blogOf.ts'
import { type FeedFormat, feedResponse, sitemapResponse } from './feeds/feedResponse.ts'
import { llmsResponse } from './feeds/llmsResponse.ts'
import { pathBelow, postIn, summaryIn } from './folder.ts'
import { pageResponse } from './pageResponse.ts'
import { renderArticle } from './pages/renderPost.tsx'
import { findPost, listPosts, type PostPage, type PostQuery } from './posts.ts'
import { findRedirect } from './redirects.ts'

export type Handler = (request: Request) => Promise<Response>

export interface Blog {
  atom: Handler
  /** Where the post is now that had this address, also `/writing?p=12`, for one redirect; null where none had it. */
  findMoved: (path: string | string[]) => Promise<null | string>
  /** The post at a path below `basePath`, as an address or as the parameter of a route such as `[...path]`; or null. */
  findPost: (path: string | string[]) => Promise<null | Post>
  /** Answers for all of the blog: pages, feeds and the sitemap, by the path below `basePath`. */
  GET: Handler
  jsonFeed: Handler
  listPosts: (query?: PostQuery) => Promise<PostPage>
  /** What the blog is and where programs read it, for models of language. */
  llms: Handler
  /** Pages alone: front page, posts, authors, outlets, topics, years, search, everything, and the feeds of lists. */
  page: Handler
  /** The article as HTML, for an element of your page with the class `offprint`. */
  renderPost: (post: Post) => Promise<string>
  rss: Handler
  sitemap: Handler
}

/**
 * The blog for an app of Next.
 * @example export const { GET } = createBlog({ basePath: '/writing', config })
 * @throws SettingInvalid for a `basePath` that is no folder; in a request, where the config does not have the plugin.
 */
export function createBlog(given: BlogOptions): Blog {
  checkFolder(given.basePath)
  const { page, ...files } = handlersOf(given)
  const byPath: Record<string, Handler> = {
    [feedPaths.atom]: files.atom,
    [feedPaths.json]: files.jsonFeed,
    [feedPaths.llms]: files.llms,
    [feedPaths.rss]: files.rss,
    [feedPaths.sitemap]: files.sitemap,
  }
  return {
    ...files,
    ...dataOf(given),
    GET: async (request) => {
      const { site } = await blogOf(given, request)
      const path = pathBelow(site.folder, publicPath(new URL(request.url).pathname))
      return ((path !== null && byPath[path]) || page)(request)
    },
    page,
  }
}

function handlersOf(
  given: BlogOptions,
): Pick<Blog, 'atom' | 'jsonFeed' | 'llms' | 'page' | 'rss' | 'sitemap'> {
  const feed = (format: FeedFormat) =>
    handler(given, ({ payload, site }, request) =>
      feedResponse(payload, request, format, { ...site, title: site.name }),
    )
  return {
    atom: feed('atom'),
    jsonFeed: feed('json'),
    llms: handler(given, ({ payload, site }, request) => llmsResponse(payload, request, site)),
    page: handler(given, ({ payload, site }, request) => pageResponse(payload, request, site)),
    rss: feed('rss'),
    sitemap: handler(given, ({ payload, site }, request) =>
      sitemapResponse(payload, request, site),
    ),
  }
}

type Answer = (blog: FoundBlog, request: Request) => Promise<Response> | Response

/** 404 while the plugin is disabled, 503 while the database is away. */
function handler(given: BlogOptions, answer: Answer): Handler {
  return async (request) => {
    const blog = await blogOf(given, request)
    if (requireOptions(blog.payload).disabled) {
      return plain('Not found\n', 404)
    }
    try {
      return await answer(blog, request)
    } catch (error) {
      if (isOutage(error)) {
        return plain('Away for a moment: try again.\n', 503, { 'retry-after': '1' })
      }
      throw error
    }
  }
}

function plain(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { ...uncachedHeaders, ...headers }, status })
}

function dataOf(
  given: BlogOptions,
): Pick<Blog, 'findMoved' | 'findPost' | 'listPosts' | 'renderPost'> {
  return {
    findMoved: async (path) => {
      const { payload, site } = await blogOf(given)
      const address = typeof path === 'string' ? path : [site.folder, ...path].join('/')
      return findRedirect(payload, address, site.folder)
    },
    findPost: async (path) => {
      const { payload, site } = await blogOf(given)
      const stored = storedPath(site.folder, path)
      const address = site.url ? site.url + site.folder : undefined
      const post = stored === null ? null : await findPost(payload, stored, address)
      return post && postIn(site.folder, post)
    },
    listPosts: async (query) => {
      const { payload, site } = await blogOf(given)
      const { next, posts } = await listPosts(payload, query)
      return { next, posts: posts.map((post) => summaryIn(site.folder, post)) }
    },
    renderPost: async (post) => renderArticle(post, (await blogOf(given)).site),
  }
}

/** @param path an address below the folder, or its parts as Next gives them. */
function storedPath(folder: string, path: string | string[]): null | string {
  if (typeof path !== 'string') {
    return pathOfAddress(path)
  }
  const below = pathBelow(folder, path)
  return below === null ? null : pathOfAddress(below.split('/').slice(1))
}
