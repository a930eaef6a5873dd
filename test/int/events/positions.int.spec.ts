import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { setTimeout as sleep } from 'node:timers/promises'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { markOwn } from '../../../src/database/adapter/ownTransactions.ts'
import { withSavepoint } from '../../../src/database/savepoint.ts'
import { readEvents, type StoredEvent } from '../../../src/events/read.ts'
import { recordEvent } from '../../../src/events/record.ts'
import { stampEvents } from '../../../src/events/stamp.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())
beforeEach(() => desk.payload.db.drizzle.execute(sql`truncate offprint_data.events cascade`))

async function begin(): Promise<PayloadRequest> {
  const req = await createLocalReq({}, desk.payload)
  await initTransaction(req)
  return req
}

function readAll(since: number, isPublic = false) {
  return readEvents(desk.payload, { isPublic, limit: 7, since })
}

it('a reader misses none of many transactions that commit in any order, and reads none twice', async () => {
  const [writers, each] = [8, 12]
  let open = writers
  const write = async (writer: number) => {
    for (let n = 0; n < each; n += 1) {
      const req = await begin()
      const kind = n % 3 === 0 ? 'import.finished' : 'post.updated'
      await recordEvent(req, { slug: `${writer}-${n}`, kind })
      await sleep(Math.random() * 15)
      await commitTransaction(req)
    }
    open -= 1
  }
  const read = async (isPublic: boolean) => {
    const found: StoredEvent[] = []
    for (let isLast = false, since = 0; !isLast;) {
      isLast = open === 0
      const { events, next } = await readAll(since, isPublic)
      found.push(...events)
      isLast &&= events.length === 0
      since = next
    }
    return found
  }
  const writing = Array.from({ length: writers }, (_, writer) => write(writer))
  const [all, some] = await Promise.all([read(false), read(true), ...writing])
  const position = (_: unknown, index: number) => index + 1
  expect(all.map((one) => one.position)).toEqual(Array.from({ length: writers * each }, position))
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(writers * each)
  const ofPosts = all.filter(({ kind }) => kind === 'post.updated')
  expect(some.map((one) => one.position)).toEqual(ofPosts.map(position))
  expect(some.map(({ slug }) => slug)).toEqual(ofPosts.map(({ slug }) => slug))
  for (let writer = 0; writer < writers; writer += 1) {
    const own = all.filter(({ slug }) => slug?.startsWith(`${writer}-`)).map(({ slug }) => slug)
    expect(own).toEqual(Array.from({ length: each }, (_, n) => `${writer}-${n}`))
  }
})

it('an event that commits late comes after those that were read before', async () => {
  const late = await begin()
  await recordEvent(late, { slug: 'late', kind: 'post.updated' })
  const early = await begin()
  await recordEvent(early, { slug: 'early', kind: 'post.updated' })
  await commitTransaction(early)
  const { events, next } = await readAll(0)
  expect(events.map(({ slug }) => slug)).toEqual(['early'])
  await commitTransaction(late)
  expect((await readAll(next)).events.map(({ slug }) => slug)).toEqual(['late'])
})

it('what is rolled back leaves nothing, also in a part of a transaction', async () => {
  const req = await begin()
  await recordEvent(req, { slug: 'rolled back', kind: 'post.updated' })
  await killTransaction(req)
  const other = await begin()
  await withSavepoint(other, (inner) => recordEvent(inner, { slug: 'kept', kind: 'post.updated' }))
  const failing = withSavepoint(other, async (inner) => {
    await recordEvent(inner, { slug: 'failed', kind: 'post.updated' })
    throw new Error('This part fails.')
  })
  await expect(failing).rejects.toThrow('This part fails.')
  await commitTransaction(other)
  expect((await readAll(0)).events.map(({ slug }) => slug)).toEqual(['kept'])
})

it('equal events of one transaction are one, in the order in which they were first recorded', async () => {
  const req = await begin()
  for (const slug of ['b', 'a', 'b']) {
    await recordEvent(req, { slug, kind: 'post.updated' })
  }
  await commitTransaction(req)
  expect((await readAll(0)).events.map(({ slug }) => slug)).toEqual(['b', 'a'])
})

it('a process that was killed before it stamped loses nothing: whoever reads next stamps, once', async () => {
  const values = sql`('post.updated', 'left', true), ('import.finished', 'left too', false)`
  await desk.payload.db.drizzle.execute(
    sql`insert into offprint_data.events (kind, slug, public) values ${values}`,
  )
  await Promise.all([stampEvents(desk.payload), stampEvents(desk.payload), readAll(0)])
  const { rows } = await desk.payload.db.drizzle.execute(
    sql`select slug, position::int, public_position::int from offprint_data.events order by position`,
  )
  expect(rows).toEqual([
    { slug: 'left', position: 1, public_position: 1 },
    { slug: 'left too', position: 2, public_position: null },
  ])
})

it('refuses a since that is older than what is kept, or of another database', async () => {
  const req = await begin()
  for (const slug of ['a', 'b', 'c']) {
    await recordEvent(req, { slug, kind: 'post.updated' })
  }
  await commitTransaction(req)
  await stampEvents(desk.payload)
  await desk.payload.db.drizzle.execute(sql`delete from offprint_data.events where position = 1`)
  expect((await readAll(1)).next).toBe(3)
  for (const since of [0, 4]) {
    await expect(readAll(since)).rejects.toMatchObject({
      data: { code: 'events-expired' },
      status: 410,
    })
  }
  expect(await readEvents(desk.payload, { limit: 7 })).toEqual({ events: [], next: 3 })
})

it('a transaction in which a statement has failed is not committed, and says so', async () => {
  const req = await begin()
  await recordEvent(req, { slug: 'of a failed one', kind: 'post.updated' })
  const { db } = desk.payload.db.sessions?.[String(await req.transactionID)] as unknown as {
    db: typeof desk.payload.db.drizzle
  }
  await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow()
  await markOwn(req)
  await expect(commitTransaction(req)).rejects.toThrow('a statement in it had failed')
  expect((await readAll(0)).events).toEqual([])
})
