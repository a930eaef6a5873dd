// The cache key of a request: all spellings of an address share it.
import { blogRoutes, citationDefaults, groupKinds } from '../src/blog/routes.ts'
import { oldQueryOf } from '../src/domain/oldPaths.ts'
import { feedPaths, isFeedPath } from '../src/domain/paths.ts'
import { pathOf } from './middleware.ts'

const api = '/api'
const bibliography = api + blogRoutes.bibliography
const posts = api + blogRoutes.post.replace(':slug', '')
/** Answers of the blog API, besides posts. */
const data = new Set([
  api + blogRoutes.everything,
  api + blogRoutes.oEmbed,
  api + blogRoutes.openAPI,
  api + blogRoutes.pages,
  api + blogRoutes.posts,
  api + blogRoutes.redirects,
  api + blogRoutes.site,
  bibliography,
  ...groupKinds.map((kind) => `${api}/blog/${kind}`),
])
const readByNext = /^nxt[IP]/
const noParams = new URLSearchParams()
const feeds = new Set<string>(Object.values(feedPaths))
/** Addresses that are no pages of the blog: of the app, of files, and with dots that lead elsewhere. */
const noPage =
  /^\/(?:(?:_next|admin|api|fonts)(?:\/|$)|og\/|\.|(?:favicon\.ico|icon\.svg|metrics|robots\.txt)$)|^[^/]|[\\;]|\/\/|\/\.{1,2}(?:\/|$)|.\/$/
/** What pages read of a query; all other parameters are ignored. */
const pageParams = ['q', 'after']

export interface CacheKey {
  /** Another spelling of the key: what is found there has its address there. */
  isOther?: true
  /** There is no end of such addresses. */
  isVariable: boolean
  /** The address to request from Next. */
  key: string
  mayStore: boolean
}

/**
 * Undefined where the response is not the same for everybody.
 * @param url path and query; the path can be decoded
 */
export function cacheKeyOf(url: string): CacheKey | undefined {
  const path = pathOf(url)
  const query = url.slice(path.length + 1)
  if (feeds.has(path)) {
    return { isVariable: false, key: path, mayStore: true }
  }
  const name = data.has(path) ? path : nameOfPost(path)
  return name ? keyOfData(name, query) : keyOfPage(path, query)
}

function keyOfData(name: string, query: string): CacheKey {
  const params = query ? withoutDefaults(name, passToAPI(query)) : noParams
  if (params.size === 0) {
    return { isVariable: false, key: name, mayStore: true }
  }
  params.sort()
  // A search is seldom repeated.
  return { isVariable: true, key: `${name}?${params.toString()}`, mayStore: !params.has('q') }
}

function keyOfPage(path: string, query: string): CacheKey | undefined {
  const given = path.includes('%') ? encodedAlike(path) : path
  // Next would redirect it, and what it leads to may be the old address of a post: those were two redirects.
  const page = given.replace(/(?<=[^/])\/$/, '')
  if (noPage.test(page)) {
    return undefined
  }
  const other = page === given ? {} : { isOther: true as const }
  const params = query && !isFeedPath(page) ? readByPage(query) : noParams
  return params.size === 0
    ? { ...other, isVariable: false, key: page, mayStore: true }
    : {
        ...other,
        isVariable: true,
        key: `${page}?${params.toString()}`,
        mayStore: !params.has('q'),
      }
}

/** A search and the next page of a list are no old addresses. */
function readByPage(query: string): URLSearchParams {
  const given = new URLSearchParams(query)
  const read = pageParams.map((name) => [name, given.get(name) ?? ''])
  const params = new URLSearchParams(read.filter(([, value]) => value !== ''))
  return params.size > 0 ? params : new URLSearchParams(oldQueryOf(given))
}

/** Next removes some parameters for itself. Under another name the API sees them, and refuses them as unknown. */
function passToAPI(query: string): URLSearchParams {
  const params = new URLSearchParams(query)
  for (const name of [...params.keys()].filter((one) => readByNext.test(one))) {
    params.append(`[${name}]`, '')
    params.delete(name)
  }
  return params
}

/** What a citation is without a parameter, it is with the value that the parameter has then. */
function withoutDefaults(name: string, params: URLSearchParams): URLSearchParams {
  const isCitation = name === bibliography || (isPost(name) && params.has('format'))
  const removeIf = (key: keyof typeof citationDefaults) => {
    if (params.get(key) === citationDefaults[key] && params.getAll(key).length === 1) {
      params.delete(key)
    }
  }
  if (isCitation) {
    removeIf('of')
  }
  if (name === bibliography) {
    removeIf('format')
  }
  return params
}

function isPost(path: string): boolean {
  return (
    path.length > posts.length &&
    path.lastIndexOf('/') === posts.length - 1 &&
    path.startsWith(posts)
  )
}

function nameOfPost(path: string): string | undefined {
  if (!isPost(path)) {
    return undefined
  }
  return path.includes('%') ? posts + encodedAlike(path.slice(posts.length)) : path
}

/** One spelling of a path, however much of it is percent-encoded. */
function encodedAlike(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/')
}
