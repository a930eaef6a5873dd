// Checks that the port is free: before the build, so that the error does not come minutes later.
import { createServer } from 'node:net'

import { CommandError } from './errors.mjs'

/** @param {string} [host] The address to listen on, instead of all. */
export async function checkPort(port, host) {
  if (host === undefined) {
    // The loopback address too: some systems let a second server listen on the same port on all addresses.
    await tryPort(port, '127.0.0.1')
  }
  await tryPort(port, host)
}

/**
 * The name at which this machine reaches a server that listens on this address.
 * @param {string | undefined} host
 */
export function hereOf(host) {
  const isEverywhere = !host || host === '0.0.0.0' || host === '::'
  return isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
}

export function portError(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is not for this user. Choose one above 1023: PORT=3000 npm start`
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return `HOST is not an address of this machine: ${error.message}`
  }
  return `Port ${port} cannot be opened: ${error.message}`
}

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new CommandError(portError(error, port))))
    server.listen({ host, port }, () => server.close(resolve))
  })
}
