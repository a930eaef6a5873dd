// Files of a build that is a folder of this test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { compose } from '../../../server/middleware.ts'
import { serveBuilt } from '../../../server/serveBuilt.ts'

const script = 'export const tide = "in and out again"\n'.repeat(500)
const file = '/_next/static/chunks/tide.js'
let root: string
let server: Server
let site: string

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-built-'))
  mkdirSync(path.join(root, '.next/static/chunks'), { recursive: true })
  writeFileSync(path.join(root, '.next/static/chunks/tide.js'), script)
  writeFileSync(path.join(root, '.next/BUILD_ID.js'), 'secret')
  server = createServer(
    compose([serveBuilt(root), (_, response) => response.writeHead(404).end('next')]),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(root, { recursive: true })
})

async function ask(address: string, headers: Record<string, string>, method = 'GET') {
  const response = await fetch(site + address, { headers, method })
  return { headers: response.headers, status: response.status, text: await response.text() }
}

it('sends a script with brotli, to be kept for a year', async () => {
  const { headers, status, text } = await ask(`${file}?dpl=1`, { 'accept-encoding': 'gzip, br' })
  expect(status).toBe(200)
  expect(text).toBe(script)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    vary: 'Accept-Encoding',
  })
  expect(Number(headers.get('content-length'))).toBeLessThan(500)
})

it.each([
  ['a client without brotli', file, { 'accept-encoding': 'gzip' }, 'GET'],
  ['a condition', file, { 'accept-encoding': 'br', 'if-none-match': '"a"' }, 'GET'],
  ['a range', file, { 'accept-encoding': 'br', range: 'bytes=0-4' }, 'GET'],
  ['another method', file, { 'accept-encoding': 'br' }, 'POST'],
  ['a file that is not there', '/_next/static/none.js', { 'accept-encoding': 'br' }, 'GET'],
  ['a file outside', '/_next/static/..%2FBUILD_ID.js', { 'accept-encoding': 'br' }, 'GET'],
  ['another address', '/tide.js', { 'accept-encoding': 'br' }, 'GET'],
])('leaves %s to Next', async (_, address, headers, method) => {
  expect(await ask(address, headers, method)).toMatchObject({ status: 404, text: 'next' })
})
