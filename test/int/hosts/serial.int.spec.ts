// In an app with Payload's defaults: ids that are numbers, and `push`.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { bootHost, type Host } from '../../helpers/bootHost.ts'

let host: Host

beforeAll(async () => {
  host = await bootHost()
})
afterAll(async () => host.close())

test('starts, and finds nothing', async () => {
  const { body, status } = await host.rest('GET', '/articles')
  expect(status).toBe(200)
  expect(body).toMatchObject({ docs: [] })
})
