// A web server on the loopback interface, whose pages a test makes.
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

type Page = (
  request: { body: string; url: URL } & Pick<IncomingMessage, 'headers' | 'method'>,
  response: ServerResponse,
) => Promise<void> | void

export interface WebServer {
  close: () => void
  /** By path; 404 for any other. */
  pages: Map<string, Page>
  url: string
}

export async function startWebServer(): Promise<WebServer> {
  const pages: WebServer['pages'] = new Map()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const page = pages.get(url.pathname)
    if (page) {
      const { headers, method } = request
      await page({ body: await text(request), headers, method, url }, response)
    } else {
      response.writeHead(404).end()
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    close: () => {
      server.closeAllConnections()
      server.close()
    },
    pages,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
