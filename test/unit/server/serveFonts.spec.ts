// The files of the typeface, as the server sends them.
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { compose } from '../../../server/middleware.ts'
import { serveFonts } from '../../../server/serveFonts.ts'
import { fontFiles, servedName } from '../../../src/blog/fontFiles.ts'
import { root } from '../../helpers/root.ts'

let server: Server
let site: string

beforeAll(async () => {
  server = createServer(
    compose([serveFonts(root), (_, response) => response.writeHead(418).end('next')]),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it.each(fontFiles)(
  'sends $subset $weight $style for a year, under the hash of its content',
  async (file) => {
    const address = `${site}/fonts/${servedName(file)}`
    const response = await fetch(address)
    const body = Buffer.from(await response.arrayBuffer())
    expect(createHash('sha256').update(body).digest('hex').slice(0, 8)).toBe(file.hash)
    expect(body.subarray(0, 4).toString()).toBe('wOF2')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(body.length),
      'content-type': 'font/woff2',
      'x-content-type-options': 'nosniff',
    })
    const head = await fetch(address, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(body.length)])
  },
)

it.each(['/fonts/', '/fonts/serif-latin-400.woff2', '/fonts/serif-latin-400-00000000.woff2'])(
  'answers 404 for %s',
  async (path) => {
    const response = await fetch(site + path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
  },
)

it('leaves every other address and method to others', async () => {
  expect((await fetch(`${site}/fontsize`)).status).toBe(418)
  const [file] = fontFiles
  const sent = await fetch(`${site}/fonts/${servedName(file!)}`, { method: 'POST' })
  expect(sent.status).toBe(418)
})
