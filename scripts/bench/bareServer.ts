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

/**
 * An address, and a bare server that sends the bytes that come from it with these request headers. They take turns, a
 * second each, so that whatever else the machine does slows both.
 */
export async function measureBeside(
  { seconds }: Bench,
  address: string,
  headers: Record<string, string> = {},
): Promise<{ bare: Measured; own: Measured }> {
  const server = await startBare(await readBytes(address, headers))
  const bare: Measured[] = []
  const own: Measured[] = []
  try {
    for (let turn = 0; turn < seconds; turn += 1) {
      bare.push(await measure({ addresses: [server.url], seconds: 1 }))
      own.push(await measure({ addresses: [address], headers, seconds: 1 }))
    }
  } finally {
    await server.stop()
  }
  return { bare: middleOf(bare), own: middleOf(own) }
}

interface Sent {
  body: Buffer
  headers: IncomingHttpHeaders
}

async function startBare({ body, headers }: Sent) {
  const { 'content-encoding': encoding, 'content-type': type } = headers
  const same = { 'content-type': type, ...(encoding ? { 'content-encoding': encoding } : {}) }
  const child = spawn(process.execPath, ['-e', program, JSON.stringify(same)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(body)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
    url: `http://127.0.0.1:${port.toString().trim()}/`,
  }
}

function middleOf(turns: Measured[]): Measured {
  const sorted = turns.toSorted((a, b) => a.perSecond - b.perSecond)
  return sorted[Math.floor(sorted.length / 2)] as Measured
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
