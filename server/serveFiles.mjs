// Serves files of the build and of `public/` for requests with a range or a condition: Next responds with 500 if they
// fail.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream'

import { fileResponse } from '../src/app/fileConditions.mjs'

const conditions = ['if-match', 'if-unmodified-since', 'range']
/** The names of these files change with their content. */
const built = '/_next/static/'

const types = {
  '.css': 'text/css; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.woff2': 'font/woff2',
}

/** @param {string} root Folder of the app. */
export function serveFiles(root) {
  return {
    /** Answers the request, or calls `next`. */
    handle(request, response, next) {
      const { headers, method, url } = request
      const isRead = method === 'GET' || method === 'HEAD'
      const isConditional = conditions.some((name) => headers[name] !== undefined)
      if (!isRead || !isConditional || url.startsWith('/api/')) {
        next()
        return
      }
      const [address] = url.split('?')
      findFile(root, decodeURIComponent(address)).then(
        (file) => (file ? send(request, response, file) : next()),
        (error) => response.destroy(error),
      )
    },
  }
}

/** @returns {Promise<{ isBuilt: boolean, name: string, stats: import('node:fs').Stats } | undefined>} */
export async function findFile(root, address) {
  const isBuilt = address.startsWith(built)
  const folder = path.join(root, isBuilt ? '.next/static' : 'public')
  const name = path.join(folder, isBuilt ? address.slice(built.length) : address)
  if (address.includes('\0') || !name.startsWith(folder + path.sep)) {
    return undefined
  }
  try {
    const stats = await stat(name)
    return stats.isFile() ? { isBuilt, name, stats } : undefined
  } catch (error) {
    if (['ENAMETOOLONG', 'ENOENT', 'ENOTDIR'].includes(error.code)) {
      return undefined
    }
    throw error
  }
}

/** As of a whole file. */
export function builtHeaders({ name, stats }) {
  return { ...fixedHeaders({ isBuilt: true, name }), etag: etagOf(stats) }
}

/** The same ETag as Next. */
function etagOf({ mtime, size }) {
  return `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`
}

function fixedHeaders({ isBuilt, name }) {
  return {
    'cache-control': isBuilt ? 'public, max-age=31536000, immutable' : 'public, max-age=0',
    'content-type': types[path.extname(name)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  }
}

function send(request, response, { isBuilt, name, stats }) {
  const { mtime, size } = stats
  const mtimeMs = mtime.getTime()
  const etag = etagOf(stats)
  const header = (name) => request.headers[name]
  const { headers, range, status } = fileResponse(request.method, header, { etag, mtimeMs, size })
  response.writeHead(status, {
    ...headers,
    ...fixedHeaders({ isBuilt, name }),
  })
  if (request.method === 'HEAD' || !range || range.end < range.start) {
    response.end()
    return
  }
  // The client may disconnect: that is not an error.
  pipeline(createReadStream(name, range), response, () => undefined)
}
