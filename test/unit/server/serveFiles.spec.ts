// Files of a build that is a folder of this test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { compose } from '../../../server/middleware.ts'
import { serveFiles } from '../../../server/serveFiles.ts'

let root: string
let server: Server
let site: string

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-files-'))
  mkdirSync(path.join(root, '.next/static/chunks'), { recursive: true })
  mkdirSync(path.join(root, 'public'))
  writeFileSync(path.join(root, '.next/static/chunks/a b.js'), '0123456789')
  writeFileSync(path.join(root, '.next/BUILD_ID'), 'secret')
  writeFileSync(path.join(root, 'public/favicon.ico'), 'icon')
  server = createServer(
    compose([serveFiles(root), (_, response) => response.writeHead(404).end('next')]),
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
  const { headers: told, status } = response
  return {
    type: told.get('content-type'),
    range: told.get('content-range'),
    status,
    text: await response.text(),
  }
}

const file = '/_next/static/chunks/a%20b.js?dpl=1'

it('sends ranges of a built file, and 416 for invalid ones', async () => {
  const part = await ask(file, { range: 'bytes=2-4' })
  expect(part).toMatchObject({ range: 'bytes 2-4/10', status: 206, text: '234' })
  expect(part.type).toContain('javascript')
  expect(await ask(file, { range: 'bytes=10-' })).toMatchObject({
    range: 'bytes */10',
    status: 416,
    text: '',
  })
  expect(await ask(file, { 'if-match': '"zz"' })).toMatchObject({ status: 412, text: '' })
  expect(await ask(file, { 'if-match': '*' }, 'HEAD')).toMatchObject({ status: 200, text: '' })
})

it('sends ranges of a public file', async () => {
  expect(await ask('/favicon.ico', { range: 'bytes=0-1' })).toMatchObject({
    status: 206,
    text: 'ic',
  })
})

it.each([
  ['a file without conditions', file, {}],
  ['a file that is not there', '/_next/static/b.js', { range: 'bytes=0-1' }],
  ['a folder', '/_next/static/chunks', { range: 'bytes=0-1' }],
  ['a file beside the folder', '/_next/static/..%2fBUILD_ID', { range: 'bytes=0-1' }],
  ['a name with NUL', '/_next/static/a%00', { range: 'bytes=0-1' }],
  ['a name that is too long', `/_next/static/${'a'.repeat(300)}`, { range: 'bytes=0-1' }],
  ['a page', '/', { range: 'bytes=0-1' }],
])('passes %s to Next', async (_, address, headers) => {
  expect(await ask(address, headers as Record<string, string>)).toMatchObject({
    status: 404,
    text: 'next',
  })
})
