import { describe, expect, it } from 'vitest'

import { refuseInvalid } from '../../../server/refuseInvalid.mjs'

function request(method: string, url: string, headers: Record<string, string> = {}) {
  return { headers: { host: 'blog.example', ...headers }, method, url }
}

describe('a request', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/?q=100%'],
    ['GET', '/2026/11/25/%E6%9C%9D'],
    ['HEAD', '/feed.xml'],
    ['OPTIONS', '/api/articles'],
    ['POST', '/api/articles/1/transition'],
    ['PATCH', '/api?where'],
    ['DELETE', '/api/notes/1'],
    ['GET', '/_next/static/chunks/image.js'],
  ])('that is valid is passed on: %s %s', (method, url) => {
    expect(refuseInvalid(request(method, url))).toBeUndefined()
  })

  it.each([
    ['TRACE', '/feed.xml', 405],
    ['CONNECT', '/', 405],
    ['POST', '/', 405],
    ['POST', '/admin/login', 405],
    ['PUT', '/apian/1', 405],
    ['OPTIONS', '*', 400],
    ['GET', '/%', 400],
    ['GET', '/a%ff', 400],
    ['GET', '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.png&w=640&q=75', 404],
    ['GET', '/_next/image', 404],
  ])('that is invalid is refused: %s %s', (method, url, status) => {
    expect(refuseInvalid(request(method, url))).toBe(status)
  })

  it('to a page by POST needs the name of a server function', () => {
    expect(refuseInvalid(request('POST', '/admin', { 'next-action': '7f' }))).toBeUndefined()
  })

  it('for an invalid host is refused', () => {
    expect(refuseInvalid(request('GET', '/admin', { host: '[x' }))).toBe(400)
    expect(refuseInvalid(request('GET', '/admin', { host: '[::1]:3000' }))).toBeUndefined()
  })

  it.each([
    ['http://blog.example/feed.xml?a=http://b/', '/feed.xml?a=http://b/'],
    ['HTTPS://blog.example:3000', '/'],
    ['http://blog.example?q=a', '/?q=a'],
    ['/feed.xml', '/feed.xml'],
  ])('with an absolute address is treated as its path: %s', (url, path) => {
    const asked = request('GET', url)
    expect(refuseInvalid(asked)).toBeUndefined()
    expect(asked.url).toBe(path)
  })
})
