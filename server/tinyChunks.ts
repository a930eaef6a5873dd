// Ends connections that send a body in a great many tiny chunks: each costs the server about as much time as a large one,
// and it would have none left for anybody else.
import type { IncomingMessage } from 'node:http'

/** In bytes. */
const tiny = 16
/** Programs that write JSON value by value need fewer. */
const mostTiny = 5000

/** @returns a function to be called for each chunk of the body */
export function limitTinyChunks({ socket }: IncomingMessage): (chunk: Buffer | null) => void {
  let count = 0
  return (chunk) => {
    if (chunk && chunk.length < tiny) {
      count += 1
    }
    if (count > mostTiny) {
      socket.destroy()
    }
  }
}
