import type { SanitizedConfig } from 'payload'

import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'

import { addressesOf, articleAddress, blogAPIOf, requireAddresses } from '../../src/addresses.ts'
import { resolveOptions } from '../../src/options.ts'

afterEach(() => {
  delete process.env.NEXT_BASE_PATH
})

function payloadOf(url: string, serverURL = '', routes = { admin: '/admin', api: '/api' }) {
  const offprint = resolveOptions({ site: { url } })
  return { config: { custom: { offprint }, routes, serverURL } as unknown as SanitizedConfig }
}

describe('addresses', () => {
  it.each([
    [
      'https://a.example',
      '',
      '',
      ['https://a.example/', 'https://a.example/admin', 'https://a.example/api'],
    ],
    [
      'https://a.example/blog/',
      '',
      '',
      ['https://a.example/blog', 'https://a.example/admin', 'https://a.example/api'],
    ],
    [
      'https://a.example/blog',
      'https://b.example',
      '',
      ['https://a.example/blog', 'https://b.example/admin', 'https://b.example/api'],
    ],
    [
      'https://a.example/x/blog',
      '',
      '/x',
      ['https://a.example/x/blog', 'https://a.example/x/admin', 'https://a.example/x/api'],
    ],
    ['', 'https://b.example', '/x', ['/', 'https://b.example/x/admin', 'https://b.example/x/api']],
    ['', '', '', ['/', '/admin', '/api']],
  ])(
    'for site.url "%s", serverURL "%s" and basePath "%s"',
    (url, serverURL, basePath, expected) => {
      process.env.NEXT_BASE_PATH = basePath
      const { admin, api, blog } = addressesOf(payloadOf(url, serverURL))
      expect([blog('/'), admin(), api()]).toEqual(expected)
    },
  )

  it('follow the routes of the app', () => {
    const payload = payloadOf('https://a.example/blog', '', { admin: '/', api: '/content' })
    const addresses = addressesOf(payload)
    expect(addresses.blog('/2024/a')).toBe('https://a.example/blog/2024/a')
    expect(addresses.api('/x?token=1')).toBe('https://a.example/content/x?token=1')
    expect(blogAPIOf(payload)).toBe('/content/blog')
    expect(articleAddress(addresses, 7, true)).toBe(
      'https://a.example/collections/articles/7?move=republished-on-blog',
    )
  })

  it('are refused for mails without an address of the site', () => {
    expect(() => requireAddresses(payloadOf(''))).toThrow(/site\.url/)
  })
})

it('nothing else builds one', () => {
  const others = readdirSync('src', { encoding: 'utf8', recursive: true }).filter(
    (file) =>
      /\.tsx?$/.test(file) && !/^(?:addresses\.ts|app\/|options\/)|\.client\.tsx?$/.test(file),
  )
  const building = /\bserverURL\b|siteUrl \+|\$\{siteUrl\}\/|new URL\(siteUrl/
  expect(others.filter((file) => building.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})
