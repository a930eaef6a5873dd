import type { Socket } from 'node:net'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createInner, fetchOver } from '../../../server/fetchFromNext.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-inner-'))
const socketPath = path.join(folder, 'next.sock')
const connections: Socket[] = []
const inner = createInner((_: unknown, response: { end: (text: string) => void }) => {
  response.end('A page')
})

beforeAll(async () => {
  inner.on('connection', (socket: Socket) => connections.push(socket))
  await new Promise<void>((resolve) => inner.listen(socketPath, resolve))
})
afterAll(() => {
  inner.closeAllConnections()
  inner.close()
  rmSync(folder, { recursive: true })
})

it('uses a connection again, and never closes it for being idle', async () => {
  const fetch = fetchOver(socketPath)
  for (const path of ['/a', '/b']) {
    expect(await fetch(path)).toMatchObject({ body: Buffer.from('A page'), status: 200 })
  }
  expect(connections).toHaveLength(1)
  expect(connections[0]?.timeout ?? 0).toBe(0)
})
