// The cache key of a request: all spellings of an address share it.
const post = /^(\/api\/blog\/posts\/)([^/?]+)$/
const list = '/api/blog/posts'
const document = '/api/blog/openapi.json'
const readByNext = /^nxt[IP]/
const noParams = new URLSearchParams()
const feeds = new Set(['/atom.xml', '/feed.json', '/feed.xml', '/sitemap.xml'])

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
  const name = path === list || path === document ? path : nameOfPost(path)
  if (!name) {
    return undefined
  }
  const params = query ? passToAPI(query) : noParams
  if (params.size === 0) {
    return { isVariable: false, key: name, mayStore: true }
  }
  params.sort()
  // A search is seldom repeated.
  return { isVariable: true, key: `${name}?${params.toString()}`, mayStore: !params.has('q') }
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
  return (
    folder && (slug.includes('%') ? folder + encodeURIComponent(decodeURIComponent(slug)) : path)
  )
}

function splitOnce(url) {
  const at = url.indexOf('?')
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1)]
}
