import { describe, expect, it } from 'vitest'

import { toCursor } from '../../../src/blog/cursor.ts'
import { readPageAddress } from '../../../src/blog/pageAddress.ts'

const after = toCursor({
  id: '019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b',
  key: '2024-01-01T00:00:00.000Z',
})
const none = { kind: 'none' }

function asked(address: string) {
  return readPageAddress(new URL(address, 'http://localhost'))
}

describe('the address of a page', () => {
  it.each([
    ['/', { after: '', kind: 'front' }],
    ['/?p=12', none],
    ['/?page_id=7&x=1', none],
    ['/?p=x', { after: '', kind: 'front' }],
    ['/?q=a&p=12', { after: '', kind: 'search', q: 'a' }],
    ['/2022/12/13/slug?p=12', { kind: 'post', path: '/2022/12/13/slug' }],
    ['/?q=%20', { after: '', kind: 'front' }],
    ['/?q=a%00b', { after: '', kind: 'search', q: 'a b' }],
    ['/authors/ada', { slug: 'ada', after: '', kind: 'author' }],
    ['/outlets/%E6%9C%9D', { slug: '朝', after: '', kind: 'outlet' }],
    ['/2022', { after: '', kind: 'year', path: '/2022', year: 2022 }],
    ['/%32022', { after: '', kind: 'year', path: '/2022', year: 2022 }],
    ['/9999', { kind: 'post', path: '/9999' }],
    ['/0999', { kind: 'post', path: '/0999' }],
    ['/20222', { kind: 'post', path: '/20222' }],
    ['/2022/12', none],
    ['/2022/12/13/slug', { kind: 'post', path: '/2022/12/13/slug' }],
    ['/topics', { kind: 'index', of: 'topics', path: '/topics' }],
    ['/archive', { kind: 'index', of: 'years', path: '/archive' }],
    ['/everything?after=x', { after: '', kind: 'everything', path: '/everything' }],
    ['/everything/feed.json', { format: 'json', kind: 'everything-feed' }],
    ['/opml.xml', { kind: 'opml' }],
    ['/topics/', none],
    ['/topics/south-china-sea', { slug: 'south-china-sea', after: '', kind: 'topic' }],
    ['/notes/feed.xml', { format: 'rss', kind: 'feed', of: { kind: 'notes' } }],
    ['/notes', { kind: 'post', path: '/notes' }],
    [
      '/authors/ada/atom.xml?after=x',
      { format: 'atom', kind: 'feed', of: { slug: 'ada', kind: 'author' } },
    ],
    [
      '/outlets/%E6%9C%9D/feed.json',
      { format: 'json', kind: 'feed', of: { slug: '朝', kind: 'outlet' } },
    ],
    [
      '/topics/c%2B%2B/feed.xml',
      { format: 'rss', kind: 'feed', of: { slug: 'c++', kind: 'topic' } },
    ],
    // A topic has one address, and so has its feed.
    ['/topics/C%2B%2B/feed.xml', none],
    ['/years/2022/feed.xml', none],
    ['/authors/ada/sitemap.xml', none],
    ['/topics/%E4%B8%AD%E6%96%87', { slug: '中文', after: '', kind: 'topic' }],
    ['/topics/中文', { slug: '中文', after: '', kind: 'topic' }],
    ['/topics/c%2B%2B', { slug: 'c++', after: '', kind: 'topic' }],
    ['/topics/South%20China%20Sea', { kind: 'moved', to: '/topics/south-china-sea' }],
    ['/topics/AUKUS%20%2F%20Pacific', { kind: 'moved', to: '/topics/aukus-pacific' }],
    ['/topics/-a-', { kind: 'moved', to: '/topics/a' }],
    ['/topics/a/b', none],
    ['/topics/%00', none],
    ['/topics/%E0%A4%A', none],
    ['/topics/!!!', none],
    [`/topics/${'x'.repeat(200)}`, { slug: 'x'.repeat(200), after: '', kind: 'topic' }],
    [`/topics/${'x'.repeat(300)}`, none],
    [`/authors/${'x'.repeat(301)}`, none],
  ])('%s asks for %j', (address, page) => {
    expect(asked(address)).toEqual(page)
  })

  it.each(['/', '/authors/a', '/outlets/a', '/topics/a', '/2022'])(
    'of the list %s says where its page begins, if that can be a place',
    (path) => {
      expect(asked(`${path}?after=${after}`)).toMatchObject({ after })
      for (const other of ['x', `${after}=`, `${after}&after=x`.slice(1), '']) {
        expect(asked(`${path}?after=${other}`)).toMatchObject({ after: '' })
      }
    },
  )
})
