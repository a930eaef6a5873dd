// Stands between Payload and PostgreSQL as a network does, and can be cut.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Forwarder {
  close: () => Promise<void>
  /** Drops every connection, and refuses new ones. */
  cut: () => Promise<void>
  /** Takes connections again, at the same address. */
  restore: () => Promise<void>
  /** The address of the database, by way of this. */
  url: string
}

export async function forward(databaseURL: string): Promise<Forwarder> {
  const target = new URL(databaseURL)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => sockets.delete(socket) && other.destroy())
    }
    near.pipe(far).pipe(near)
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const cut = async () => {
    const closed = server.listening ? once(server, 'close') : undefined
    server.close()
    sockets.forEach((socket) => socket.destroy())
    await closed
  }
  const port = await listen(0)
  const url = new URL(databaseURL)
  url.port = String(port)
  return {
    close: cut,
    cut,
    restore: async () => void (await listen(port)),
    url: url.href,
  }
}
