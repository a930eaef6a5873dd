import { describe, expect, it } from 'vitest'

import { isInSitemap, toSitemap } from '../../../../src/blog/feeds/toSitemap.ts'
import { named, namesIn, read, site, textsOf } from './feedPosts.ts'

function row(path: string) {
  return { path, updatedAt: '2024-06-09T08:05:00.000Z' }
}

function urlsOf(paths: string[]) {
  return named(read(toSitemap(site.url, paths.map(row))), 'url')
}

it('lists the home page and then the posts, each with its last change', () => {
  const root = read(toSitemap(site.url, [row('/2024/02/03/ports'), row('/piers')]))
  expect(root.nodeName).toBe('urlset')
  expect(root.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const urls = named(root, 'url')
  expect(urls.map(namesIn)).toEqual([['loc'], ['loc', 'lastmod'], ['loc', 'lastmod']])
  expect(urls.map((url) => textsOf(url, 'loc'))).toEqual([
    ['https://blog.example/'],
    ['https://blog.example/2024/02/03/ports'],
    ['https://blog.example/piers'],
  ])
  expect(textsOf(urls[1], 'lastmod')).toEqual(['2024-06-09T08:05:00.000Z'])
})

it('lists the home page without posts, because an empty list is invalid', () => {
  expect(urlsOf([]).map((url) => url.textContent?.trim())).toEqual(['https://blog.example/'])
})

it('escapes addresses', () => {
  expect(textsOf(urlsOf(["/ports'&piers"])[1], 'loc')).toEqual([
    "https://blog.example/ports'&piers",
  ])
})

it('names the languages of a page', () => {
  const alternates: [string, string][] = [
    ['en', '/ports'],
    ['fr', '/les-ports'],
    ['x-default', '/ports'],
  ]
  const [, page] = named(
    read(toSitemap(site.url, [{ ...row('/ports'), alternates }, row('/piers')])),
    'url',
  )
  const links = [...page!.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')]
  expect(
    links.map((link) => ['rel', 'hreflang', 'href'].map((name) => link.getAttribute(name))),
  ).toEqual(alternates.map(([language, path]) => ['alternate', language, site.url + path]))
  expect(toSitemap(site.url, [row('/piers')])).not.toContain('xhtml')
})

it('contains at most the first 50,000 addresses', () => {
  const rows = Array.from({ length: 50_001 }, (_, index) => row(`/${index}`))
  const found = [...toSitemap(site.url, rows).matchAll(/<loc>(.*)<\/loc>/g)].map(([, loc]) => loc)
  expect(found).toHaveLength(50_000)
  expect(found.at(-1)).toBe('https://blog.example/49998')
})

describe('a post', () => {
  it.each([
    ['is listed where its own path counts', '/ports', false, true],
    ['is listed where its own address counts', 'https://blog.example/ports', false, true],
    ['is listed where no other address is named', null, false, true],
    ['is left out where the original counts', 'https://tide.example/night', false, false],
    [
      'is left out where another site has the same path',
      'https://blog.example.org/ports',
      false,
      false,
    ],
    ['is left out where another page of this site counts', '/piers', false, false],
    ['is left out where search engines are kept away', null, true, false],
    ['is left out where they are, whatever counts', '/ports', true, false],
  ])('%s', (_, canonical, noindex, isListed) => {
    expect(isInSitemap(site.url, { head: { canonical, noindex }, path: '/ports' })).toBe(isListed)
  })
})
