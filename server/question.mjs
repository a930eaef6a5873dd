// Which answer a request asks for: all spellings of a question share it.
const post = /^(\/api\/blog\/posts\/)([^/?]+)$/
const list = '/api/blog/posts'
const document = '/api/blog/openapi.json'
const keptByNext = /^nxt[IP]/
const noParams = new URLSearchParams()
const ofPages = new Set(['/atom.xml', '/feed.json', '/feed.xml', '/sitemap.xml'])

/**
 * @param {string} url Path and query; the path can be decoded.
 * @returns {undefined | { key: string, mayKeep: boolean, isOpen: boolean }} Undefined where the answer is not the same
 *   for everybody. `key` is the address to ask Next for. `isOpen`: anybody can think of any number of such questions.
 */
export function inputOf(url) {
  const [path, query = ''] = splitOnce(url)
  if (ofPages.has(path)) {
    return { isOpen: false, key: path, mayKeep: true }
  }
  const name = path === list || path === document ? path : nameOfPost(path)
  if (!name) {
    return undefined
  }
  const params = query ? passedOn(query) : noParams
  if (params.size === 0) {
    return { isOpen: false, key: name, mayKeep: true }
  }
  params.sort()
  // A search is seldom asked twice.
  return { isOpen: true, key: `${name}?${params.toString()}`, mayKeep: !params.has('q') }
}

/** Next keeps some parameters to itself. Under another name the API sees them, and refuses them as unknown. */
function passedOn(query) {
  const params = new URLSearchParams(query)
  for (const name of [...params.keys()].filter((one) => keptByNext.test(one))) {
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
