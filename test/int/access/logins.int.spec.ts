// Changes of a user by an admin survive concurrent requests of that user; there is always an admin.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { hashFully } from '../../helpers/quickHashes.ts'

const password = 'a password of the test'

let admin: Login
let desk: Desk
let email: string
let id: string
let made = 0
let token: string

beforeAll(async () => {
  // How long a hash takes is the time in which a role may change.
  hashFully()
  desk = await bootPayload()
  admin = await desk.login('admin')
})
afterAll(() => desk.close())
beforeEach(async () => {
  email = `somebody-${(made += 1)}@example.org`
  const user = await desk.payload.create({
    collection: 'users',
    data: {
      name: 'Somebody',
      digest: { cadence: 'weekly', hour: 8, timeZone: 'UTC' },
      email,
      password,
      role: 'editor',
    },
    overrideAccess: true,
  })
  id = user.id
  token = (await logIn()).body.token
})

function logIn() {
  return desk.rest<{ token: string }>('POST', '/users/login', { body: { email, password } })
}
function demote() {
  return desk.rest('PATCH', `/users/${id}`, {
    body: { digest: { cadence: 'daily' }, role: 'author' },
    token: admin.token,
  })
}
function now() {
  return desk.payload.findByID({ id, collection: 'users', depth: 0, overrideAccess: true })
}

describe('a role that an admin changes is kept', () => {
  it.each([10, 30, 50, 70, 90])('if its owner signs in %i ms earlier', async (before) => {
    const logins = Promise.all([logIn(), logIn()])
    await sleep(before)
    expect((await demote()).status).toBe(200)
    const answers = await logins
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await now()).toMatchObject({ digest: { cadence: 'daily' }, role: 'author' })
    for (const { body } of answers) {
      const me = await desk.rest('GET', '/users/me', { token: body.token })
      expect(me.body.user).toMatchObject({ id })
    }
  })

  it.each([1, 2, 3, 4])('if its owner saves another field (%i)', async () => {
    const own = { body: { name: 'Another name' }, token }
    const saves = Array.from({ length: 8 }, () => desk.rest('PATCH', `/users/${id}`, own))
    expect((await demote()).status).toBe(200)
    await Promise.all(saves)
    expect(await now()).toMatchObject({ name: 'Another name', role: 'author' })
  })

  it.each([1, 2, 3, 4])('if its owner signs out or refreshes the session (%i)', async () => {
    const others = ['/users/refresh-token', '/users/logout'].map((path) =>
      desk.rest('POST', path, { token }),
    )
    expect((await demote()).status).toBe(200)
    await Promise.all(others)
    expect(await now()).toMatchObject({ role: 'author' })
  })
})

it('somebody signs in and out while an import refers to their account', async () => {
  const client = new pg.Client({ connectionString: desk.databaseURL })
  await client.connect()
  try {
    await client.query('begin')
    // As a foreign key does.
    await client.query('select 1 from users where id = $1 for key share', [id])
    expect((await logIn()).status).toBe(200)
    expect((await desk.rest('POST', '/users/logout', { token })).status).toBe(200)
  } finally {
    await client.end()
  }
})

describe('the last admin', () => {
  it('can be neither demoted nor deleted', async () => {
    const path = `/users/${admin.id}`
    const demoted = await desk.rest('PATCH', path, { body: { role: 'editor' }, token: admin.token })
    const deleted = await desk.rest('DELETE', path, { token: admin.token })
    const bulk = await desk.rest('DELETE', '/users?where[role][equals]=admin', {
      token: admin.token,
    })
    expect([demoted.status, deleted.status]).toEqual([409, 409])
    expect(bulk.status).not.toBe(200)
    expect(
      await desk.payload.count({
        collection: 'users',
        overrideAccess: true,
        where: { role: { equals: 'admin' } },
      }),
    ).toEqual({ totalDocs: 1 })
    const renamed = await desk.rest('PATCH', path, { body: { name: 'Still' }, token: admin.token })
    expect(renamed.status).toBe(200)
  })

  it('remains when two admins demote each other', async () => {
    const other = await desk.login('admin')
    const answers = await Promise.all([
      desk.rest('PATCH', `/users/${other.id}`, { body: { role: 'editor' }, token: admin.token }),
      desk.rest('PATCH', `/users/${admin.id}`, { body: { role: 'editor' }, token: other.token }),
    ])
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200)
    const where = { role: { equals: 'admin' } }
    expect(await desk.payload.count({ collection: 'users', overrideAccess: true, where })).toEqual({
      totalDocs: 1,
    })
  })
})
