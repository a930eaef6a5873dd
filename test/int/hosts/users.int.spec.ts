// People of an app that had users before: what Offprint adds to them, who has which role, and who can give one.
import type * as GraphQL from 'graphql'
import type { Access, CollectionConfig, Payload, PayloadRequest, TypedUser } from 'payload'

import { configToSchema } from '@payloadcms/graphql'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { ID } from '../../../src/types.ts'

import { query } from '../../../postgres/connection.ts'
import { findProblems } from '../../../src/commands/check/findProblems.ts'
import { admins, adminsOrSelf, type OffprintOptions } from '../../../src/index.ts'
import { requireOptions } from '../../../src/options.ts'
import { findWarnings } from '../../../src/wiring/warnings.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { onePixel } from '../../helpers/documents.ts'

/** The copy that Payload's schema is made with. */
const { graphql } = createRequire(import.meta.url)('graphql') as typeof GraphQL

const password = 'correct horse battery'
const files = mkdtempSync(path.join(tmpdir(), 'offprint-host-'))
afterAll(() => rmSync(files, { force: true, recursive: true }))

/** What the app logs from warnings up. */
function logged() {
  const lines: string[] = []
  const destination = new Writable({
    write: (line: Buffer, _, done) => {
      lines.push(line.toString())
      done()
    },
  })
  return { lines, logger: { destination, options: { level: 'warn' } } as never }
}

function boot(
  options: null | OffprintOptions,
  more: { databaseURL?: string; logger?: never } = {},
) {
  // Made anew for each start: Payload marks what it has sanitized.
  const media: CollectionConfig = { slug: 'media', fields: [], upload: { staticDir: files } }
  const users: CollectionConfig = {
    slug: 'users',
    auth: true,
    fields: [{ name: 'nickname', type: 'text' }],
  }
  return bootHost({
    adapter: { idType: 'uuid' },
    config: { collections: [users, media], ...(more.logger ? { logger: more.logger } : {}) },
    databaseURL: more.databaseURL,
    offprint: options,
  })
}

async function signIn(host: Host, email: string): Promise<string> {
  const { body } = await host.rest<{ token: string }>('POST', '/users/login', {
    body: { email, password },
  })
  return body.token
}

function makeUser(payload: Payload, email: string, data: object = {}) {
  return payload.create({
    collection: 'users',
    data: { ...data, email, password } as never,
    overrideAccess: true,
  })
}

function userOf(payload: Payload, email: string): Promise<PayloadRequest['user']> {
  return payload
    .find({ collection: 'users', overrideAccess: true, where: { email: { equals: email } } })
    .then(({ docs }) => ({ ...docs[0], collection: 'users' }) as unknown as TypedUser)
}

describe('users and pictures that were there before', () => {
  const { lines, logger } = logged()
  let host: Host
  let token: string

  beforeAll(async () => {
    const before = await boot(null)
    await makeUser(before.payload, 'old@example.org', { nickname: 'Old' })
    await before.payload.create({
      collection: 'media',
      data: {} as never,
      file: { name: 'old.png', data: onePixel, mimetype: 'image/png', size: onePixel.length },
      overrideAccess: true,
    })
    await before.close()
    host = await boot({}, { databaseURL: before.databaseURL, logger })
    token = await signIn(host, 'old@example.org')
  })
  afterAll(async () => host.close())

  it('are still there, with the defaults of what was added', async () => {
    const user = await userOf(host.payload, 'old@example.org')
    expect(user).toMatchObject({
      digest: { cadence: 'weekly', hour: 8, timeZone: null, weekday: 'mon' },
      nickname: 'Old',
      role: null,
    })
    const pictures = await query(host.databaseURL, 'select filename, is_public, rights from media')
    expect(pictures).toEqual([{ filename: 'old.png', is_public: false, rights: 'unknown' }])
  })

  it('are told apart at start: somebody has to make an admin', () => {
    expect(lines.join('')).toContain('No user is admin. Set the option admins')
  })

  it('can be changed by any login, which the start says, and the check', async () => {
    const warning = 'Any login may change or delete other users of \\"users\\"'
    expect(lines.join('')).toContain(warning)
    vi.stubEnv('PAYLOAD_MIGRATING', '')
    const { warnings } = await findProblems(() => Promise.resolve(host.config))
    vi.unstubAllEnvs()
    expect(warnings.join('\n')).toMatch(
      /no email adapter[\s\S]*Any login may change or delete other users of "users"[\s\S]*No user is admin/,
    )
  })

  it('have the rights that the app gives them, and none in Offprint', async () => {
    const made = await host.rest('POST', '/users', {
      body: { email: 'new@example.org', password },
      token,
    })
    expect(made.status).toBe(201)
    expect((await host.rest('GET', '/media', { token })).body).toMatchObject({ totalDocs: 1 })
    const refused = [
      await host.rest('POST', '/articles', { body: { title: 'Mine' }, token }),
      await host.rest('POST', '/outlets', { body: { name: 'Mine' }, token }),
      await host.rest('GET', '/articles/owed', { token }),
      await host.rest('GET', '/reminders', { token }),
      await host.rest('GET', '/reminders/status', { token }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  it('get the same answers as before, without what Offprint added', async () => {
    const { body } = await host.rest<{ docs: object[] }>(
      'GET',
      '/users?where[nickname][equals]=Old',
      {
        token,
      },
    )
    expect(Object.keys(body.docs[0] ?? {}).sort()).toEqual([
      'collection',
      'createdAt',
      'email',
      'id',
      'nickname',
      'sessions',
      'updatedAt',
    ])
    const me = await host.rest<{ user: object }>('GET', '/users/me', { token })
    expect(me.body.user).not.toHaveProperty('role')
    const pictures = await host.rest<{ docs: object[] }>('GET', '/media', { token })
    expect(pictures.body.docs[0]).not.toHaveProperty('rights')
    expect(pictures.body.docs[0]).not.toHaveProperty('isPublic')
  })

  it('do not see the collections of Offprint in the admin panel', async () => {
    const user = await userOf(host.payload, 'old@example.org')
    const hidden = host.config.collections.filter(({ admin }) =>
      typeof admin.hidden === 'function' ? admin.hidden({ user: user as never }) : admin.hidden,
    )
    const own = ['articles', 'authors', 'institutions', 'notes', 'outlets', 'republications']
    expect(hidden.map(({ slug }) => slug)).toEqual(expect.arrayContaining(own))
    expect(hidden.map(({ slug }) => slug)).not.toContain('users')
  })

  it('cannot give a role to anybody, through any channel', async () => {
    const { id } = (await userOf(host.payload, 'old@example.org'))!
    const data = { author: null, role: 'admin' }
    await host.rest('PATCH', `/users/${id}`, { body: data, token })
    await host.rest('PATCH', '/users?where[nickname][equals]=Old', { body: data, token })
    await host.rest('POST', '/users', {
      body: { ...data, email: 'b@example.org', password },
      token,
    })
    const register = await host.rest('POST', '/users/first-register', {
      body: { ...data, email: 'c@example.org', password },
    })
    expect(register.status).toBe(403)
    const user = await userOf(host.payload, 'old@example.org')
    await host.payload.update({
      id,
      collection: 'users',
      data: data as never,
      overrideAccess: false,
      user,
    })
    const req = await createLocalReq({ user: user as TypedUser }, host.payload)
    const asked = await graphql({
      contextValue: { headers: {}, req: Object.assign(req, { payloadAPI: 'GraphQL' }) },
      schema: configToSchema(host.config).schema,
      source: `mutation { updateUser(id: "${id}", data: { role: admin, nickname: "Older" }) { nickname role } }`,
    })
    expect(asked).toMatchObject({ data: { updateUser: { nickname: 'Older', role: null } } })
    const { docs } = await host.payload.find({ collection: 'users', overrideAccess: true })
    expect(docs.map((one) => (one as { role?: unknown }).role)).toEqual(docs.map(() => null))
  })

  it('have a role as soon as they are given one, and none as soon as it is taken away', async () => {
    const user = await userOf(host.payload, 'old@example.org')
    const give = (role: null | string) =>
      host.payload.update({
        id: user!.id,
        collection: 'users',
        data: { role } as never,
        overrideAccess: true,
      })
    const status = async () => (await host.rest('GET', '/articles/owed', { token })).status
    await give('editor')
    expect(await status()).toBe(200)
    const editor = await host.rest('PATCH', `/users/${user!.id}`, {
      body: { role: 'admin' },
      token,
    })
    expect(editor.body).toMatchObject({ doc: { role: 'editor' } })
    await give('admin')
    const admin = await host.rest('PATCH', `/users/${user!.id}`, {
      body: { role: 'author' },
      token,
    })
    expect(admin.body).toMatchObject({ doc: { role: 'author' } })
    await give(null)
    expect(await status()).toBe(403)
  })
})

describe('the option admins', () => {
  it('and access replace what the fields say', async () => {
    const ada: { id?: unknown } = {}
    const host = await boot({
      access: { authorOf: () => null, roleOf: (user) => (user as { nickname?: string }).nickname },
      admins: (user) => user.id === ada.id,
    })
    Object.assign(ada, await makeUser(host.payload, 'ada@example.org'))
    await makeUser(host.payload, 'ed@example.org', { nickname: 'editor' })
    await makeUser(host.payload, 'no@example.org', { nickname: 'nobody' })
    const tokens = await Promise.all(
      ['ada', 'ed', 'no'].map((name) => signIn(host, `${name}@example.org`)),
    )
    const statusOf = async (method: string, address: string) =>
      Promise.all(tokens.map(async (token) => (await host.rest(method, address, { token })).status))
    expect(await statusOf('GET', '/articles/owed')).toEqual([200, 200, 403])
    expect(
      host.payload.collections.users?.config.flattenedFields.map(({ name }) => name),
    ).not.toContain('role')
    await host.close()
  })
})

describe('users that are closed as the quick start says', () => {
  let ada: ID
  let host: Host
  beforeAll(async () => {
    const users: CollectionConfig = {
      slug: 'users',
      access: { create: admins, delete: admins, unlock: admins, update: adminsOrSelf },
      auth: true,
      fields: [],
    }
    const readers: CollectionConfig = { slug: 'readers', auth: true, fields: [] }
    const media: CollectionConfig = { slug: 'media', fields: [], upload: { staticDir: files } }
    host = await bootHost({
      config: { collections: [users, readers, media] },
      offprint: { admins: ({ id }) => id === ada },
    })
    ada = (await makeUser(host.payload, 'ada@example.org')).id
  })
  afterAll(async () => host.close())

  const openUsers = async () =>
    (await findWarnings(host.payload, requireOptions(host.payload))).filter((one) =>
      one.startsWith('Any login may change'),
    )

  it('change themselves only: nobody becomes admin who is none', async () => {
    const { id } = await makeUser(host.payload, 'no@example.org')
    const reader = await host.payload.create({
      collection: 'readers' as 'users',
      data: { email: 'reader@example.org', password } as never,
      overrideAccess: true,
    })
    expect(reader.id).toBe(ada)
    const { body } = await host.rest<{ token: string }>('POST', '/readers/login', {
      body: { email: 'reader@example.org', password },
    })
    const statusOf = async (method: string, of: ID, token: string, data: object = {}) =>
      (await host.rest(method, `/users/${of}`, { body: data, token })).status
    const token = await signIn(host, 'no@example.org')
    expect([
      await statusOf('PATCH', ada, token, { email: 'b@example.org' }),
      await statusOf('PATCH', ada, token, { password: 'another password' }),
      await statusOf('PATCH', ada, body.token, { email: 'b@example.org' }),
      await statusOf('DELETE', ada, token),
      await statusOf('PATCH', id, token, { email: 'c@example.org' }),
    ]).toEqual([403, 403, 403, 403, 200])
    expect((await host.rest('GET', '/articles/owed', { token })).status).toBe(403)
    const adminToken = await signIn(host, 'ada@example.org')
    expect(await statusOf('PATCH', id, adminToken, { email: 'd@example.org' })).toBe(200)
    expect(await openUsers()).toEqual([])
  })

  it.each<[string, Access, boolean]>([
    ['every login', ({ req }) => Boolean(req.user), true],
    [
      'every login of another collection',
      ({ req }) => (req.user?.collection as string) === 'readers',
      true,
    ],
    ['all but one', () => ({ email: { not_equals: 'ada@example.org' } }), true],
    ['their own account', ({ req }) => ({ id: { equals: req.user?.id } }), false],
    ['their own account, by its id', ({ id, req }) => id === req.user?.id, false],
    [
      'admins of the app',
      ({ req }) => (req.user as unknown as { roles: string[] }).roles.includes('a'),
      false,
    ],
    ['nobody', () => false, false],
  ])('are open where the rule lets in %s: %o', async (_, rule, expected) => {
    const { config } = host.payload.collections.users!
    for (const operation of ['update', 'delete'] as const) {
      const before = config.access[operation]
      config.access[operation] = rule
      expect((await openUsers()).length > 0).toBe(expected)
      config.access[operation] = before
    }
  })
})

describe('the user who registers first', () => {
  let host: Host
  beforeAll(async () => {
    host = await boot({ reminders: 'manual' })
  })
  afterAll(async () => host.close())

  it('is admin of Offprint, whatever role they ask for, and only they are', async () => {
    const { body, status } = await host.rest<{ token: string }>('POST', '/users/first-register', {
      body: { email: 'first@example.org', password, role: 'author' },
    })
    expect(status).toBe(200)
    expect(await userOf(host.payload, 'first@example.org')).toMatchObject({
      digest: { scope: 'all' },
      role: 'admin',
    })
    await makeUser(host.payload, 'second@example.org')
    expect(await userOf(host.payload, 'second@example.org')).toMatchObject({ role: null })
    const made = await host.rest('POST', '/users', {
      body: { email: 'third@example.org', password, role: 'editor' },
      token: body.token,
    })
    expect(made.body).toMatchObject({ doc: { digest: { scope: 'all' }, role: 'editor' } })
  })
})

it('of two who register at once, one is admin', async () => {
  const host = await boot({ reminders: 'manual' })
  const register = (email: string) =>
    host.rest('POST', '/users/first-register', { body: { email, password } })
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => register(`${name}@example.org`)))
  const { totalDocs } = await host.payload.count({
    collection: 'users',
    overrideAccess: true,
    where: { role: { equals: 'admin' } },
  })
  expect(totalDocs).toBe(1)
  await host.close()
})
