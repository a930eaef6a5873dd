// The export of a Ghost blog: each post is an article.
import { describe, expect, it } from 'vitest'

import { readGhost } from '../../../src/exports/ghost/readGhost.ts'
import { toReport } from '../../../src/piece/report/toReport.ts'
import { parseSource } from '../../../src/sources/parseSource.ts'

const data = {
  posts: [
    {
      id: 'p1',
      slug: 'river',
      type: 'post',
      canonical_url: 'https://gazette.example/river',
      custom_excerpt: 'Nobody measures it any more.',
      html: '<p>Some words.<sup><a href="#fn1" id="ref1">1</a></sup></p><p>See <a href="__GHOST_URL__/delta/">the delta</a>.</p><ol><li id="fn1">A source. <a href="#ref1">↩</a></li></ol>',
      published_at: '2024-03-05T23:30:00.000Z',
      status: 'published',
      title: 'The River Runs Dry',
    },
    {
      id: 'p2',
      slug: 'draft',
      html: null,
      lexical: '{"root":{}}',
      plaintext: 'First line.\n\nSecond <line>.',
      published_at: null,
      status: 'draft',
      title: 'A Draft',
    },
    { id: 'p3', slug: 'empty', html: null, status: 'draft', title: 'Nothing yet' },
    { id: 'p4', type: 'page', html: '<p>Me.</p>', status: 'published', title: 'About' },
  ],
  posts_authors: [
    { author_id: 'u2', post_id: 'p1', sort_order: 1 },
    { author_id: 'u1', post_id: 'p1', sort_order: 0 },
  ],
  posts_tags: [
    { post_id: 'p1', tag_id: 't1' },
    { post_id: 'p1', tag_id: 't2' },
  ],
  tags: [
    { id: 't1', name: 'Water' },
    { id: 't2', name: '#internal' },
  ],
  users: [
    { id: 'u1', name: 'Ada Quill' },
    { id: 'u2', name: 'Bo Reed' },
  ],
}

function bytesOf(value: unknown) {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
}

const exported = { db: [{ data, meta: { exported_on: 1, version: '5.0.0' } }] }

describe('a Ghost export', () => {
  it('holds an article for each post, and none for a page', async () => {
    const { pieces } = toReport(await parseSource({ bytes: bytesOf(exported) }))
    expect(pieces.map(({ title }) => title)).toEqual([
      'The River Runs Dry',
      'A Draft',
      'Nothing yet',
    ])
    expect(pieces[0]).toMatchObject({
      authors: [{ name: 'Ada Quill' }, { name: 'Bo Reed' }],
      canonicalUrl: 'https://gazette.example/river',
      footnotes: [{ label: '1', list: 'footnotes', references: 1, text: 'A source.' }],
      isCopy: true,
      outlet: 'gazette.example',
      outletUrl: 'https://gazette.example/river',
      paragraphs: ['Some words.1', 'See the delta.'],
      permalink: '/river',
      published: '2024-03-05',
      standfirst: ['Nobody measures it any more.'],
      status: 'published',
      topics: ['Water'],
    })
  })

  it('says what is missing', async () => {
    const { pieces } = await parseSource({ bytes: bytesOf(exported) })
    expect(pieces.map(({ proposals }) => proposals.map(({ message }) => message))).toEqual([
      [
        expect.stringContaining('its original is at gazette.example'),
        expect.stringContaining('Links to other pages of the blog became text'),
      ],
      [expect.stringContaining('holds the words of this post only')],
      [],
    ])
    expect(toReport({ pieces, unplaced: [] }).pieces[1]!.paragraphs).toEqual([
      'First line.',
      'Second <line>.',
    ])
  })

  it('leaves drafts drafts, also where their outlet is known', async () => {
    const draft = { ...data.posts[0], status: 'draft' }
    const bytes = bytesOf({ db: [{ data: { ...data, posts: [data.posts[0], draft] } }] })
    const { pieces } = await parseSource({ bytes })
    expect(pieces.map(({ status }) => status)).toEqual(['published', 'draft'])
  })

  it.each([
    ['cut off', JSON.stringify(exported).slice(0, -20), 'damaged or incomplete'],
    ['without posts', { db: [{ data: { posts: [] } }] }, 'no posts'],
    ['of other values', { db: [{ data: { posts: 'x', users: [1, null] } }] }, 'no posts'],
  ])('that is %s is refused', async (_, value, reason) => {
    await expect(parseSource({ bytes: bytesOf(value) })).rejects.toThrow(reason)
  })

  it('of an early version counts milliseconds, and what it says no status of is a draft', () => {
    const published_at = Date.UTC(2013, 11, 29, 11, 58, 30)
    const posts = [
      {
        id: 1,
        html: '<p>One.</p>',
        image: '/content/images/a.jpg',
        published_at,
        status: 'published',
      },
      { id: 2, html: '<p>Two.</p>', published_at },
    ]
    const { pieces } = readGhost(JSON.stringify({ data: { posts } }))
    expect(pieces).toMatchObject([
      {
        pictures: [{ place: 'lead', sources: ['/content/images/a.jpg'] }],
        postedAt: '2013-12-29T11:58:30.000Z',
        status: 'published',
      },
      { published: null, status: 'draft' },
    ])
  })

  it('names nobody and nothing twice', () => {
    const users = ['u1', 'u2'].map((id) => ({ id, name: 'Ada Quill' }))
    const links = users.map(({ id }) => ({ author_id: id, post_id: 'p1' }))
    const text = JSON.stringify({ data: { ...data, posts_authors: links, users } })
    expect(readGhost(text).pieces[0]?.authors).toMatchObject([{ name: 'Ada Quill' }])
  })

  it('with values of other types is read as far as it goes', async () => {
    const posts = [{ id: 1, slug: [], html: 7, published_at: {}, status: 5, title: null }, null]
    const { pieces } = await parseSource({ bytes: bytesOf({ db: [{ data: { posts } }] }) })
    expect(pieces).toHaveLength(1)
  })
})

it('the picture above a post is the first of its pictures, with its caption', () => {
  const post = {
    id: '1',
    feature_image: '__GHOST_URL__/content/images/quay.jpg',
    html: '<p>The pilots know the bank.</p>',
    title: 'Low water',
  }
  const meta = { feature_image_caption: '<b>The quay</b> (Photo: Ana Vogt)', post_id: '1' }
  const data = { posts: [post], posts_meta: [meta] }
  const { pieces } = readGhost(JSON.stringify({ db: [{ data, meta: {} }] }))
  expect(pieces[0]).toMatchObject({
    images: [{ src: '/content/images/quay.jpg' }],
    leadImage: { caption: expect.stringContaining('The quay') },
  })
})

function exportOf(post: object, more: object = {}): string {
  const whole = { id: '1', html: '<p>The pilots know the bank.</p>', title: 'Low water', ...post }
  return JSON.stringify({ db: [{ data: { posts: [whole], ...more }, meta: {} }] })
}

describe('what is no article', () => {
  it('pages are named, with their words', () => {
    const page = { id: '2', type: 'page', html: '<p>I keep the light.</p>', title: 'About me' }
    const { pieces, warnings } = readGhost(exportOf({}, { posts: [{ id: '1', title: 'A' }, page] }))
    expect(pieces).toHaveLength(1)
    expect(pieces[0]?.leftOut).toContainEqual({
      reason: 'blog-page',
      text: 'About me\nI keep the light.',
    })
    expect(warnings).toMatchObject([
      { code: 'source-pages-left', values: { count: '1', titles: 'About me' } },
    ])
  })
  it('tags of the theme, injected code and words for search engines are said', () => {
    const { pieces } = readGhost(
      exportOf(
        { codeinjection_head: 'Track me' },
        {
          posts_meta: [{ feature_image_alt: 'A grey quay', meta_title: 'Searched', post_id: '1' }],
          posts_tags: [{ post_id: '1', tag_id: 't' }],
          tags: [{ id: 't', name: '#hidden' }],
        },
      ),
    )
    expect(pieces[0]?.topics).toEqual([])
    expect(pieces[0]?.leftOut).toEqual([
      {
        reason: 'file-data',
        text: 'codeinjection_head: Track me\nfeature_image_alt: A grey quay\nmeta_title: Searched\ntag: #hidden',
      },
    ])
  })
  it('readers and dates to come are said', () => {
    const post = {
      published_at: '2031-01-02T08:00:00.000Z',
      status: 'scheduled',
      visibility: 'paid',
    }
    const [piece] = readGhost(exportOf(post)).pieces
    expect(piece).toMatchObject({ published: null, status: 'scheduled' })
    expect(piece?.proposals.map(({ message }) => message)).toEqual([
      expect.stringContaining('some readers only (paid)'),
      expect.stringContaining('on 2031-01-02'),
    ])
  })
})

describe('a post that was never shown has the text of its editor', () => {
  const text = (words: string, format = 0) => ({ type: 'extended-text', format, text: words })
  const lexical = {
    root: {
      children: [
        { type: 'extended-heading', children: [text('Tides')], tag: 'h2' },
        { type: 'paragraph', children: [text('The pilots '), text('know', 2), text(' the bank.')] },
        {
          type: 'list',
          children: [{ type: 'listitem', children: [text('a ship')] }],
          tag: 'ul',
        },
        { type: 'callout', calloutText: '<p>Mind the fog</p>' },
        { type: 'image', caption: 'A quay', src: 'https://pictures.example/a.jpg' },
        { type: 'html', html: '<p>As code</p>' },
        {
          type: 'paragraph',
          children: [{ type: 'link', children: [text('Ebbe')], url: 'https://ebbe.example/' }],
        },
      ],
    },
  }
  const mobiledoc = {
    cards: [['image', { caption: 'A quay', src: 'https://pictures.example/a.jpg' }]],
    markups: [['em'], ['a', ['href', 'https://ebbe.example/']]],
    sections: [
      [1, 'h2', [[0, [], 0, 'Tides']]],
      [
        1,
        'p',
        [
          [0, [], 0, 'The pilots '],
          [0, [0], 1, 'know'],
          [0, [], 0, ' the bank.'],
        ],
      ],
      [3, 'ul', [[[0, [], 0, 'a ship']]]],
      [10, 0],
      [1, 'p', [[0, [1], 1, 'Ebbe']]],
    ],
    version: '0.3.1',
  }
  it.each([
    ['Lexical', { lexical: JSON.stringify(lexical) }, ['Mind the fog', 'As code']],
    ['Mobiledoc', { mobiledoc: JSON.stringify(mobiledoc) }, []],
  ])('%s', (_, given, more) => {
    const { pieces } = readGhost(exportOf({ html: null, ...given }))
    const report = toReport({ pieces, unplaced: [] }).pieces[0]!
    expect(report.headings).toEqual(['Tides'])
    expect(report.paragraphs).toEqual(['The pilots know the bank.', 'a ship', ...more, 'Ebbe'])
    expect(report.captions).toMatchObject([{ text: 'A quay' }])
    expect(report.proposals).toEqual([])
  })

  it('with the notes of its cards in Markdown, and all that cards show', () => {
    const markdown = (words: string) => ({
      type: 'markdown',
      markdown: `## Ebb\n\n${words}.[^1]\n\n* an *item*\n\n[^1]: Of ${words}.`,
    })
    const gallery = {
      type: 'gallery',
      caption: 'Two quays',
      images: [
        { caption: 'First quay', src: 'https://pictures.example/a.jpg' },
        { src: 'https://pictures.example/b.jpg' },
      ],
    }
    const children = [
      markdown('One'),
      markdown('Two'),
      gallery,
      { type: 'codeblock', caption: 'A sum', code: '1 + 1' },
      { type: 'embed', caption: 'A film', html: '<iframe src="https://film.example/"></iframe>' },
      { type: 'call-to-action', buttonText: 'Sail', textValue: '<p>Come along</p>' },
    ]
    const { pieces } = readGhost(
      exportOf({ html: null, lexical: JSON.stringify({ root: { children } }) }),
    )
    const report = toReport({ pieces, unplaced: [] }).pieces[0]!
    expect(report.footnotes.map(({ references, text }) => [references, text])).toEqual([
      [1, 'Of One.'],
      [1, 'Of Two.'],
    ])
    expect(report.paragraphs).toEqual([
      ...['One.1', 'an item', 'Two.1', 'an item', '1 + 1', 'A sum', 'A film', 'Come along', 'Sail'],
    ])
    expect(report.images.map(({ src }) => src)).toEqual(gallery.images.map(({ src }) => src))
    expect(report.captions.map(({ text }) => text)).toEqual(['First quay', 'Two quays'])
  })
})

describe('what the settings of a blog say', () => {
  it('is its language, and the time zone in which readers saw a date', () => {
    const settings = [
      { key: 'title', value: 'Quay Notes' },
      { key: 'locale', value: 'de' },
      { key: 'timezone', value: 'Europe/Berlin' },
    ]
    const post = { published_at: '2024-03-05T23:30:00.000Z', status: 'published' }
    const { pieces } = readGhost(exportOf(post, { settings }))
    expect(pieces[0]).toMatchObject({ language: 'de', published: '2024-03-06' })
  })
})
