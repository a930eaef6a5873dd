// Articles as Markdown files: what Hugo, Eleventy and our own reader find in them.
import { readSource } from 'offprint-reader'
import { everyNode, paragraphsToDocument, plainText } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import type { ExportedArticle } from '../../../src/export/articles/types.ts'

import { toMarkdownFile } from '../../../src/export/articles/toMarkdownFile.ts'

const article: ExportedArticle = {
  id: '1',
  slug: 'low-water',
  acknowledgements: ['Thanks to the pilots.'],
  authors: [
    {
      name: 'Ada Quill',
      slug: 'ada-quill',
      affiliations: ['Fellow, Delta Institute'],
      orcid: null,
    },
    { name: 'Bo Reed', slug: 'bo-reed', affiliations: [], orcid: null },
  ],
  body: paragraphsToDocument(['The tide went out, and nobody had read the gauge at the harbour.']),
  bylineText: ['By Ada Quill and Bo Reed'],
  dateline: null,
  excerpt: null,
  kind: 'op-ed',
  language: 'en',
  leadImage: {
    alt: 'Ships',
    caption: 'Ships at dawn.',
    credit: 'Photo: Ada Quill',
    file: 'ships one.jpg',
  },
  mode: 'full',
  note: paragraphsToDocument(['A piece for the Gazette: my first.']),
  original: {
    doi: '10.1000/182',
    formatDate: null,
    issue: 'vol. 3',
    precision: 'day',
    publishedOn: '2021-04-01',
    url: 'https://gazette.example/low-water',
  },
  outlet: { name: 'Harbour Gazette', slug: 'harbour-gazette', kind: 'newspaper', url: null },
  path: '/2021/05/02/low-water',
  republishedOn: '2021-05-02',
  series: 'Tides',
  stage: 'republished-on-blog',
  standfirst: ['Nobody reads it: "why?"', 'Yes'],
  title: 'Low water: a {{ title }}',
  topics: ['tides', 'on'],
  translationOf: 'ebbe',
  updatedAt: '2021-05-03T01:02:03.000Z',
}

function fileOf(data: Partial<ExportedArticle> = {}, taken = new Set<string>()) {
  const { content: text, path } = toMarkdownFile({ ...article, ...data }, taken)
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  // As Eleventy and Hugo read it: "yes" and "on" were truth values once.
  return { path, text, values: parse(yaml, { version: '1.1' }) as Record<string, unknown> }
}

it('has front matter of plain texts and lists, without the names that mean something else to Hugo or Eleventy', () => {
  const { path, values } = fileOf()
  expect(path).toBe('articles/2021-05-02-low-water.md')
  expect(values).toMatchObject({
    slug: 'low-water',
    author: ['Ada Quill', 'Bo Reed'],
    date: '2021-04-01',
    image: { caption: 'Ships at dawn.', src: '../media/ships%20one.jpg' },
    outletUrl: 'https://gazette.example/low-water',
    standfirst: ['Nobody reads it: "why?"', 'Yes'],
    tags: ['tides', 'on'],
    title: 'Low water: a {{ title }}',
    translationOf: 'ebbe',
  })
  expect(Object.keys(values)).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(?:aliases|draft|kind|layout|path|permalink|type|url)$/),
    ]),
  )
})

it.each([
  ['drafted', { mode: null, stage: 'drafted' }],
  ['on the blog as an excerpt', { mode: 'excerpt' }],
] as const)('one that is %s is built by neither', (_, data) => {
  expect(fileOf(data).values).toMatchObject({ draft: true, permalink: false })
})

it.each([
  [{ republishedOn: null }, 'articles/2021-04-01-low-water.md'],
  [
    { original: { ...article.original, precision: 'month' }, republishedOn: null },
    'articles/low-water.md',
  ],
  [{ slug: '../Ärger/über.' }, 'articles/2021-05-02-Ärger-über.md'],
] as const)('%j stands in %s', (data, expected) => {
  expect(fileOf(data).path).toBe(expected)
})

it('no two stand in one file, where capitals are small letters, too', () => {
  const taken = new Set<string>()
  fileOf({}, taken)
  expect(fileOf({ slug: 'Low-Water' }, taken).path).toBe('articles/2021-05-02-Low-Water-2.md')
})

describe('our own reader', () => {
  async function readBack(data: Partial<ExportedArticle> = {}) {
    const bytes = new TextEncoder().encode(fileOf(data).text)
    const { pieces } = await readSource({ name: 'low-water.md', bytes }, {})
    return pieces[0]
  }

  it('reads the same fields', async () => {
    expect(await readBack()).toMatchObject({
      acknowledgements: ['Thanks to the pilots.'],
      authors: [
        { name: 'Ada Quill', affiliations: [{ printed: 'Fellow, Delta Institute' }] },
        { name: 'Bo Reed' },
      ],
      doi: '10.1000/182',
      kind: 'op-ed',
      leadImage: { caption: 'Ships at dawn.', credit: 'Photo: Ada Quill' },
      note: ['A piece for the Gazette: my first.'],
      outlet: 'Harbour Gazette',
      outletIssue: 'vol. 3',
      published: '2021-04-01',
      series: 'Tides',
      standfirst: ['Nobody reads it: "why?"', 'Yes'],
      title: article.title,
      topics: ['tides', 'on'],
      translationOf: 'ebbe',
      url: 'https://gazette.example/low-water',
    })
  })

  it('has notes with headings, notes without a mark, and captions as what they were', async () => {
    const words = (text: string) => ({ type: 'text', format: 0, text, version: 1 })
    const block = (type: string, text: string, more = {}) => ({
      type,
      children: [words(text)],
      version: 1,
      ...more,
    })
    const note = (noteId: string, ...children: unknown[]) => ({
      type: 'footnote',
      children,
      label: noteId,
      noteId,
      version: 1,
    })
    const mark = { type: 'footnote-ref', label: '1', noteId: '1', version: 1 }
    const fields = { blockType: 'figure', caption: 'Ships at dusk.', credit: '' }
    const body = {
      root: {
        children: [
          { type: 'paragraph', children: [words('The tide went out'), mark], version: 1 },
          { type: 'block', fields, version: 2 },
          block('heading', 'Afterwards', { tag: 'h2' }),
          block('paragraph', 'Nobody had read the gauge.'),
          {
            type: 'footnotes',
            children: [
              note(
                '1',
                block('heading', 'Sources', { tag: 'h3' }),
                block('paragraph', 'A letter.'),
              ),
              note('2', block('paragraph', 'Nobody refers to it.')),
            ],
            label: 'Notes',
            version: 1,
          },
        ],
      },
    }
    const piece = await readBack({ body })
    const read = JSON.stringify(piece?.document)
    const nodes = [...everyNode(piece?.document?.root.children ?? [])]
    const of = (type: string) => nodes.filter((one) => one.type === type)
    expect(of('footnotes').map(({ label }) => label)).toEqual(['Notes'])
    expect(of('footnote')).toHaveLength(2)
    expect(of('footnote-ref')).toHaveLength(1)
    expect(of('heading').map(plainText)).toEqual(['Afterwards', 'Sources'])
    expect(read).toContain('"caption":"Ships at dusk."')
  })

  it('knows of a date how much of it is known', async () => {
    const original = { ...article.original, precision: 'year' as const }
    expect(await readBack({ original })).toMatchObject({
      published: '2021',
      publishedPrecision: 'year',
    })
  })
})
