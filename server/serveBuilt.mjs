// Serves scripts and styles of the build compressed with brotli, which are a fifth smaller than as Next sends them: on
// a slow line they are most of what the admin panel waits for.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { chooseEncoding } from './compress.mjs'
import { builtHeaders, findFile } from './serveFiles.mjs'

const kinds = new Set(['.css', '.js'])
const conditions = [
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'range',
]
/** The first one answers at once; the second one takes seconds, and is there for later requests. */
const [quick, thorough] = [5, 10]

/** @param {string} root Folder of the app. */
export function serveBuilt(root) {
  const files = new Map()
  let last = Promise.resolve()
  const open = async (address) => {
    const found = await findFile(root, address)
    if (!found) {
      return undefined
    }
    const content = await readFile(found.name)
    const file = { body: await compress(content, quick), headers: builtHeaders(found) }
    // One after the other: they would take every thread.
    last = last.then(async () => (file.body = await compress(content, thorough))).catch(ignore)
    return file
  }
  /** The promise is kept, so that each file is compressed once. */
  const load = (address) => {
    const known = files.get(address) ?? open(address)
    files.set(address, known)
    known.then(
      (file) => file ?? files.delete(address),
      () => files.delete(address),
    )
    return known
  }
  return {
    /** Answers the request, or calls `next`. */
    handle(request, response, next) {
      const [address] = request.url.split('?')
      if (!isServed(request, address)) {
        next()
        return
      }
      load(address).then((file) => (file ? send(request, response, file) : next()), next)
    },
  }
}

function isServed(request, address) {
  const { headers, method } = request
  return (
    address.startsWith('/_next/static/') &&
    kinds.has(path.extname(address)) &&
    (method === 'GET' || method === 'HEAD') &&
    conditions.every((name) => headers[name] === undefined) &&
    chooseEncoding(request, Infinity) === 'br'
  )
}

function send({ method }, response, { body, headers }) {
  response.writeHead(200, {
    ...headers,
    'content-encoding': 'br',
    'content-length': body.length,
    vary: 'Accept-Encoding',
  })
  response.end(method === 'HEAD' ? undefined : body)
}

function compress(content, quality) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return promisify(brotliCompress)(content, { params })
}

/** What is compressed quickly goes on being served. */
function ignore() {}
