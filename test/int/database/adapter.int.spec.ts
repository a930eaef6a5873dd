// What Payload's database adapter does without our patches. A case that fails shows a patch that is needed no more.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { adapterPatches } from '../../../src/database/adapter/patches.ts'
import { bootHost, type Host, type HostOptions } from '../../helpers/bootHost.ts'

const email = 'somebody@example.org'
const credentials = {
  collection: 'users',
  data: { email, password: 'a password of the test' },
} as const
/** Short enough for a column, and too long for its foreign key. */
const longName = 'a_relation_whose_name_leaves_little_for_a_key'

/** What the last hook of Payload finds of the document on another connection, as the public would. */
let foundByLastHook: number | undefined
let host: Host
let payload: Payload

/** New each time: Payload changes what it is given. */
function options(databaseURL?: string, isNickRequired = false): HostOptions {
  const nick = { name: 'nick', type: 'text', required: true } as const
  return {
    config: {
      collections: [
        { slug: 'users', auth: true, fields: isNickRequired ? [nick] : [] },
        { slug: 'drafts', fields: [], versions: { maxPerDoc: 2 } },
        {
          slug: 'posts',
          fields: [{ name: longName, type: 'relationship', relationTo: 'users' }],
          hooks: {
            afterOperation: [
              async ({ result }) => {
                foundByLastHook = await countPosts()
                return result as unknown
              },
            ],
          },
        },
      ],
    },
    databaseURL,
    offprint: null,
  }
}

beforeAll(async () => {
  host = await bootHost(options())
  payload = host.payload
  await payload.create({ ...credentials, data: credentials.data as never, overrideAccess: true })
})
afterAll(() => host.close())

async function countPosts(): Promise<number> {
  const [{ count }] = (await query(host.databaseURL, 'select count(*)::int from posts')) as [
    { count: number },
  ]
  return count
}

function post(req?: PayloadRequest) {
  const collection = 'posts' as 'notes'
  return payload.create({ collection, data: {} as never, overrideAccess: true, req })
}

/** What `push` would run. */
async function pushed({ db }: Payload): Promise<string[]> {
  const { pushSchema } = db.requireDrizzleKit()
  const push: object = await pushSchema(db.schema, db.drizzle as never)
  return (push as { statementsToExecute: string[] }).statementsToExecute
}

const cases: Record<string, () => Promise<void>> = {
  advanceUpdatedAt: async () => {
    vi.useFakeTimers({ now: new Date('2100-01-01'), toFake: ['Date'] })
    const { id, updatedAt } = await post()
    vi.setSystemTime(new Date('2099-01-01'))
    const collection = 'posts' as 'notes'
    const later = await payload.update({ id, collection, data: {}, overrideAccess: true })
    vi.useRealTimers()
    expect([updatedAt, later.updatedAt]).toEqual([
      '2100-01-01T00:00:00.000Z',
      '2099-01-01T00:00:00.000Z',
    ])
  },
  guardPreferences: async () => {
    const login = await payload.login({ ...credentials, overrideAccess: true })
    const { status } = await host.rest('POST', '/payload-preferences/any', {
      body: { value: 'no text of PostgreSQL: \0' },
      token: login.token,
    })
    expect(status).toBe(500)
  },
  makeOptional: async () => {
    const next = await bootHost({ ...options(host.databaseURL, true), adapter: { push: false } })
    expect(await pushed(next.payload)).toContain('truncate table "users" cascade;')
    await next.close()
  },
  reportCommits: async () => {
    const id = (await payload.db.beginTransaction()) ?? ''
    const { db } = payload.db.sessions?.[id] as { db: typeof payload.db.drizzle }
    await expect(db.execute(sql`select 1 / 0`)).rejects.toThrow()
    await expect(payload.db.commitTransaction(id)).resolves.toBeUndefined()
  },
  runAfterCommit: async () => {
    const before = await countPosts()
    await post()
    expect([foundByLastHook, await countPosts()]).toEqual([before, before + 1])
  },
  runBeforeCommit: async () => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await post(req)
    foundByLastHook = undefined
    await commitTransaction(req)
    expect(foundByLastHook).toBeUndefined()
  },
  shortenForeignKeys: async () => {
    const statements = await pushed(payload)
    expect(statements.some((one) => one.includes(`ADD CONSTRAINT "posts_${longName}`))).toBe(true)
  },
  skipAbsentVersions: async () => {
    const find = vi.spyOn(payload.db, 'findVersions')
    const count = vi.spyOn(payload.db, 'countVersions')
    const collection = 'drafts' as 'articles'
    await payload.create({ collection, data: {} as never, overrideAccess: true })
    expect([find.mock.lastCall?.[0].page, count.mock.calls]).toEqual([3, []])
    find.mockRestore()
    count.mockRestore()
  },
  surviveOutages: async () => {
    const { pool } = payload.db
    const client = await pool.connect()
    const isHeard = pool.listenerCount('error') + client.listenerCount('error') > 0
    client.release()
    expect(isHeard).toBe(false)
    expect(pool.totalCount - pool.idleCount, 'the first connection is never released').toBe(1)
  },
  writeOnlySessions: async () => {
    const updateOne = vi.spyOn(payload.db, 'updateOne')
    await payload.login({ ...credentials, overrideAccess: true })
    const [write] = updateOne.mock.lastCall ?? []
    updateOne.mockRestore()
    expect(write?.data).toMatchObject({ email, sessions: [{}, {}] })
  },
}

it.each(adapterPatches.map(({ name }) => name))('stock Payload needs %s', async (name) => {
  await cases[name]?.()
})

it('every patch has a case here, and says where it is reported or why it is not', () => {
  expect(adapterPatches.map(({ name }) => name).toSorted()).toEqual(Object.keys(cases).toSorted())
  expect(
    adapterPatches.filter(
      ({ upstream }) => !/^https:\/\/github\.com\/|^Not reported: /.test(upstream),
    ),
  ).toEqual([])
})
