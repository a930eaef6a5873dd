// Is a port free? Asked before the long work, so that the answer does not come after a build.
import { createServer } from 'node:net'

import { CannotRun } from './explain.mjs'

export async function checkPort(port) {
  // The loopback address first: some systems let a second server share the port on all addresses.
  await tryPort(port, '127.0.0.1')
  await tryPort(port)
}

export function portError(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is not for this user. Choose one above 1023: PORT=3000 npm start`
  }
  return `Port ${port} cannot be opened: ${error.message}`
}

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new CannotRun(portError(error, port))))
    server.listen({ host, port }, () => server.close(resolve))
  })
}
