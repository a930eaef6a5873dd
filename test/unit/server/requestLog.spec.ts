// The line in the log for a request, and when errors are written.
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { compose } from '../../../server/middleware.ts'
import { logRequest } from '../../../server/requestLog.ts'
import { log } from '../../../src/app/log.ts'
import { contextOf, runInRequest } from '../../../src/app/requestContext.ts'

let server: Server
let site: string

beforeAll(async () => {
  server = createServer(
    compose([
      (request, _, next) => runInRequest(contextOf(request, 0), next),
      logRequest,
      (request, response) => {
        log.error({ err: new Error('It broke') })
        response.writeHead(Number(request.url.slice(1, 4))).end()
      },
    ]),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it.each([400, 503])('contains the status %i, which sets the level of errors', async (status) => {
  const info = vi.spyOn(log, 'info').mockReturnValue(undefined)
  const error = vi.spyOn(log, 'error')
  const { headers } = await fetch(`${site}/${status}?token=zq`)
  await expect
    .poll(() => info.mock.calls.flat())
    .toContainEqual({
      event: 'request',
      method: 'GET',
      ms: expect.any(Number),
      path: `/${status}`,
      route: '/:slug',
      status,
    })
  expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  const stacks = [...info.mock.calls, ...error.mock.calls].flat().filter((given) => {
    const { err } = given as { err?: { stack?: string; type?: string } }
    return err?.type !== undefined && err.stack !== undefined
  })
  expect(stacks.length > 0).toBe(status >= 500)
  info.mockRestore()
  error.mockRestore()
})

it('has no token of a letter, which is a link that works', async () => {
  const info = vi.spyOn(log, 'info').mockReturnValue(undefined)
  await fetch(`${site}/404/permission/zqsecret/confirm?lang=de`)
  const path = '/404/permission/[redacted]/confirm'
  await expect
    .poll(() => info.mock.calls.flat())
    .toContainEqual(expect.objectContaining({ path, status: 404 }))
  expect(JSON.stringify(info.mock.calls)).not.toContain('zqsecret')
  info.mockRestore()
})
