// The test helper itself: Payload with a new database, REST and GraphQL.
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createFirstUser } from '../../../scripts/start/createFirstUser.ts'
import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})

afterAll(() => desk.close())

it('an empty database returns no articles to an anonymous user', async () => {
  const { body, status } = await desk.rest<{ docs: unknown[] }>('GET', '/articles')
  expect({ docs: body.docs, status }).toEqual({ docs: [], status: 200 })
})

it('the first user is not created with a weak password', async () => {
  const made = createFirstUser(desk.payload, {
    adminEmail: 'ada@example.org',
    adminPassword: 'password2026!',
  })
  await expect(made).rejects.toThrow(/^OFFPRINT_ADMIN_PASSWORD is not allowed: /)
  expect(await desk.payload.count({ collection: 'users', overrideAccess: true })).toEqual({
    totalDocs: 0,
  })
})

it('a REST request knows its user', async () => {
  const { email, token } = await desk.login('editor')
  const { body } = await desk.rest<{ user: { email: string; role: string } }>('GET', '/users/me', {
    token,
  })
  expect(body.user).toMatchObject({ email, role: 'editor' })
})

it('a GraphQL request knows its user', async () => {
  const { email, token } = await desk.login('admin')
  const { body } = await desk.graphql<{ meUser: { user: { email: string } } }>(
    '{ meUser { user { email } } }',
    { token },
  )
  expect(body.data?.meUser.user.email).toBe(email)
})
