// What is left of the session in requests of other sites.
import type { ServerResponse } from 'node:http'

import { describe, expect, it, vi } from 'vitest'

import type { ServerRequest } from '../../../server/middleware.ts'

import { refuseForeignUse } from '../../../server/crossSite.ts'

const session = 'payload-token=abc'
const opened = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }

function headersAfter(headers: Record<string, string>, method = 'GET') {
  const request = {
    headers: { cookie: session, 'sec-fetch-site': 'cross-site', ...headers },
    method,
  }
  const next = vi.fn()
  refuseForeignUse(request as unknown as ServerRequest, {} as ServerResponse, next)
  expect(next).toHaveBeenCalledOnce()
  return request.headers as Record<string, string>
}

describe('a request of another site', () => {
  it.each<[string, Record<string, string>, string?]>([
    ['of a script', { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }],
    ['of a picture', { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' }],
    ['of a frame', { ...opened, 'sec-fetch-dest': 'iframe' }],
    ['of a form', opened, 'POST'],
    ['without the other headers', {}],
  ])('%s has no session, but its other cookies', (_, headers, method) => {
    expect(headersAfter(headers, method).cookie).toBeUndefined()
    const cookie = `a=1; ${session}; payload-lng=de;${session}`
    expect(headersAfter({ ...headers, cookie }, method).cookie).toBe('a=1; payload-lng=de')
  })

  it('that opens a page has its session, and Payload takes it for one without a referrer', () => {
    expect(headersAfter(opened)).toMatchObject({ cookie: session, 'sec-fetch-site': 'none' })
  })
})

it.each(['same-origin', 'same-site', 'none'])('a request that is %s keeps its session', (site) => {
  const headers = { 'sec-fetch-site': site }
  expect(headersAfter(headers)).toMatchObject({ ...headers, cookie: session })
})
