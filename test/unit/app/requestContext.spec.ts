// Which address a request counts for, with and without proxies in front.
import { describe, expect, it } from 'vitest'

import {
  clientAddressOf,
  contextOf,
  contextOfInner,
  currentRequest,
  headersForInner,
  runInRequest,
} from '../../../src/app/requestContext.ts'

function from(remoteAddress: string, forwarded?: string) {
  return {
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }
}

describe('clientAddressOf', () => {
  it.each([
    ['takes the address of the connection', from('203.0.113.7'), 0, '203.0.113.7'],
    ['reads IPv4 on an IPv6 socket', from('::ffff:203.0.113.7'), 0, '203.0.113.7'],
    ['ignores the header without a proxy', from('203.0.113.7', '198.51.100.1'), 0, '203.0.113.7'],
    [
      'takes the last entry behind one proxy',
      from('127.0.0.1', '1.1.1.1, 198.51.100.1'),
      1,
      '198.51.100.1',
    ],
    [
      'takes the last but one behind two',
      from('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'),
      2,
      '198.51.100.1',
    ],
    [
      'takes the first where there are fewer entries',
      from('127.0.0.1', '198.51.100.1'),
      2,
      '198.51.100.1',
    ],
    ['reads an entry with a port', from('127.0.0.1', '198.51.100.1:5123'), 1, '198.51.100.1'],
    ['reads IPv6 in brackets', from('127.0.0.1', '[2001:db8::1]:443'), 1, '2001:db8::1'],
    ['ignores an entry that is no address', from('127.0.0.1', 'unknown'), 1, '127.0.0.1'],
  ])('%s', (_, request, proxies, expected) => {
    expect(clientAddressOf(request, proxies)).toBe(expected)
  })
})

describe('runInRequest', () => {
  it('provides the context to the work and everything that it starts', async () => {
    const request = from('203.0.113.7') as unknown as Parameters<typeof contextOf>[0]
    const context = contextOf(request, 0)
    const seen = await runInRequest(context, async () => {
      await Promise.resolve()
      return currentRequest()
    })
    expect(seen).toEqual({ id: context.id, clientAddress: '203.0.113.7' })
    expect(currentRequest()).toBeUndefined()
  })
})

describe('an internal socket', () => {
  it('transfers the context', () => {
    const context = { id: 'r-1', clientAddress: '2001:db8::1' }
    const headers = runInRequest(context, headersForInner)
    expect(contextOfInner({ headers })).toEqual(context)
  })

  it('has a new context if none was transferred', () => {
    expect(headersForInner()).toEqual({})
    const context = contextOfInner({ headers: {} })
    expect(context).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/), clientAddress: '' })
  })
})
