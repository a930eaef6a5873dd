// Old addresses: one form of each, and none for what cannot be the address of a post.
import { describe, expect, it } from 'vitest'

import {
  feedOf,
  foldPath,
  lookupsOf,
  oldQueryOf,
  readAsked,
  toOldPath,
} from '../../../src/domain/oldPaths.ts'

describe('an old path', () => {
  it.each([
    ['/2015/03/title/', '/2015/03/title'],
    ['/2015/03/Title.html', '/2015/03/title'],
    ['/2015/03/title.htm', '/2015/03/title'],
    ['/2015/03/title/index.html', '/2015/03/title'],
    ['2015//03/title', '/2015/03/title'],
    ['https://old.example/2015/title?utm_source=x#more', '/2015/title'],
    ['HTTP://old.example', null],
    ['/?p=12', '/?p=12'],
    ['?p=12&preview=true', '/?p=12'],
    ['/index.php?page_id=7&p=12', '/?p=12&page_id=7'],
    ['https://old.example?p=12', '/?p=12'],
    ['/?p=x', null],
    ['/?p=-1', null],
    ['/?p=12345678901', null],
    ['/?q=tide', null],
    ['/%E6%9C%9D/%61', '/朝/a'],
    ['/a%20b', '/a b'],
    ['/.html', '/.html'],
    [`/${'x'.repeat(499)}`, `/${'x'.repeat(499)}`],
    [`/${'x'.repeat(500)}`, null],
    [`/${'x'.repeat(490)}?p=1234567890`, null],
    [`/${'İ'.repeat(260)}`, null],
    ['', null],
    ['/', null],
    ['/index.html', null],
    ['/feed.xml', null],
    ['/feed.xml/', null],
    ['/feedXxml', '/feedxxml'],
    ['/sitemap.xml', null],
    ['/authors/ada', null],
    ['/topics/a?p=1', null],
    ['/topics/a/b', '/topics/a/b'],
    ['/robots.txt', null],
    ['/.well-known/x', null],
    ['/_next/static/a.js', null],
    ['/admin', null],
    ['/Admin/x', null],
    ['/%61pi/articles', null],
    ['/administration', '/administration'],
    ['/a/../admin', null],
    ['/a/%2e%2e/admin', null],
    ['/a%2Fb', null],
    ['/a%5Cb', null],
    ['/a\\b', null],
    ['/a%00', null],
    ['/a\nb', null],
    ['/a\ud800', null],
    ['/%E0%A4%A', null],
    ['//evil.example/a', '/evil.example/a'],
    ['javascript:alert(1)', '/javascript:alert(1)'],
  ])('of %j is %j', (address, path) => {
    expect(toOldPath(address, { reserved: ['/admin', '/api'] })).toBe(path)
  })

  it('is one below the folder of the blog', () => {
    const site = { folder: '/blog' }
    expect(toOldPath('/blog/?p=12', site)).toBe('/?p=12')
    expect(toOldPath('/blog/2015/a/', site)).toBe('/2015/a')
    expect(toOldPath('/blogger/a', site)).toBe('/blogger/a')
    expect(toOldPath('/blog', site)).toBeNull()
  })

  it('stays the same when it is read again', () => {
    for (const address of ['/A/B.html', '/index.php?p=1', '/a/index.php/']) {
      const path = toOldPath(address) ?? ''
      expect(toOldPath(path)).toBe(path)
    }
  })
})

it('an address is looked up as it is asked for, and as old paths are stored', () => {
  expect(lookupsOf({ path: '/A.html', query: '?p=1' })).toEqual({
    old: ['/a?p=1', '/A.html', '/a'],
    present: ['/A.html', '/A', '/a', '/A.html'],
  })
  expect(readAsked('/A/?x=1')).toEqual({ path: '/A', query: '' })
  expect(foldPath('/index.php')).toBe('/')
  expect(oldQueryOf(new URLSearchParams('p=1&p=2&page_id=&x=3'))).toBe('?p=1')
})

describe('the old feed', () => {
  it.each([
    ['/feed/', '/feed.xml'],
    ['/Feed', '/feed.xml'],
    ['/feed/rss2/', '/feed.xml'],
    ['/feed/atom/', '/atom.xml'],
    ['/feed/json', '/feed.json'],
    ['/rss/', '/feed.xml'],
    ['/rss.xml', '/feed.xml'],
    ['/index.xml', '/feed.xml'],
    ['/feeds/posts/default?alt=rss', '/atom.xml'],
    ['/category/sea/feed/', '/feed.xml'],
    ['/category/sea/ports/feed/atom/', '/atom.xml'],
    ['/tag/tide/rss/', '/feed.xml'],
    ['/author/ada/feed', '/feed.xml'],
    ['/comments/feed/', null],
    ['/2015/03/title/feed/', null],
    ['/feeds', null],
    ['/category/feed', null],
  ])('at %s is %s now', (address, feed) => {
    expect(feedOf(readAsked(address)!)).toBe(feed)
  })
})
