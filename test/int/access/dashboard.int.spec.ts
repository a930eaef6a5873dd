// The dashboard shows what its user may see.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { DashboardData } from '../../../src/admin/Dashboard/load.ts'

import { loadDashboard } from '../../../src/admin/Dashboard/load.ts'
import { requireOptions } from '../../../src/options.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk?.close())

async function dashboardOf({ id }: Login): Promise<DashboardData> {
  const { payload } = desk
  const user = await payload.findByID({ id, collection: 'users', overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return loadDashboard(req, requireOptions(payload))
}

async function create(collection: 'articles' | 'authors', data: object): Promise<string> {
  const { id } = await desk.payload.create({
    collection,
    data: data as never,
    overrideAccess: true,
  })
  return String(id)
}

it('authors see their own drafts, and no first steps; editors may not invite', async () => {
  const author = await create('authors', { name: 'Ana Okafor' })
  await create('articles', { byline: [{ author }], title: 'By Ana' })
  await create('articles', { title: 'By somebody else' })
  const own = await dashboardOf(await desk.login('author', { author }))
  expect(own.drafts.map(({ title }) => title)).toEqual(['By Ana'])
  expect(own.steps).toBeNull()
  const all = await dashboardOf(await desk.login('editor'))
  expect(all.drafts.map(({ title }) => title)).toEqual(['By somebody else', 'By Ana'])
  expect(all.steps).toEqual({ article: true, outlet: false })
  expect((await dashboardOf(await desk.login('admin'))).steps).toMatchObject({ invite: true })
})
