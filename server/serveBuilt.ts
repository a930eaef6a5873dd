// Serves scripts and styles of the build compressed with brotli, which are a fifth smaller than as Next sends them: on
// a slow line they are most of what the admin panel waits for.
import type { ServerResponse } from 'node:http'

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { chooseEncoding } from './compress.ts'
import { isRead, type Middleware, pathOf, type ServerRequest } from './middleware.ts'
import { builtHeaders, findFile } from './serveFiles.ts'

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

interface CompressedFile {
  body: Buffer
  headers: Record<string, string>
}

/** @param root folder of the app */
export function serveBuilt(root: string): Middleware {
  const files = new Map<string, Promise<CompressedFile | undefined>>()
  let last: Promise<unknown> = Promise.resolve()
  const open = async (address: string) => {
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
  const load = (address: string) => {
    const known = files.get(address) ?? open(address)
    files.set(address, known)
    known.then(
      (file) => file ?? files.delete(address),
      () => files.delete(address),
    )
    return known
  }
  return (request, response, next) => {
    const address = pathOf(request.url)
    if (!isServed(request, address)) {
      next()
      return
    }
    load(address).then((file) => (file ? send(request, response, file) : next()), next)
  }
}

function isServed(request: ServerRequest, address: string): boolean {
  const { headers } = request
  return (
    address.startsWith('/_next/static/') &&
    kinds.has(path.extname(address)) &&
    isRead(request) &&
    conditions.every((name) => headers[name] === undefined) &&
    chooseEncoding(request, Infinity) === 'br'
  )
}

function send(
  { method }: ServerRequest,
  response: ServerResponse,
  { body, headers }: CompressedFile,
): void {
  response.writeHead(200, {
    ...headers,
    'content-encoding': 'br',
    'content-length': body.length,
    vary: 'Accept-Encoding',
  })
  response.end(method === 'HEAD' ? undefined : body)
}

function compress(content: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return promisify(brotliCompress)(content, { params })
}

/** What is compressed quickly goes on being served. */
function ignore(): void {}
