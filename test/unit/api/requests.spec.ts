// Requests that are passed on with another body. Those of Next are proxies, which Node 22 and newer do not copy.
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'

import { requestRules } from '../../../eslint/requestRules.mjs'
import { limitGraphQL } from '../../../src/api/graphql/limitGraphQL.ts'
import { checkMethodOverride } from '../../../src/app/checkMethodOverride.ts'

/** It has what a request has, and is none: no Node makes a copy of it. */
function uncopied(url: string, body: string, headers: Record<string, string> = {}): Request {
  return {
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    method: 'POST',
    signal: new AbortController().signal,
    text: () => Promise.resolve(body),
    url,
  } as unknown as Request
}

async function echo(request: Request): Promise<Response> {
  const { headers, method, url } = request
  return Response.json({ body: await request.text(), headers: [...headers.keys()], method, url })
}

describe('a request of Next', () => {
  it('of GraphQL is passed on', async () => {
    const body = JSON.stringify({ query: '{ Articles { docs { id } } }' })
    const url = 'https://blog.example/api/graphql?x=1'
    const answer = await limitGraphQL(echo)(uncopied(url, body, { cookie: 'a=b' }))
    expect(await answer.json()).toMatchObject({
      body,
      headers: ['content-type', 'cookie'],
      method: 'POST',
      url,
    })
  })

  it('with another method in a header is passed on, if it is JSON', async () => {
    const url = 'https://blog.example/api/articles'
    const headers = { 'x-http-method-override': 'GET' }
    const handle = checkMethodOverride<undefined>(echo)
    const answer = await handle(uncopied(url, '{"limit":1}', headers), undefined)
    expect(await answer.json()).toMatchObject({ body: '{"limit":1}', method: 'POST', url })
    expect((await handle(uncopied(url, '{', headers), undefined)).status).toBe(400)
  })
})

describe('the lint rule', () => {
  const config = {
    plugins: { requests: requestRules },
    rules: { 'requests/copied-request': 'error' },
  } as Linter.Config

  it.each([
    ['new Request(request, { method: "GET" })', 1],
    ['new Request(req)', 1],
    ['new Request(request.url, { method: "GET" })', 0],
    ['new Request("https://blog.example")', 0],
    ['new Request()', 0],
  ])('reads %s', (code, count) => {
    expect(new Linter().verify(code, config)).toHaveLength(count)
  })
})
