// Articles in Markdown. All texts are made up.
import { describe, expect, it } from 'vitest'

import { toMarkdown } from '../src/document/converters/toMarkdown.ts'
import { readMarkdown } from './helpers/readers.ts'

const source = `---
title: A crane for the back door
author: Ada Quill and Bo Reed
date: 2023-04-05
outlet: Harbour Weekly
url: https://weekly.example/crane
tags: [ports, cranes]
---
The crane came on a *Monday*.[^1] Nobody had asked, see [the minutes](https://port.example/minutes).

## Why it stayed

- One reason
- Another reason[^long]

> It is a fine crane.

[^1]: Minutes of the board, p. 3.

[^long]: A note with **two** paragraphs.

    This is the second.
`

describe('a file with front matter', () => {
  const piece = readMarkdown(source)

  it('has its fields', () => {
    expect(piece).toMatchObject({
      outlet: 'Harbour Weekly',
      outletUrl: 'https://weekly.example/crane',
      published: '2023-04-05',
      sources: { authors: 'file', title: 'file' },
      title: 'A crane for the back door',
      topics: ['ports', 'cranes'],
    })
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed'])
  })
  it('comes back as the Markdown that it was', () => {
    const [, text = ''] = source.split(/^---$/m).slice(1)
    expect(toMarkdown(piece.document).trim()).toBe(
      text.trim().replace('[^long]', '[^2]').replace('[^long]:', '[^2]:'),
    )
  })
})

describe('a file without front matter', () => {
  it('has the title of its first heading', () => {
    const piece = readMarkdown('\uFEFF# The *first* line\n\nAnd the text.')
    expect(piece).toMatchObject({
      outlet: null,
      sources: { title: 'text' },
      title: 'The first line',
    })
    expect(toMarkdown(piece.document).trim()).toBe('And the text.')
  })
  it('says which footnotes have no counterpart', () => {
    const { proposals } = readMarkdown('# T\n\nOne.[^1] Two.[^2]\n\n[^1]: First.\n[^3]: Third.')
    expect(proposals.map(({ message }) => message)).toEqual([
      'The text refers to footnote 2, which is missing.',
      'Nothing in the text refers to footnote 3.',
    ])
  })
  it('keeps nothing of HTML that could do harm', () => {
    const { document } = readMarkdown(
      '# T\n\nA <script>alert(1)</script> <a href="javascript:x">b</a>\n\n<iframe src="x"></iframe>',
    )
    expect(JSON.stringify(document)).not.toMatch(/alert|javascript|iframe/)
  })
})

it.each([
  ['---\ntitle: [\n---\nText', 'not YAML'],
  [`---\na: &a [x]\nb: [${'*a,'.repeat(50)}*a]\n---\nText`, 'not YAML'],
  ['x'.repeat(300_001), '300,000'],
  ['>'.repeat(10_000), 'nested too deeply'],
  ['[a]('.repeat(50_000), 'too much markup'],
])('refuses what it cannot read', (text, reason) => {
  expect(() => readMarkdown(text)).toThrow(
    expect.objectContaining({ name: 'SourceUnreadable', message: expect.stringContaining(reason) }),
  )
})

describe('front matter of other programs', () => {
  it('of Hugo in TOML', () => {
    const piece = readMarkdown(
      '+++\ntitle = "Low water"\ndate = 2023-04-05T10:00:00Z\nauthors = ["Ada Quill", "Bo Reed"]\ntags = [\n  "ports",\n  "tides",\n]\ndescription = "What the pilots know."\n+++\n# Low water\n\nIt ebbs.\n',
    )
    expect(piece).toMatchObject({
      authors: [{ name: 'Ada Quill' }, { name: 'Bo Reed' }],
      published: '2023-04-05',
      standfirst: ['What the pilots know.'],
      title: 'Low water',
      topics: ['ports', 'tides'],
    })
    expect(toMarkdown(piece.document).trim()).toBe('It ebbs.')
  })
  it('of Obsidian, with links to notes', () => {
    expect(
      readMarkdown(
        '---\nTitle: Low water\nauthors:\n  - "[[people/ada|Ada Quill]]"\n  - name: Bo Reed\n    affiliation: Port Trust\npublication: "[[Port Review]]"\ncanonical: https://review.example/low\ntags: "#ports, #tides"\nseries: Lost ships\ntype: op-ed\n---\nIt ebbs.',
      ),
    ).toMatchObject({
      authors: [
        { name: 'Ada Quill' },
        { name: 'Bo Reed', affiliations: [{ institution: 'Port Trust' }] },
      ],
      kind: 'op-ed',
      outlet: 'Port Review',
      outletUrl: 'https://review.example/low',
      series: 'Lost ships',
      title: 'Low water',
      topics: ['ports', 'tides'],
    })
  })
  it('of pandoc', () => {
    expect(
      readMarkdown('% Low\n  water\n% Ada Quill; Bo Reed\n% 5 April 2023\n\nIt ebbs.'),
    ).toMatchObject({
      authors: [{ name: 'Ada Quill' }, { name: 'Bo Reed' }],
      published: '2023-04-05',
      title: 'Low water',
    })
  })
  it('with a date that can be read in two ways says so', () => {
    const { proposals, published } = readMarkdown('---\ndate: 03/04/2024\n---\nIt ebbs.')
    expect(published).toBeNull()
    expect(proposals.map(({ message }) => message)).toEqual([
      'The date “03/04/2024” can be read in two ways: it was left out.',
    ])
  })
})

it('lines between title and text are no text', () => {
  const piece = readMarkdown(
    '# Low water\n\n*Originally published in the Port Review.*\n\nBy Ada Quill\n\n5 April 2023\n\nIt ebbs.\n\nAda Quill is a fellow at the Harbour Institute.',
  )
  expect(piece).toMatchObject({
    authors: [{ name: 'Ada Quill', affiliations: [{ institution: 'Harbour Institute' }] }],
    isCopy: true,
    outlet: 'Port Review',
    published: '2023-04-05',
  })
  expect(toMarkdown(piece.document).trim()).toBe('It ebbs.')
})

it('pictures have their captions', () => {
  const piece = readMarkdown(
    '# T\n\nText.\n\n![A quay](https://a.example/q.jpg)\n*The quay at dawn. Photo: J. Roe*\n\n![](https://a.example/b.jpg "The bank")\n',
  )
  expect(piece.images).toMatchObject([
    { caption: 'The quay at dawn.', credit: 'Photo: J. Roe' },
    { caption: 'The bank' },
  ])
})

it('who wrote a short text, in italics below it, is no standfirst', () => {
  const about = 'Ada Quill and Bo Reed run the Lower Mere Letter.'
  const text = `${'The siren of Lower Mere is tested at noon. '.repeat(3)}`
  const piece = readMarkdown(
    `---\ntitle: Low\nsubtitle: High\nauthor: Ada Quill\n---\n\n${text}\n\n*${about}*\n`,
  )
  expect(piece.leftOut).toEqual([])
  expect(piece.standfirst).toEqual(['High'])
})
