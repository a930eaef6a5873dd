// A TCP proxy between Payload and PostgreSQL, to simulate network failures.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Forwarder {
  close: () => Promise<void>
  /** Closes all connections and refuses new ones. */
  cut: () => Promise<void>
  /** Accepts connections again, at the same address. */
  restore: () => Promise<void>
  /** The address of the database through the proxy. */
  url: string
}

export async function forward(databaseURL: string): Promise<Forwarder> {
  const target = new URL(databaseURL)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => sockets.delete(socket) && other.destroy())
    }
    client.pipe(upstream).pipe(client)
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
