// Whether a program asks: by its request, or because a tool of it is running.
import type { PayloadRequest } from 'payload'

import { expect, it } from 'vitest'

import { inCall, isMCP, outsideCalls } from '../../../src/access/mcp.ts'

const req = { payloadAPI: 'MCP' } as unknown as PayloadRequest
const another = { payloadAPI: 'local' } as const

it('is told by the request, or by how its person signed in', () => {
  expect(isMCP(req)).toBe(true)
  expect(isMCP({ user: { _strategy: 'mcp-api-key' } as never })).toBe(true)
  expect(isMCP({ ...another, user: { _strategy: 'local-jwt' } as never })).toBe(false)
})

it('is true of every request that a tool makes while it runs', async () => {
  const seen = await inCall(req, async () => {
    const before = isMCP(another)
    await Promise.resolve()
    return [before, isMCP(another)]
  })
  expect([...seen, isMCP(another)]).toEqual([true, true, false])
})

it('ends with the call, also for what the call has begun', async () => {
  let later: Promise<boolean> | undefined
  let go: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (go = resolve))
  await expect(
    inCall(req, () => {
      later = ended.then(() => isMCP(another))
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  go()
  expect(await later).toBe(false)
})

it('is not asked of what people have decided before', async () => {
  expect(await inCall(req, () => outsideCalls(() => isMCP(another)))).toBe(false)
})
