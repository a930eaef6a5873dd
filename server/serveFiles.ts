// Serves files of the build and of `public/` for requests with a range or a condition: Next responds with 500 if they
// fail, and `sirv` knows no other condition than If-None-Match, and leaves a file open whose client leaves.
import type { ServerResponse } from 'node:http'

import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream'

import { fileResponse } from '../src/app/fileConditions.ts'
import { isRead, type Middleware, pathOf, type ServerRequest } from './middleware.ts'

const conditions = ['if-match', 'if-unmodified-since', 'range']
/** The names of these files change with their content. */
const built = '/_next/static/'

const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.woff2': 'font/woff2',
}

interface FoundFile {
  isBuilt: boolean
  name: string
  stats: Stats
}

/** @param root folder of the app */
export function serveFiles(root: string): Middleware {
  return (request, response, next) => {
    const { headers, url } = request
    const isConditional = conditions.some((name) => headers[name] !== undefined)
    if (!isRead(request) || !isConditional || url.startsWith('/api/')) {
      next()
      return
    }
    findFile(root, decodeURIComponent(pathOf(url))).then(
      (file) => (file ? send(request, response, file) : next()),
      (error: Error) => response.destroy(error),
    )
  }
}

export async function findFile(root: string, address: string): Promise<FoundFile | undefined> {
  const isBuilt = address.startsWith(built)
  const folder = path.join(root, isBuilt ? '.next/static' : 'public')
  const name = path.join(folder, isBuilt ? address.slice(built.length) : address)
  if (address.includes('\0') || !name.startsWith(folder + path.sep)) {
    return undefined
  }
  try {
    const stats = await stat(name)
    return stats.isFile() ? { name, isBuilt, stats } : undefined
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENAMETOOLONG', 'ENOENT', 'ENOTDIR'].includes(code)) {
      return undefined
    }
    throw error
  }
}

/** As of a whole file. */
export function builtHeaders({ name, stats }: FoundFile): Record<string, string> {
  return { ...fixedHeaders({ name, isBuilt: true }), etag: etagOf(stats) }
}

/** The same ETag as Next. */
function etagOf({ mtime, size }: Stats): string {
  return `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`
}

function fixedHeaders({ name, isBuilt }: Pick<FoundFile, 'isBuilt' | 'name'>) {
  return {
    'cache-control': isBuilt ? 'public, max-age=31536000, immutable' : 'public, max-age=0',
    'content-type': types[path.extname(name)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  }
}

function send(
  request: ServerRequest,
  response: ServerResponse,
  { name, isBuilt, stats }: FoundFile,
): void {
  const { mtime, size } = stats
  const mtimeMs = mtime.getTime()
  const etag = etagOf(stats)
  const header = (name: string) => request.headers[name]?.toString()
  const { headers, range, status } = fileResponse(request.method, header, { etag, mtimeMs, size })
  response.writeHead(status, {
    ...headers,
    ...fixedHeaders({ name, isBuilt }),
  })
  if (request.method === 'HEAD' || !range || range.end < range.start) {
    response.end()
    return
  }
  // The client may disconnect: that is not an error.
  pipeline(createReadStream(name, range), response, () => undefined)
}
