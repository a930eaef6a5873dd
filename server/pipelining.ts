// Handles the requests of a connection one after the other. Node would begin all that a client sends at once
// (pipelining), even if it reads no response.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

import { AsyncResource } from 'node:async_hooks'

import { hasBody, type Middleware } from './middleware.ts'

/** Browsers and proxies send the next request when they have the response. */
const mostWaiting = 10

/** In milliseconds: for how long a client may take nothing of a response. */
const longestPause = 30_000

interface Pending {
  /** What is done when its turn comes. */
  begin: (() => void) | undefined
  response: ServerResponse
}

interface Pipelining {
  /** Closes the connection if it has too many requests. Those without a body go on when their turn comes. */
  admit: Middleware
  /** Closes connections whose clients do not take their responses. */
  closeStalled: (server: Server, pause?: number) => void
  /** Goes on once all requests before it are answered, in the async context of this call. */
  inTurn: Middleware
}

export function limitPipelining(): Pipelining {
  /** The requests of each connection that are not answered, the current one first. */
  const connections = new WeakMap<Socket, Pending[]>()
  const inTurn: Middleware = ({ socket }, response, next) => {
    const requests = connections.get(socket) ?? []
    const own = requests.find((one) => one.response === response)
    if (own === requests[0]) {
      next()
    } else if (own) {
      own.begin = AsyncResource.bind(next)
    }
  }
  return {
    admit: (request, response, next) => {
      const { socket } = request
      const requests = connections.get(socket) ?? open(socket)
      if (socket.destroyed || requests.length > mostWaiting) {
        socket.destroy()
        return
      }
      const own: Pending = { begin: undefined, response }
      requests.push(own)
      response.once('close', () => leave(socket, requests, own))
      // A body has to be received as it comes.
      if (hasBody(request)) {
        next()
      } else {
        inTurn(request, response, next)
      }
    },
    closeStalled: (server, pause = longestPause) => {
      server.setTimeout(pause, (socket) => {
        const [current] = connections.get(socket) ?? []
        // If nothing is left to take, the server is still at work, on the rest too, or receives the body.
        if (!current || socket.writableLength > 0) {
          socket.destroy()
        }
      })
    },
    inTurn,
  }

  function open(socket: Socket): Pending[] {
    const requests: Pending[] = []
    connections.set(socket, requests)
    // Node tells it only to the response that the client was receiving.
    socket.once('close', () => requests.splice(0).forEach(({ response }) => response.emit('close')))
    return requests
  }
}

function leave(socket: Socket, requests: Pending[], own: Pending): void {
  const position = requests.indexOf(own)
  if (position >= 0) {
    requests.splice(position, 1)
  }
  if (position === 0) {
    // In the next turn: other connections come first.
    setImmediate(() => socket.destroyed || beginFirst(requests))
  }
}

/** Once: several responses may have ended before this turn. */
function beginFirst([first]: Pending[]): void {
  const begin = first?.begin
  if (first && begin) {
    first.begin = undefined
    begin()
  }
}
