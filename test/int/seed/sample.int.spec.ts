// The sample is loaded into an empty database by an admin, and removed without touching anything else.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { seedWhenEmpty } from '../../../seed/seedFiles.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'

const collections = ['articles', 'notes', 'outlets', 'authors', 'institutions', 'republications']

let admin: Login
let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
})
beforeEach(async () => {
  await desk.rest('DELETE', '/sample', { token: admin.token })
})
afterAll(() => desk?.close())

async function counts(): Promise<Record<string, number>> {
  const entries = collections.map(async (collection) => {
    const { totalDocs } = await desk.payload.count({
      collection: collection as 'articles',
      overrideAccess: true,
    })
    return [collection, totalDocs] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

const nothing = Object.fromEntries(collections.map((collection) => [collection, 0]))

it('an admin loads it and removes it', async () => {
  const { token } = admin
  expect(await desk.rest('POST', '/sample', { token })).toMatchObject({
    body: { loaded: 8 },
    status: 200,
  })
  expect((await counts()).republications).toBeGreaterThan(0)
  expect(await desk.rest('DELETE', '/sample', { token })).toMatchObject({
    body: { removed: 8 },
    status: 200,
  })
  expect(await counts()).toEqual(nothing)
})

it('nobody else does', async () => {
  const { token } = await desk.login('editor')
  for (const method of ['POST', 'DELETE']) {
    expect((await desk.rest(method, '/sample', { token })).status).toBe(403)
    expect((await desk.rest(method, '/sample')).status).toBe(403)
  }
})

it('is not loaded beside other articles, and leaves them and what they need', async () => {
  const { token } = admin
  await desk.rest('POST', '/sample', { token })
  const { docs } = await desk.payload.find({
    collection: 'outlets',
    limit: 1,
    overrideAccess: true,
    where: { name: { equals: 'Tidewrack' } },
  })
  const body = { outlet: docs[0]?.id, title: 'An article of our own' }
  await desk.rest('POST', '/articles', { body, token })
  await desk.rest('DELETE', '/sample', { token })
  expect(await counts()).toEqual({ ...nothing, articles: 1, outlets: 1 })
  expect((await desk.rest('POST', '/sample', { token })).status).toBe(409)
  await desk.payload.delete({
    collection: 'articles',
    overrideAccess: true,
    where: { title: { equals: body.title } },
  })
})

it('does not come back at the next start', async () => {
  expect(await seedWhenEmpty(desk.payload, {})).toContain('the sample was removed')
  expect((await counts()).articles).toBe(0)
})
