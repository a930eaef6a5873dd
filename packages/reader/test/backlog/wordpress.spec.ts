// The export of a WordPress blog as it is read from files: in one pass for what posts refer to, and one for posts.
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { BacklogItem } from '../../src/backlog/types.ts'

import { openBacklog } from '../../src/backlog/openBacklog.ts'
import { ItemCount } from '../../src/exports/xml/ItemCount.ts'
import { RecordParser } from '../../src/exports/xml/RecordParser.ts'
import { readBacklog } from '../../src/worker/readBacklog.ts'
import { all, shown, useFolder } from '../helpers/backlog.ts'
import { attachment, itemOf, wxr } from '../helpers/wordpress.ts'

const folder = useFolder()

async function itemsOf(text: string | Uint8Array): Promise<BacklogItem[]> {
  await folder.write({ 'blog.xml': text })
  const { items } = await openBacklog([path.join(folder.path, 'blog.xml')])
  return all(items())
}

const two = wxr([
  { id: 1, content: 'One.', title: 'First' },
  { id: 2, type: 'page', title: 'About' },
  { id: 3, content: 'Three.', title: 'Third' },
])

describe('an export', () => {
  it('is a backlog with an item for each of its own', async () => {
    await folder.write({ 'blog.xml': two })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({
      counted: 3,
      site: 'quay.example',
      system: 'wordpress',
      warnings: [],
    })
    expect((await all(backlog.items())).map(shown)).toEqual([
      {
        index: 0,
        key: 'wordpress:quay.example:https://quay.example/?p=1',
        place: `blog.xml:${two.slice(0, two.indexOf('<item>')).split('\n').length}`,
        problem: null,
        title: 'First',
      },
      expect.objectContaining({ index: 1, problem: 'source-item-page' }),
      expect.objectContaining({ index: 2, title: 'Third' }),
    ])
    expect((await all(backlog.items({ from: 2 }))).map(({ index }) => index)).toEqual([2])
  })

  it('of several files is one: what a post refers to may stand in another', async () => {
    const post = { id: 1, content: 'One.', meta: { _thumbnail_id: '50' } }
    await folder.write({
      'part-1.xml': wxr([post]),
      'part-2.xml': wxr([attachment(50, 'https://quay.example/a.jpg'), { id: 2, content: 'Two.' }]),
      'read-me.txt': 'Harbours\n\nA text of a few words, and of some more of them.',
    })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({ counted: 4, system: 'mixed' })
    const items = await all(backlog.items())
    expect(items[0]?.piece?.images).toMatchObject([{ src: 'https://quay.example/a.jpg' }])
    expect(items.map(({ place }) => place.split(':')[0])).toEqual([
      'part-1.xml',
      'part-2.xml',
      'part-2.xml',
      'read-me.txt',
    ])
  })

  it('that was made twice has each post once: as it was changed last', async () => {
    const set = { 'wp:post_modified_gmt': '2024-06-01 10:00:00' }
    await folder.write({
      'a.xml': wxr([
        { id: 1, content: 'New.', set },
        { id: 2, content: 'Two.' },
      ]),
      'b.xml': wxr([{ id: 1, content: 'Old.' }]),
    })
    const { items } = await openBacklog([folder.path])
    const found = await all(items())
    expect(found.map(({ piece, problem }) => piece?.paragraphs[0] ?? problem?.code)).toEqual([
      'New.',
      'Two.',
      'source-item-again',
    ])
  })

  it('is read in a worker in the same way', async () => {
    await folder.write({ 'blog.xml': two })
    const reader = await readBacklog([folder.path])
    const { items } = await openBacklog([folder.path])
    expect((await all(reader.batches())).flat()).toEqual(await all(items()))
  })

  it(
    'that is larger than the memory of a worker is opened in it',
    { tags: 'nightly' },
    async () => {
      const long = 'The pilots know the bank. '.repeat(2500)
      const text = wxr(Array.from({ length: 2000 }, (_, at) => ({ id: at, content: long })))
      await folder.write({ 'blog.xml': text })
      const reader = await readBacklog([folder.path])
      await reader.close()
      expect(reader.counted).toBe(2000)
      expect(text.length).toBeGreaterThan(100_000_000)
    },
  )

  it('says how many comments are left out', async () => {
    const extra = '<wp:comment><wp:comment_content>Well said.</wp:comment_content></wp:comment>'
    await folder.write({ 'blog.xml': wxr([{ id: 1, content: 'One.', extra: extra.repeat(2) }]) })
    expect((await openBacklog([folder.path])).warnings).toEqual([
      { code: 'source-comments-left', values: { count: '2' } },
    ])
  })
})

describe('a file that ends too early', () => {
  it.each([
    ['within a post', two.indexOf('Three.'), [null, 'source-item-page', 'source-item-cut']],
    ['between posts', two.lastIndexOf('\t<item>'), [null, 'source-item-page']],
  ])('%s is read up to there', async (_, end, problems) => {
    const items = await itemsOf(two.slice(0, end))
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual(problems)
    const { counted, warnings } = await openBacklog([folder.path])
    expect(counted).toBe(problems.length)
    expect(warnings).toMatchObject([{ code: 'source-cut', values: { name: 'blog.xml' } }])
    expect(warnings[0]?.values?.line).toBe(String(two.slice(0, end).split('\n').length))
  })
})

describe('a damaged file', () => {
  it('of which an item is lost is refused once the others are read', async () => {
    // A quote that never ends swallows all up to the next one.
    const text = two.replace('<guid isPermaLink="false">', '<guid isPermaLink="false>')
    await folder.write({ 'blog.xml': text })
    const { counted, items } = await openBacklog([folder.path])
    expect(counted).toBe(3)
    await expect(all(items())).rejects.toMatchObject({
      code: 'source-items-missing',
      values: { counted: '3' },
    })
  })

  it('with a section that never ends is read up to it, in bounded memory', () => {
    const parser = new RecordParser()
    parser.write(wxr([{ id: 1 }]).replace(/<\/channel>[\s\S]*/, '<item><title><![CDATA['))
    for (let written = 0; written < 20 && !parser.isEndless; written += 1) {
      parser.write('x'.repeat(1_000_000))
    }
    expect(parser.isEndless).toBe(true)
    expect(parser.end()).toMatchObject([{ isCut: true }])
  })

  it('with an item that is longer than any article has all others', () => {
    const parser = new RecordParser()
    parser.write('<rss><channel><item><title>Long</title><description>')
    for (let written = 0; written < 13; written += 1) {
      parser.write('x '.repeat(500_000))
    }
    const found = parser.write('</description></item><item><title>B</title></item>')
    expect(found.map(({ isTooLong }) => isTooLong)).toEqual([true, false])
  })
})

it('10,000 categories are read with their post in no more time than others', async () => {
  const terms = Array.from({ length: 10_000 }, (_, at) => ({
    name: `Water ${at}`,
    slug: `water-${at}`,
    domain: 'category',
  }))
  const items = await itemsOf(
    Buffer.from(
      wxr([
        { id: 1, content: 'One.', terms },
        { id: 2, content: 'Two.' },
      ]),
    ),
  )
  expect(items.map(({ problem }) => problem)).toEqual([null, null])
  expect(items[0]?.piece?.topics.length).toBeGreaterThan(0)
})

describe('encodings', () => {
  it.each([
    ['named', 'latin1', two.replace('UTF-8', 'ISO-8859-1')],
    ['wrong', 'latin1', two],
    ['with a mark', 'utf16le', `\uFEFF${two.replace('UTF-8', 'UTF-16')}`],
  ] as const)('that are %s are read', async (_, encoding, text) => {
    const bytes = Buffer.from(text.replace('Three.', 'Ölmühlen, größer.'), encoding)
    const items = await itemsOf(bytes)
    expect(items[2]?.piece?.paragraphs).toEqual(['Ölmühlen, größer.'])
  })

  it('of a few bytes of another program lose these, which is said', async () => {
    const bytes = Buffer.from(two.replace('Three.', 'Größer, schöner, tiefer: Öl@.'))
    bytes[bytes.indexOf('@')] = 0xe9
    const items = await itemsOf(bytes)
    expect(items[2]?.piece?.paragraphs).toEqual(['Größer, schöner, tiefer: Öl�.'])
    expect((await openBacklog([folder.path])).warnings).toMatchObject([
      { code: 'source-signs-lost', values: { count: '1', encoding: 'UTF-8' } },
    ])
  })
})

describe('chunks', () => {
  const items = [
    itemOf({ id: 1, content: '<item> & ]]> <![CDATA[' }),
    itemOf({ id: 2, content: 'Äé 🚢 word' }),
    '<!-- <item> -->',
  ]
  const text = `<rss><channel>${items.join('\n')}</channel></rss>`

  it.each([1, 2, 3, 7, 64])('of %i signs give the same records', (size) => {
    const [whole, parts] = [new RecordParser(), new RecordParser()]
    const count = new ItemCount()
    const found = []
    for (let at = 0; at < text.length; at += size) {
      found.push(...parts.write(text.slice(at, at + size)))
      count.add(text.slice(at, at + size))
    }
    expect(found.map(({ record }) => record)).toEqual(whole.write(text).map(({ record }) => record))
    expect(found).toHaveLength(2)
    expect(count.count).toBe(2)
  })
})
