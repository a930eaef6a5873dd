import { describe, expect, it } from 'vitest'

import type { AffiliationRow, PostRow } from '../../../src/blog/postRow.ts'

import { toPost } from '../../../src/blog/toPost.ts'
import { documentOf, postRow, textOf } from './rows.ts'

function postOf(changes: Partial<PostRow> = {}, options?: Parameters<typeof toPost>[1]) {
  return toPost(postRow(changes), options)
}

it('contains what a page renders', () => {
  expect(postOf()).toEqual({
    id: 'article',
    slug: 'ports-at-night',
    acknowledgements: ['Thanks to the pilots.'],
    authors: [
      {
        name: 'Ada Brook',
        slug: 'ada-brook',
        affiliations: ['Institute of Tides'],
        orcid: 'https://orcid.org/0000-0002-1825-0097',
      },
    ],
    body: '<p>First words.</p><p>And the last ones.</p>',
    bylineText: ['Ada Brook is a fellow at the Institute of Tides'],
    canonicalUrl: 'https://tide.example/ports',
    creditLine: 'First published in The Tide, 2 January 2024.',
    dateline: 'Lower Harbour, 2 January 2024',
    description: 'What the ports know',
    dir: 'ltr',
    document: textOf('First words.', 'And the last ones.'),
    excerpt: null,
    head: { canonical: 'https://tide.example/ports', noindex: false },
    jsonLd: expect.objectContaining({ '@type': 'BlogPosting', headline: 'Ports at night' }),
    kind: 'op-ed',
    language: 'en',
    leadImage: null,
    linkPicture: null,
    mode: 'full',
    note: '<p>My article on ports.</p>',
    noteDocument: textOf('My article on ports.'),
    original: {
      doi: null,
      formatDate: '2 January 2024',
      issue: null,
      precision: 'day',
      publishedOn: '2024-01-02',
      url: 'https://tide.example/ports',
    },
    outlet: { name: 'The Tide', slug: 'the-tide', kind: 'newspaper', url: 'https://tide.example' },
    path: '/2024/02/03/ports-at-night',
    postedAt: '2024-02-03T23:30:00.000Z',
    related: [],
    republishedOn: '2024-02-03',
    series: null,
    seriesBeside: { next: null, previous: null },
    seriesPart: null,
    standfirst: ['What the ports know'],
    title: 'Ports at night',
    topics: [],
    translationOf: null,
    translations: [],
    updatedAt: '2024-01-01T00:00:00.000Z',
  })
})

it('contains a document without executable addresses at any depth', () => {
  const link = (url: unknown) => ({
    type: 'link',
    children: [{ type: 'text', text: 'here', version: 1 }],
    fields: { linkType: 'custom', url },
    version: 3,
  })
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children, version: 1 })
  let deep: object = link('javascript:alert(1)')
  for (let level = 0; level < 10_000; level += 1) {
    deep = paragraph(deep)
  }
  const body = documentOf(
    paragraph(link('javascript:alert(1)'), link('https://example.org'), link({ a: 1 })),
    deep,
  )
  const { body: html, document } = postOf({ body })
  const told = JSON.stringify(document)
  expect(told).not.toContain('javascript:')
  expect(told).toContain('"url":"https://example.org"')
  expect(html).not.toContain('javascript:')
})

it('omits authors, outlet and note that do not exist', () => {
  expect(postOf({ byline: null, note: null, outlet_name: null })).toMatchObject({
    authors: [],
    note: '',
    outlet: null,
  })
})

it('has no source where the outlet is the blog itself', () => {
  const post = postOf({ doi: '10.5555/ports', outlet_is_own: true, policy: 'self', url: null })
  expect(post).toMatchObject({
    creditLine: '',
    head: { canonical: '/2024/02/03/ports-at-night', noindex: false },
    original: { doi: '10.5555/ports', formatDate: null, publishedOn: null, url: null },
    outlet: null,
  })
  expect(post.jsonLd).not.toHaveProperty('isBasedOn')
  expect(post.jsonLd).not.toHaveProperty('creditText')
})

describe('modes', () => {
  it('an excerpt has as many words as the terms allow', () => {
    const post = postOf({ excerpt_words: '1', mode: 'excerpt' })
    expect(post).toMatchObject({
      acknowledgements: [],
      body: null,
      dateline: null,
      excerpt: 'First…',
    })
    expect(JSON.stringify(post)).not.toMatch(/First words|last ones|pilots/)
  })

  it('a link has no text', () => {
    const post = postOf({ excerpt_words: '1', mode: 'link' })
    expect(post).toMatchObject({ acknowledgements: [], body: null, dateline: null, excerpt: null })
    expect(JSON.stringify(post)).not.toMatch(/First words|First…|last ones|pilots/)
  })

  it('the description is never derived from the text', () => {
    const bare: Partial<PostRow> = { mode: 'link', standfirst: [] }
    expect(postOf(bare).description).toBe('My article on ports.')
    expect(postOf({ ...bare, note: null }).description).toBe('')
  })
})

describe('dates', () => {
  it('the day on the blog is omitted if it is unknown', () => {
    const post = postOf({ path: '/ports-at-night', republished_precision: 'unknown' })
    expect(post).toMatchObject({ path: '/ports-at-night', republishedOn: null })
  })

  it.each([
    ['day', '2 January 2024'],
    ['month', 'January 2024'],
    ['year', '2024'],
    ['unknown', null],
  ] as const)('an outlet date known to the %s has its precision', (precision, formatDate) => {
    expect(postOf({ precision }).original.formatDate).toBe(formatDate)
  })
})

describe('affiliations', () => {
  const none: AffiliationRow = { institution: null, printed: null, role: null }
  const affiliationsOf = (affiliation: Partial<AffiliationRow>) => {
    const affiliations = [{ ...none, ...affiliation }]
    const byline = [{ name: 'Ada Brook', slug: 'ada-brook', affiliations, orcid: null }]
    return postOf({ byline }).authors[0]?.affiliations
  }

  it.each([
    [
      'as printed',
      { institution: 'i', printed: 'Inst. of Tides, Harbour', role: 'fellow' },
      'Inst. of Tides, Harbour',
    ],
    [
      'by role and institution',
      { institution: 'Institute of Tides', role: 'fellow' },
      'fellow, Institute of Tides',
    ],
    ['by role alone', { role: 'fellow' }, 'fellow'],
  ])('are formatted %s', (_, affiliation, words) => {
    expect(affiliationsOf(affiliation)).toEqual([words])
  })

  it('are omitted if unknown', () => {
    expect(affiliationsOf({})).toEqual([])
  })
})

describe('the credit line', () => {
  it('is a plain sentence if none is stored', () => {
    expect(postOf({ credit_line: '' }).creditLine).toBe(
      'First published in The Tide, 2 January 2024.',
    )
    expect(postOf({ credit_line: null, precision: 'unknown' }).creditLine).toBe(
      'First published in The Tide.',
    )
    expect(postOf({ credit_line: null, outlet_name: null }).creditLine).toBe('')
  })
})

describe('search engines', () => {
  it.each([
    [
      'canonical',
      'https://tide.example/ports',
      { canonical: 'https://tide.example/ports', noindex: false },
    ],
    ['canonical', null, { canonical: null, noindex: true }],
    ['noindex', 'https://tide.example/ports', { canonical: null, noindex: true }],
    [
      'self',
      'https://tide.example/ports',
      { canonical: '/2024/02/03/ports-at-night', noindex: false },
    ],
  ] as const)('get a robots tag by %s with %o', (policy, outlet_url, head) => {
    expect(postOf({ outlet_url, policy }).head).toEqual(head)
  })

  it('get the canonical address whole, also on the site of the blog', () => {
    const onSite = { site: 'https://blog.example/essays' }
    const urlOf = (row: Parameters<typeof postOf>[0]) => postOf(row, onSite).canonicalUrl
    expect(urlOf({ policy: 'self' })).toBe('https://blog.example/essays/2024/02/03/ports-at-night')
    expect(urlOf({ policy: 'canonical' })).toBe('https://tide.example/ports')
    expect(urlOf({ policy: 'noindex' })).toBeNull()
  })

  it('get the canonical address on another site if the copy there is preferred', () => {
    const url = 'https://blog.example/ports'
    expect(postOf({ policy: 'self', url }).head.canonical).toBe(url)
    expect(postOf({ policy: 'self', url }).path).toBe('/2024/02/03/ports-at-night')
  })
})

describe('hostile input', () => {
  it('titles are text, and HTML fields are escaped', () => {
    const title = '<script>alert(1)</script> & "more"'
    const post = postOf({ body: textOf(title), title })
    expect(post.title).toBe(title)
    expect(post.body).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</p>')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/elsewhere', 'no address'])(
    'does not link to %s',
    (address) => {
      const post = postOf({
        outlet_site: address,
        outlet_url: address,
        policy: 'self',
        url: address,
      })
      expect(post.original.url).toBeNull()
      expect(post.outlet?.url).toBeNull()
      expect(post.head.canonical).toBe('/2024/02/03/ports-at-night')
    },
  )

  it('accepts a body that is not a document', () => {
    for (const body of [null, {}, 'text', { root: { children: 'none' } }]) {
      expect(postOf({ body: body as PostRow['body'] }).body).toBe('')
    }
  })

  it('separates the ids of the note from those of the text', () => {
    const reference = { type: 'footnote-ref', label: '1', noteId: 'n', version: 1 }
    const footnote = { type: 'footnote', children: [], label: '1', noteId: 'n', version: 1 }
    const body = {
      root: {
        children: [
          { type: 'paragraph', children: [reference], version: 1 },
          { type: 'footnotes', children: [footnote], label: '', version: 1 },
        ],
      },
    } as unknown as PostRow['body']
    const post = postOf({ body, note: body })
    const ids = [...`${post.note}${post.body}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
