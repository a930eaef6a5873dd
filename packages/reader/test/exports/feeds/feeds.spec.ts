// Feeds, and what Blogger exports: each post is an article.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../../src/types.ts'

import { openBacklog } from '../../../src/backlog/openBacklog.ts'
import { kindOf } from '../../../src/sources/kindOf.ts'
import { parseSource } from '../../../src/sources/parseSource.ts'
import { all, shown, useFolder } from '../../helpers/backlog.ts'

const folder = useFolder()

async function backlogOf(text: string, name = 'feed.xml') {
  await folder.write({ [name]: text })
  return openBacklog([folder.path])
}

async function read(text: string): Promise<Piece[]> {
  const { pieces } = await parseSource({ bytes: Buffer.from(text) })
  return pieces
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const note =
  '<p>The bank.<sup><a href="#fn1" id="ref1">1</a></sup></p><ol><li id="fn1">A source. <a href="#ref1">↩</a></li></ol>'

const article = {
  authors: [{ name: 'Ada Quill' }],
  firstAppeared: { where: 'blog' },
  footnotes: [{ label: '1', references: 1, text: 'A source.' }],
  guid: 'https://quay.example/?p=12',
  language: 'en-GB',
  paragraphs: ['The bank.1'],
  permalink: '/2024/low-water',
  published: '2024-03-02',
  siteName: 'Quay Notes',
  status: 'published',
  title: 'Low water & high',
  topics: ['Water', 'Q&A'],
  url: 'https://quay.example/2024/low-water',
}

function rss(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Quay Notes</title><atom:link href="https://quay.example/feed" rel="self"/><link>https://quay.example</link><language>en-GB</language>${items}</channel></rss>`
}

function rssItem(more: string): string {
  return `<item><title>Low water &amp;amp; high</title><link>https://quay.example/2024/low-water</link><dc:creator><![CDATA[Ada Quill]]></dc:creator><pubDate>Sat, 02 Mar 2024 22:30:00 +0000</pubDate><category><![CDATA[Water]]></category><category>Q&amp;amp;A</category><guid isPermaLink="false">https://quay.example/?p=12</guid>${more}</item>`
}

describe('RSS', () => {
  it('has the whole text, under whatever prefix', async () => {
    const text = rss(
      rssItem(
        `<description>A summary of its own.</description><c:encoded><![CDATA[${note}]]></c:encoded>`,
      ),
    )
    expect(await read(text)).toMatchObject([{ ...article, standfirst: ['A summary of its own.'] }])
    const backlog = await backlogOf(text)
    expect(backlog).toMatchObject({ counted: 1, site: 'quay.example', system: 'rss' })
    expect((await all(backlog.items())).map(shown)).toMatchObject([
      { key: 'rss:quay.example:https://quay.example/?p=12', place: 'feed.xml:2' },
    ])
  })

  it('may have no more than the description', async () => {
    const [piece] = await read(rss(rssItem(`<description>${escaped(note)}</description>`)))
    expect(piece).toMatchObject({ ...article, proposals: [], standfirst: [] })
  })

  it.each(['The bank is… ', 'The bank [&#8230;]', 'The bank. <a href="/a">Read more</a>'])(
    'says that %s is the beginning only',
    async (words) => {
      const [piece] = await read(rss(rssItem(`<description><![CDATA[${words}]]></description>`)))
      expect(piece?.proposals).toMatchObject([
        { message: expect.stringContaining('only the beginning') },
      ])
    },
  )

  it.each([
    ['<dc:creator>Ada Quill and Bo Reed in Dover</dc:creator>', ['Ada Quill', 'Bo Reed']],
    ['<author>ada@quay.example (Ada Quill)</author>', ['Ada Quill']],
    ['<author>ada@quay.example</author>', []],
    ['<dc:creator>Quill, A.</dc:creator>', ['A. Quill']],
  ])('knows who wrote a post: %s', async (element, names) => {
    const link = 'https://quay.example/low?utm_source=feed&amp;source=rss----1&amp;p=2'
    const post = `<item><link>${link}</link>${element}<description>One.</description></item>`
    const [item] = await all((await backlogOf(rss(post))).items())
    expect(item?.piece?.authors.map(({ name }) => name)).toEqual(names)
    expect(item?.piece?.permalink).toBe('/low?p=2')
  })

  it('leaves out what the blog puts below each post', async () => {
    const below =
      '<p>The post <a href="https://quay.example/2024/low-water">Low water</a> first appeared on <a href="https://quay.example">Quay Notes</a>.</p>\n'
    const text = rss(rssItem(`<c:encoded><![CDATA[${note}${below}]]></c:encoded>`))
    expect(await read(text)).toMatchObject([
      {
        ...article,
        leftOut: [{ reason: 'site', text: 'The post Low water first appeared on Quay Notes.' }],
      },
    ])
  })

  it('names the recording of a post', async () => {
    const file = 'https://quay.example/low-water.mp3'
    const [piece] = await read(
      rss(rssItem(`<description>Heard.</description><enclosure url="${file}" type="audio/mpeg"/>`)),
    )
    expect(piece?.leftOut).toEqual([{ reason: 'file-data', text: `enclosure: ${file}` }])
  })

  it('may call all of its elements by a prefix', async () => {
    const backlog = await backlogOf(
      `<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel><r:title>Quay</r:title><r:item><r:title>Low water</r:title><r:description>The bank.</r:description></r:item></r:channel></r:rss>`,
    )
    expect((await all(backlog.items())).map(({ piece }) => piece?.paragraphs)).toEqual([
      ['The bank.'],
    ])
  })

  it('loses no text to a sign too many before its section', async () => {
    const [piece] = await read(rss(rssItem('<c:encoded><<![CDATA[<p>The bank.</p>]]></c:encoded>')))
    expect(piece?.paragraphs).toEqual(['The bank.'])
  })

  it.each([
    ['Quill, A. B.', ['A. B. Quill']],
    ['Quill, A., Reed-Moss, C.-D., O’Hara, E. F.', ['A. Quill', 'C.-D. Reed-Moss', 'E. F. O’Hara']],
    ['Ada Quill, M.D., Bo Reed', ['Ada Quill', 'Bo Reed']],
  ])('knows initials behind the names of families: %s', async (creator, names) => {
    const [piece] = await read(
      rss(rssItem('<description>Heard.</description>').replace('Ada Quill', creator)),
    )
    expect(piece?.authors.map(({ name }) => name)).toEqual(names)
  })

  it('knows the picture of a post', async () => {
    const file = '<enclosure url="https://quay.example/a.jpg" type="image/jpeg" length="1"/>'
    const [piece] = await read(rss(rssItem(`${file}<description>Text.</description>`)))
    expect(piece?.images).toMatchObject([{ src: 'https://quay.example/a.jpg' }])
  })
})

function atom(entries: string, more = ''): string {
  return `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app' xmlns:thr='http://purl.org/syndication/thread/1.0' xml:lang='en-GB'>
<id>tag:quay.example,2024:1</id><title type='html'>Quay Notes</title><link rel='self' href='https://quay.example/atom.xml'/><link rel='alternate' type='text/html' href='https://quay.example/'/><author><name>Ada Quill</name></author>${more}${entries}</feed>`
}

describe('Atom', () => {
  it.each([
    ['HTML', `<content type="html">${escaped(note)}</content>`],
    [
      'XHTML',
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${note}</div></content>`,
    ],
  ])('has texts in %s', async (_, content) => {
    const entry = `<entry><id>https://quay.example/?p=12</id><title type="html">Low water &amp;amp; high</title><link rel="replies" href="https://quay.example/r"/><link href="https://quay.example/2024/low-water"/><published>2024-03-02T23:30:00+01:00</published><updated>2024-03-05T10:00:00Z</updated><category term="water" label="Water"/><category term="Q&amp;A"/>${content}</entry>`
    expect(await read(atom(entry))).toMatchObject([
      { ...article, updated: '2024-03-05T10:00:00.000Z' },
    ])
    expect(await backlogOf(atom(entry))).toMatchObject({ site: 'quay.example', system: 'atom' })
  })

  it('may have a summary only', async () => {
    const [piece] = await read(
      atom('<entry><id>1</id><title>A</title><summary>a &lt; b</summary></entry>'),
    )
    expect(piece).toMatchObject({
      paragraphs: ['a < b'],
      proposals: [{ message: expect.stringContaining('only the beginning') }],
    })
  })
})

function kind(name: string): string {
  return `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`
}

function bloggerEntry(name: string, more = ''): string {
  return `<entry><id>tag:blogger.com,1999:blog-1.${name}-9</id><published>2024-03-02T23:30:00.001+01:00</published>${kind(name)}<category scheme='http://www.blogger.com/atom/ns#' term='Water'/><title type='text'>A ${name}</title><content type='html'>&lt;div&gt;One.&lt;br /&gt;&lt;br /&gt;Two.&lt;/div&gt;</content><author><name>Ada Quill</name></author>${more}</entry>`
}

const generator = "<generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>"

describe('the export of Blogger', () => {
  it('has posts, and all else by its kind', async () => {
    const names = ['settings', 'template', 'post', 'page', 'comment']
    const draft = bloggerEntry('post', '<app:control><app:draft>yes</app:draft></app:control>')
    const backlog = await backlogOf(
      atom(names.map((name) => bloggerEntry(name)).join('') + draft, generator),
    )
    expect(backlog).toMatchObject({ counted: 6, system: 'blogger' })
    const items = await all(backlog.items())
    expect(items.map(({ piece, problem }) => problem?.code ?? piece?.status)).toEqual([
      'source-item-settings',
      'source-item-template',
      'published',
      'source-item-page',
      'source-item-comment',
      'draft',
    ])
    expect(items[2]).toMatchObject({
      key: 'blogger:quay.example:tag:blogger.com,1999:blog-1.post-9',
      piece: { paragraphs: ['One.', 'Two.'], published: '2024-03-02', topics: ['Water'] },
    })
    expect(backlog.warnings).toEqual([{ code: 'source-comments-left', values: { count: '1' } }])
  })

  it('in its newer form names the path of a post', async () => {
    const text = `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1</id><title>Quay Notes</title>
      <entry><id>tag:blogger.com,1999:blog-1.post-9</id><blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status><author><name>Ada Quill</name><blogger:type>BLOGGER</blogger:type></author><title>Low &amp;#39;water&amp;#39;</title><content>&lt;p&gt;One.&lt;/p&gt;</content><published>2024-03-02T10:00:00Z</published><category scheme='tag:blogger.com,1999:blog-1' term='Water'/><blogger:filename>/2024/03/low.html</blogger:filename><link/><blogger:trashed>2024-03-03T10:00:00Z</blogger:trashed></entry>
      <entry><id>tag:blogger.com,1999:blog-1.page-9</id><blogger:type>PAGE</blogger:type><title>About</title><content>Me.</content></entry></feed>`
    const items = await all((await backlogOf(text)).items())
    expect(items).toMatchObject([
      {
        key: 'blogger::tag:blogger.com,1999:blog-1.post-9',
        piece: {
          paragraphs: ['One.'],
          permalink: '/2024/03/low.html',
          status: 'trashed',
          title: "Low 'water'",
          topics: ['Water'],
        },
      },
      { problem: { code: 'source-item-page' } },
    ])
  })
})

it.each([
  ['2024-02-29T23:30:00Z', '2024-03-01'],
  ['2024-04-01T02:00:00Z', '2024-03-31'],
  ['2024-03-02T23:30:00Z', '2024-03-02'],
  ['2023-12-24T10:00:00Z', '2023-12-24'],
])('a post of %s in /2024/03/ has the day %s', async (published, day) => {
  const text = `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-1</id><entry><id>tag:blogger.com,1999:blog-1.post-9</id><title>Low water</title><content>One.</content><published>${published}</published><blogger:filename>/2024/03/low.html</blogger:filename></entry></feed>`
  const [item] = await all((await backlogOf(text)).items())
  expect(item?.piece?.published).toBe(day)
})

describe('JSON Feed', () => {
  const item = {
    id: 'https://quay.example/?p=12',
    authors: [{ name: 'Ada Quill' }],
    content_html: note,
    date_modified: '2024-03-05T10:00:00Z',
    date_published: '2024-03-02T23:30:00+01:00',
    image: '/a.jpg',
    tags: ['Water', 'Q&A'],
    title: 'Low water & high',
    url: 'https://quay.example/2024/low-water',
  }
  const feed = (...items: unknown[]) =>
    JSON.stringify({
      home_page_url: 'https://quay.example/',
      items,
      language: 'en-GB',
      title: 'Quay Notes',
      version: 'https://jsonfeed.org/version/1.1',
    })

  it('has posts with their fields', async () => {
    expect(await read(feed(item))).toMatchObject([
      { ...article, images: [{ src: 'https://quay.example/a.jpg' }] },
    ])
    const backlog = await backlogOf(feed(item, {}), 'feed.json')
    expect(backlog).toMatchObject({ counted: 2, site: 'quay.example', system: 'json-feed' })
    expect((await all(backlog.items({ from: 1 }))).map(shown)).toMatchObject([
      { problem: 'source-item-empty' },
    ])
  })

  it('may have plain text, and point to a page elsewhere', async () => {
    const [piece] = await read(
      feed({ id: 1, content_text: 'a < b\n\nc', external_url: 'https://gazette.example/a' }),
    )
    expect(piece).toMatchObject({
      firstAppeared: { where: 'unknown' },
      guid: '1',
      outletUrl: 'https://gazette.example/a',
      paragraphs: ['a < b', 'c'],
    })
  })

  it.each([
    ['damaged', feed(item).slice(0, -3), 'source-export-damaged'],
    ['empty', feed(), 'source-export-empty'],
  ])('that is %s is refused', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code })
  })
})

it('the kind is told by the content', async () => {
  const kinds = [rss(''), atom(''), '{"title":"a","version":"https:\\/\\/jsonfeed.org/version/1"}']
  const found = kinds.map((text) => kindOf({ bytes: Buffer.from(text) }))
  expect(await Promise.all(found)).toEqual(['feed', 'feed', 'json-feed'])
})
