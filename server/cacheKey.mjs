// The cache key of a request: all spellings of an address share it.
const post = /^(\/api\/blog\/posts\/)([^/?]+)$/
const data = new Set(
  ['authors', 'openapi.json', 'outlets', 'posts', 'topics', 'years'].map(
    (name) => `/api/blog/${name}`,
  ),
)
const readByNext = /^nxt[IP]/
const noParams = new URLSearchParams()
const feeds = new Set(['/atom.xml', '/feed.json', '/feed.xml', '/sitemap.xml'])
/** Addresses that are no pages of the blog: of the app, of files, and with dots that lead elsewhere. */
const noPage =
  /^\/(?:(?:_next|admin|api|fonts)(?:\/|$)|\.|(?:favicon\.ico|icon\.svg|metrics|robots\.txt)$)|^[^/]|[\\;]|\/\/|\/\.{1,2}(?:\/|$)|.\/$/
/** What pages read of a query; all other parameters are ignored. */
const pageParams = ['q', 'after']

/**
 * @param {string} url Path and query; the path can be decoded.
 * @returns {undefined | { key: string, mayStore: boolean, isVariable: boolean }} Undefined where the response is not the
 *   same for everybody. `key` is the address to request from Next. `isVariable`: there is no end of such addresses.
 */
export function cacheKeyOf(url) {
  const [path, query = ''] = splitOnce(url)
  if (feeds.has(path)) {
    return { isVariable: false, key: path, mayStore: true }
  }
  const name = data.has(path) ? path : nameOfPost(path)
  return name ? keyOfData(name, query) : keyOfPage(path, query)
}

function keyOfData(name, query) {
  const params = query ? passToAPI(query) : noParams
  if (params.size === 0) {
    return { isVariable: false, key: name, mayStore: true }
  }
  params.sort()
  // A search is seldom repeated.
  return { isVariable: true, key: `${name}?${params.toString()}`, mayStore: !params.has('q') }
}

function keyOfPage(path, query) {
  const page = path.includes('%') ? encodedAlike(path) : path
  if (noPage.test(page)) {
    return undefined
  }
  const params = query ? readByPage(query) : noParams
  return params.size === 0
    ? { isVariable: false, key: page, mayStore: true }
    : { isVariable: true, key: `${page}?${params.toString()}`, mayStore: !params.has('q') }
}

function readByPage(query) {
  const given = new URLSearchParams(query)
  return new URLSearchParams(
    pageParams.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])),
  )
}

/** Next removes some parameters for itself. Under another name the API sees them, and refuses them as unknown. */
function passToAPI(query) {
  const params = new URLSearchParams(query)
  for (const name of [...params.keys()].filter((one) => readByNext.test(one))) {
    params.append(`[${name}]`, '')
    params.delete(name)
  }
  return params
}

function nameOfPost(path) {
  const [, folder, slug] = post.exec(path) ?? []
  return folder && (slug.includes('%') ? folder + encodedAlike(slug) : path)
}

/** One spelling of a path, however much of it is percent-encoded. */
function encodedAlike(path) {
  return path
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/')
}

function splitOnce(url) {
  const at = url.indexOf('?')
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1)]
}
