// A server between a front end and the app that can stop answering, as the app does while it is started again.
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { type AddressInfo } from 'node:net'

export interface Relay {
  close: () => void
  /** How many requests it has not answered. */
  refused: () => number
  /** Answers no more than so many requests. */
  stopAfter: (count: number) => void
  url: string
}

export async function relayTo(url: string): Promise<Relay> {
  let [left, refused] = [Infinity, 0]
  const server = createServer((request, response) => {
    left -= 1
    if (left < 0) {
      refused += 1
      request.socket.destroy()
      return
    }
    const { host: _, ...headers } = request.headers
    get(url + request.url, { headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    }).on('error', () => response.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    close: () => {
      server.close()
      server.closeAllConnections()
    },
    refused: () => refused,
    stopAfter: (count) => (left = count),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
