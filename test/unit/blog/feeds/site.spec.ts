import { describe, expect, it } from 'vitest'

import {
  absoluteAddress,
  atomId,
  latestChange,
  originalAddress,
  postId,
  withAbsoluteAddresses,
} from '../../../../src/blog/feeds/site.ts'
import { postAddress, postWith, site } from './feedPosts.ts'

const post = postWith()

it.each([
  ['of the site', '/api/media/file/a.jpg', 'https://blog.example/api/media/file/a.jpg'],
  ['on the page', '#fn-n', `${postAddress}#fn-n`],
  ['that is a query', '?page=2', `${postAddress}?page=2`],
  ['next to the page', 'piers', 'https://blog.example/2024/02/03/piers'],
  ['without a scheme', '//tide.example/a', 'https://tide.example/a'],
  ['that is complete', 'http://tide.example/a', 'http://tide.example/a'],
  ['of a mailbox', 'mailto:ada@tide.example', 'mailto:ada@tide.example'],
  ['that is empty', '', postAddress],
])('completes an address %s', (_, address, complete) => {
  expect(absoluteAddress(site, post, address)).toBe(complete)
  expect(new URL(address, postAddress).href).toBe(complete)
})

describe('addresses in HTML', () => {
  const complete = (html: string) => withAbsoluteAddresses(site, post, html)

  it('are completed in all links and pictures', () => {
    expect(complete('<a href="/a">a</a><a id="x" href="#b">b</a><img alt="" src="/c.jpg">')).toBe(
      `<a href="https://blog.example/a">a</a><a id="x" href="${postAddress}#b">b</a>` +
        '<img alt="" src="https://blog.example/c.jpg">',
    )
  })

  it('stay escaped', () => {
    expect(complete('<a href="/a?b=1&amp;c=&quot;">a</a>')).toBe(
      '<a href="https://blog.example/a?b=1&amp;c=&quot;">a</a>',
    )
  })

  it('are distinguished from text and other attributes', () => {
    const html = '<p data-href="/a" title="src=">write href=&quot;/a&quot; or src=/b</p>'
    expect(complete(html)).toBe(html)
  })

  it('are found after an attribute that looks like one', () => {
    expect(complete('<img alt="write href=" src="/c.jpg">')).toBe(
      '<img alt="write href=" src="https://blog.example/c.jpg">',
    )
  })
})

describe('the address of the original', () => {
  const of = (url: null | string) => originalAddress({ original: { ...postWith().original, url } })

  it('is escaped as links require', () => {
    expect(of('https://tide.example/ports at "night"')).toBe(
      'https://tide.example/ports%20at%20%22night%22',
    )
  })

  it.each([null, '', 'javascript:alert(1)', '/ports', 'no address'])('is missing for %o', (url) => {
    expect(of(url)).toBeNull()
  })
})

it.each([
  ['019A1B2C-3d4e-7f50-8a9b-0c1d2e3f4a5b', 'urn:uuid:019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b'],
  ['12', 'urn:offprint:article:12'],
])('finds the post of the article %s %s', (id, name) => {
  expect(postId({ id, guid: null })).toBe(name)
  expect(atomId({ id })).toBe(name)
})

it.each([
  ['https://old.example/?p=12', 'https://old.example/?p=12'],
  ['tag:old.example,2015:12', 'tag:old.example,2015:12'],
  ['5f1a2b', 'urn:offprint:article:12'],
  ['', 'urn:offprint:article:12'],
])('of an imported post keeps the id %j, in Atom %s', (guid, inAtom) => {
  expect(postId({ id: '12', guid })).toBe(guid || inAtom)
  expect(atomId({ id: '12', guid })).toBe(inAtom)
})

it('finds the latest change, in any time zone', () => {
  const changes = ['2024-03-01T01:00:00.000+02:00', '2024-02-29T23:30:00.000Z', '2023-01-01']
  expect(latestChange(changes.map((updatedAt) => ({ updatedAt })))?.toISOString()).toBe(
    '2024-02-29T23:30:00.000Z',
  )
  expect(latestChange([])).toBeNull()
})
