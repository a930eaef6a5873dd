// Serves scripts and styles of the build compressed with brotli, which are a fifth smaller than as Next sends them: on
// a slow line they are most of what the admin panel waits for.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { chooseEncoding } from './compress.ts'
import { isRead, type Middleware, pathOf, sendBody, type ServerRequest } from './middleware.ts'
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
const [quick, thorough] = [5, 11]

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
    const body = await compress(content, quick)
    const headers = { 'content-encoding': 'br', vary: 'Accept-Encoding' }
    const file: CompressedFile = { body, headers: { ...builtHeaders(found), ...headers } }
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
    load(address).then(
      (file) => (file ? sendBody(request, response, { ...file, status: 200 }) : next()),
      next,
    )
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
