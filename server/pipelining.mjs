// Handles the requests of a connection one after the other. Node would begin all that a client sends at once
// (pipelining), even if it reads no response.
import { AsyncResource } from 'node:async_hooks'

/** Browsers and proxies send the next request when they have the response. */
const mostWaiting = 10

/** In milliseconds: for how long a client may take nothing of a response. */
const longestPause = 30_000

export function limitPipelining() {
  /** The requests of each connection that are not answered, the current one first. */
  const connections = new WeakMap()
  return {
    /** Call it for each request. False: the connection is closed, because it has too many. */
    admit({ socket }, response) {
      const requests = connections.get(socket) ?? open(socket)
      if (socket.destroyed || requests.length > mostWaiting) {
        socket.destroy()
        return false
      }
      const own = { begin: undefined, response }
      requests.push(own)
      response.once('close', () => leave(socket, requests, own))
      return true
    },
    /** Closes connections whose clients do not take their responses. */
    closeStalled(server, pause = longestPause) {
      server.setTimeout(pause, (socket) => {
        const [current] = connections.get(socket) ?? []
        // If nothing is left to take, the server is still at work, on the rest too, or receives the body.
        if (!current || socket.writableLength > 0) {
          socket.destroy()
        }
      })
    },
    /** Calls `work` once all requests before it are answered, in the async context of this call. */
    inTurn({ socket }, response, work) {
      const requests = connections.get(socket) ?? []
      const own = requests.find((one) => one.response === response)
      if (own === requests[0]) {
        work()
      } else if (own) {
        own.begin = AsyncResource.bind(work)
      }
    },
  }

  function open(socket) {
    const requests = []
    connections.set(socket, requests)
    // Node tells it only to the response that the client was receiving.
    socket.once('close', () => requests.splice(0).forEach(({ response }) => response.emit('close')))
    return requests
  }
}

function leave(socket, requests, own) {
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
function beginFirst([first]) {
  const begin = first?.begin
  if (begin) {
    first.begin = undefined
    begin()
  }
}
