import type { PayloadRequest } from 'payload'

import { beforeEach, expect, it } from 'vitest'

import type { Article } from '../../../src/types.ts'

import {
  closeTransition,
  isRepublishing,
  openTransition,
  transitionBetween,
  transitionTo,
} from '../../../src/workflow/openTransitions.ts'

const drafted = { id: 'one', stage: 'drafted' } as Article
const published = { id: 'one', stage: 'published-at-outlet' } as Article
const input = { to: 'published-at-outlet', via: 'local' } as const

let sessions: Record<string, object>
beforeEach(() => {
  sessions = { first: {}, second: {} }
})

function requestIn(transactionID?: string): PayloadRequest {
  return {
    payload: { db: { sessions } },
    payloadAPI: 'local',
    // Payload hands out ids, and promises of ids.
    transactionID: transactionID && Promise.resolve(transactionID),
  } as unknown as PayloadRequest
}

it('is found by article, target and database transaction only', async () => {
  const opened = await openTransition(requestIn('first'), drafted, { ...input })
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBe(opened)
  expect(await transitionTo(requestIn('first'), 'two', input.to)).toBeUndefined()
  expect(await transitionTo(requestIn('first'), 'one', 'drafted')).toBeUndefined()
  expect(await transitionTo(requestIn('second'), 'one', input.to)).toBeUndefined()
  expect(await transitionTo(requestIn(), 'one', input.to)).toBeUndefined()
})

it('ends with its database transaction', async () => {
  await openTransition(requestIn('first'), drafted, { ...input })
  sessions = { first: {} }
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBeUndefined()
})

it('can be closed without affecting others', async () => {
  const closed = await openTransition(requestIn('first'), drafted, { ...input })
  const other = await openTransition(requestIn('first'), { ...drafted, id: 'two' }, { ...input })
  await closeTransition(requestIn('first'), closed)
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBeUndefined()
  expect(await transitionTo(requestIn('first'), 'two', input.to)).toBe(other)
})

it('is not opened if its caller is refused', async () => {
  const wrong = { ...input, expectedStage: 'republished-on-blog' }
  await expect(openTransition(requestIn('first'), drafted, wrong)).rejects.toMatchObject({
    name: 'StageConflict',
  })
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBeUndefined()
})

it('that has been checked belongs to the write of its stage, not to a nested edit', async () => {
  const opened = await openTransition(requestIn('first'), drafted, { ...input })
  expect(await transitionBetween(requestIn('first'), drafted, published)).toBeUndefined()
  opened.state = 'checked'
  expect(await transitionBetween(requestIn('first'), drafted, published)).toBe(opened)
  expect(await transitionBetween(requestIn('first'), published, published)).toBeUndefined()
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBeUndefined()
})

it('is the later one of two with the same stages, before its check and after', async () => {
  const [left, opened] = [
    await openTransition(requestIn('first'), drafted, { ...input }),
    await openTransition(requestIn('first'), drafted, { ...input }),
  ]
  expect(await transitionTo(requestIn('first'), 'one', input.to)).toBe(opened)
  left.state = 'checked'
  opened.state = 'checked'
  expect(await transitionBetween(requestIn('first'), drafted, published)).toBe(opened)
})

it('owns the republication of its own article only', async () => {
  const opened = await openTransition(requestIn('first'), drafted, { ...input })
  expect(await isRepublishing(requestIn('first'), 'one')).toBe(false)
  opened.writesRepublication = true
  expect(await isRepublishing(requestIn('first'), 'one')).toBe(true)
  expect(await isRepublishing(requestIn('first'), 'two')).toBe(false)
  expect(await isRepublishing(requestIn('second'), 'one')).toBe(false)
})
