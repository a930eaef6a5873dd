import { describe, expect, it } from 'vitest'

import { faultOf } from '../../../server/refuseInvalid.ts'

function refusalOf(request: Parameters<typeof faultOf>[0]) {
  return faultOf(request, (address) => address === '/_next/static/chunks/image.js')
}

function request(method: string, url: string, headers: Record<string, string> = {}) {
  return { headers: { host: 'blog.example', ...headers }, method, url }
}

describe('a request', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/2026/11/25/%E6%9C%9D'],
    ['HEAD', '/feed.xml'],
    ['OPTIONS', '/api/articles'],
    ['POST', '/api/articles/1/transition'],
    ['POST', '/admin/login'],
    ['POST', '/admin/forgot'],
    ['POST', '/admin/reset/0123456789abcdef'],
    ['PATCH', '/api?where'],
    ['DELETE', '/api/notes/1'],
    ['GET', '/_next/static/chunks/image.js'],
  ])('that is valid is passed on: %s %s', (method, url) => {
    expect(refusalOf(request(method, url))).toBeUndefined()
  })

  it.each([
    ['TRACE', '/feed.xml', 405],
    ['CONNECT', '/', 405],
    ['POST', '/', 405],
    ['PUT', '/admin/login', 405],
    ['POST', '/admin/account', 405],
    ['POST', '/admin/reset/1/2', 405],
    ['PUT', '/apian/1', 405],
    ['GET', '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75', 404],
    ['GET', '/_next/image', 404],
    ['POST', '/_next/image', 404],
    ['GET', '/_next/static/chunks/other.js', 404],
    ['POST', '/_next/static/chunks/image.js', 405],
  ])('that is invalid is refused: %s %s', (method, url, status) => {
    expect(refusalOf(request(method, url))).toBe(status)
  })

  it('to a page by POST needs the name of a server function, and a page that has some', () => {
    expect(refusalOf(request('POST', '/admin', { 'next-action': '7f' }))).toBeUndefined()
    expect(refusalOf(request('POST', '/2022', { 'next-action': '7f' }))).toBe(405)
  })

  it('for an invalid host is refused', () => {
    expect(refusalOf(request('GET', '/admin', { host: '[x' }))).toBe(400)
    expect(refusalOf(request('GET', '/admin', { host: '[::1]:3000' }))).toBeUndefined()
  })
})
