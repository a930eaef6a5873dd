// A Node server that does nothing but send the same bytes, in a process of its own: what is possible at all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'

import type { Bench } from './app.ts'
import type { Measured } from './timing.ts'

import { measure } from './load.ts'

const program = `
  const chunks = []
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const body = Buffer.concat(chunks)
    const headers = { ...JSON.parse(process.argv[1]), 'content-length': body.length }
    const server = require('node:http').createServer((request, response) => {
      response.writeHead(200, headers)
      response.end(body)
    })
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))
  })
`

/** How fast the same bytes are, as they come from this address with these request headers. */
export async function measureBare(
  { seconds }: Bench,
  address: string,
  headers: Record<string, string> = {},
): Promise<Measured> {
  const { body, headers: sent } = await readBytes(address, headers)
  const same = ['content-encoding', 'content-type'].flatMap((name) =>
    sent[name] === undefined ? [] : [[name, sent[name]]],
  )
  const child = spawn(process.execPath, ['-e', program, JSON.stringify(Object.fromEntries(same))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(body)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  try {
    return await measure({ addresses: [`http://127.0.0.1:${port.toString().trim()}/`], seconds })
  } finally {
    child.kill()
    await once(child, 'exit')
  }
}

/** As they come over the wire: `fetch` would decompress them. */
export async function readBytes(
  address: string,
  headers: Record<string, string> = {},
): Promise<{ body: Buffer; headers: IncomingHttpHeaders; status: number | undefined }> {
  const [response] = (await once(http.get(address, { agent: false, headers }), 'response')) as [
    IncomingMessage,
  ]
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(response, 'end')
  return { body: Buffer.concat(chunks), headers: response.headers, status: response.statusCode }
}
