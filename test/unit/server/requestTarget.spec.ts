import { describe, expect, it } from 'vitest'

import { resolveTarget } from '../../../server/requestTarget.ts'

/** The address that a target has afterwards, or what is answered instead. */
function resolved(url: string) {
  const request = { url }
  return resolveTarget(request) ?? request.url
}

describe('a target', () => {
  it.each([
    '/',
    '/?q=100%&a=..//\\#',
    '/a/b?x',
    '/a/',
    '/a/.b/..c/d../...',
    '/.well-known/security.txt',
    '/a%2Fb',
    '/100%25',
    '/2026/11/25/%E6%9C%9D',
    '/2026/11/25/caf\u00e9',
    '/a;b"<>^`{|}~',
  ])('stays as it is: %s', (url) => {
    expect(resolved(url)).toBe(url)
  })

  it.each([
    ['/%61dmin', '/admin'],
    ['/%41%5A%7a%30%2D%2e%5F%7E', '/AZz0-._~'],
    ['http://blog.example/feed.xml?a=http://b/', '/feed.xml?a=http://b/'],
    ['HTTPS://blog.example:3000', '/'],
    ['http://blog.example?q=a', '/?q=a'],
    ['http://blog.example/%61', '/a'],
  ])('has one spelling: %s', (url, path) => {
    expect(resolved(url)).toBe(path)
  })

  it.each([
    ['//', '/'],
    ['//evil.example/a', '/evil.example/a'],
    ['/a//b///?c=//', '/a/b/?c=//'],
  ])('with several slashes is redirected: %s', (url, location) => {
    expect(resolved(url)).toEqual({ location, status: 308 })
  })

  it.each([
    '',
    '*',
    '?a',
    'blog.example:443',
    '/..',
    '/a/.',
    '/a/..?x',
    '/./a',
    '/a/%2e%2E/b',
    '/a/%252e./b',
    '/a/%25%32%65%2e/b',
    '/a/..%2fb',
    '/a%252f..%252fb',
    '/a\\b',
    '/a%5cb',
    'http://blog.example/a/../b',
    'http://blog.example\\a',
    '/%',
    '/a%ff',
    '/a%00',
    '/a%0Ab',
    '/a%7f',
    '/a b',
    '/a\tb',
    '/a#b',
  ])('that leads elsewhere or cannot be read is refused: %s', (url) => {
    expect(resolved(url)).toEqual({ status: 400 })
  })
})
