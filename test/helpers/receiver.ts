// A receiver of webhooks on the loopback interface, which answers as it is told to.
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Received {
  body: string
  headers: Record<string, string>
  /** What came of `data`, `type` and `timestamp`. */
  message: {
    data: { id?: null | string; path?: null | string; position?: number; slug?: null | string }
    timestamp: string
    type: string
  }
  path: string
}

export interface Receiver {
  /** By path. Absent: 200. */
  answers: Map<string, (response: ServerResponse, received: Received) => void>
  close: () => void
  /** All that came, in its order. */
  received: Received[]
  url: string
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const answers: Receiver['answers'] = new Map()
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request)
    const one = {
      body,
      headers: request.headers as Record<string, string>,
      message: JSON.parse(body) as Received['message'],
      path: request.url ?? '',
    }
    received.push(one)
    response.on('error', () => undefined)
    const answer = answers.get(one.path)
    if (answer) {
      answer(response, one)
    } else {
      response.end('ok')
    }
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    answers,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
