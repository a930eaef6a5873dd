// Change notifications, also when the connection is closed or silently lost.
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { listenForChanges } from '../../../server/listenForChanges.ts'

const database = inject('maintenanceURL')

let changes: number
let listener: ReturnType<typeof listenForChanges>
let sockets: Socket[]
let wire: Server

/** A connection to the database that the test can cut. */
beforeEach(async () => {
  changes = 0
  sockets = []
  const { hostname, port } = new URL(database)
  wire = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      socket.on('error', () => undefined)
    }
    sockets.push(near, far)
  }).listen(0, '127.0.0.1')
  await once(wire, 'listening')
  const url = new URL(database)
  url.host = '127.0.0.1'
  url.port = String((wire.address() as { port: number }).port)
  listener = listenForChanges(url.href, () => (changes += 1))
  await expect.poll(() => listener.isLive()).toBe(true)
})
afterEach(async () => {
  const closed = listener.close()
  for (const socket of sockets) {
    socket.destroy()
  }
  await closed
  wire.close()
})

function notify() {
  return query(database, `notify offprint_change`)
}

describe('the listener for changes', () => {
  it('is called for each change', async () => {
    const before = changes
    await notify()
    await expect.poll(() => changes).toBe(before + 1)
  })

  it('has received all earlier commits once it has caught up', async () => {
    for (let told = 1; told <= 50; told += 1) {
      const before = changes
      await notify()
      await listener.catchUp()
      expect(changes).toBe(before + 1)
    }
  })

  it('runs one query at a time for many callers', async () => {
    const warnings: Error[] = []
    const warn = (warning: Error) => warnings.push(warning)
    process.on('warning', warn)
    for (let round = 1; round <= 5; round += 1) {
      const before = changes
      const told = Array.from({ length: 10 }, async () => {
        await notify()
        await listener.catchUp()
      })
      await Promise.all(told)
      expect(changes).toBe(before + 10)
    }
    process.off('warning', warn)
    expect(warnings).toEqual([])
  })

  it('detects a lost connection, invalidates, and reconnects', async () => {
    const before = changes
    for (const socket of sockets.splice(0)) {
      socket.destroy()
    }
    await expect.poll(() => listener.isLive()).toBe(false)
    expect(changes).toBe(before + 1)
    await expect.poll(() => listener.isLive()).toBe(true)
    expect(changes).toBe(before + 2)
  })

  it('is not live without responses of the database, until it has received everything', async () => {
    for (const socket of sockets) {
      socket.pause()
    }
    await expect.poll(() => listener.isLive(), { interval: 20 }).toBe(false)
    await notify()
    await listener.catchUp()
    expect(listener.isLive()).toBe(false)
    const before = changes
    for (const socket of sockets) {
      socket.resume()
    }
    await expect.poll(() => listener.isLive(), { interval: 20 }).toBe(true)
    expect(changes).toBeGreaterThan(before)
  })
})
