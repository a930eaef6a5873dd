// Our server in front of the endpoints of a desk, without Next: for what only its address, headers and limits show.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { handleEndpoints } from 'payload'

import type { Desk } from './bootPayload.ts'

import { createRequests } from '../../server/requests.ts'
import { readSettings } from '../../src/app/settings.mjs'
import { root } from './root.ts'

export interface ServedDesk {
  close: () => Promise<void>
  /** From this address, as a proxy reports it. */
  post: (path: string, body: object, from: string) => Promise<number>
}

/** Behind one proxy. */
export async function serveDesk({ config }: Desk): Promise<ServedDesk> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const answered = await handleEndpoints({ config, request: await toRequest(request) })
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    response.end(await answered.text())
  }
  const requests = createRequests({
    fetch: (url) => Promise.resolve({ body: Buffer.alloc(0), headers: [], status: 404, url }),
    isLive: () => false,
    operation: (_, __, next) => next(),
    passToNext: answer,
    root,
    settings: { ...readSettings(process.env), trustProxy: 1 },
  })
  const server = createServer(requests.handle)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    post: async (path, body, from) => {
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        method: 'POST',
      })
      return status
    },
  }
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers(request.headers as Record<string, string>)
  return new Request(`http://localhost:3000${request.url}`, {
    body: await buffer(request),
    headers,
    method: request.method,
  })
}
