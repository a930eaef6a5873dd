// Articles in Markdown. All texts are made up.
import { describe, expect, it } from 'vitest'

import { readMarkdown } from '../../../src/import/markdown/readMarkdown.ts'
import { toMarkdown } from '../../../src/richtext/toMarkdown.ts'

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
      title: { text: 'A crane for the back door' },
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
      title: { text: 'The first line' },
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
