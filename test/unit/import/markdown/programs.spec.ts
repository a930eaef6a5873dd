// What programs add to Markdown beside the dialects of sites. All texts are made up.
import { expect, it } from 'vitest'

import { readMarkdown } from '../../../../src/import/markdown/readMarkdown.ts'
import { kindOf } from '../../../../src/import/sources/kindOf.ts'
import { show } from '../word/read.ts'

function nodesOf(text: string): string[] {
  return readMarkdown(text).document?.root.children.map(show) ?? []
}

it('a text without a title keeps its first paragraph', () => {
  expect(nodesOf('The first.\n\nThe second.')).toEqual(['p:The first.', 'p:The second.'])
})

it('JSON above a text is front matter', () => {
  const piece = readMarkdown('{\n  "title": "Levels",\n  "author": "Jo Ames"\n}\n\nThe text.')
  expect(piece.title.text).toBe('Levels')
  expect(piece.authors.map(({ name }) => name)).toEqual(['Jo Ames'])
})

it('a file named so is Markdown, though it begins with an element', () => {
  const bytes = new TextEncoder().encode('<h1 align="center">Levels</h1>\n\nThe *text*.')
  expect(kindOf({ name: 'README.md', bytes })).toBe('markdown')
})

it.each([
  ['# T\n\n## Start {#sec:start .x}\n\nText.', ['h2:Start', 'p:Text.']],
  ['# T\n\n| One line\n| and another\n\nText.', ['p:One line/and another', 'p:Text.']],
  ['# T\n\nPound\n:   the water between\n\nText.', ['p:Pound', 'p:the water between', 'p:Text.']],
  ['# T\n\n::: {.note}\nA box.\n:::\n\nText.', ['p:A box.', 'p:Text.']],
  ['# T\n\n- [x] done\n- [ ] open', ['bullet@1:*☑ done*☐ open']],
  [
    '# T\n\nText.[p. 3][#penn]\n\n[#penn]: Penn, *Weirs*.',
    ['p:Text. (p. 3)[^]', 'footnotes "":()p:Penn, {i Weirs}.'],
  ],
  [
    '# T\n\nText.\n\n\\[caption id="a" width="3"\\]![w](w.jpg) The weir\\[/caption\\]',
    ['p:Text.', 'figure:The weir'],
  ],
])('%j is what its program shows', (text, expected) => {
  expect(nodesOf(text)).toEqual(expected)
})

it('a picture without words, and keys of sources, are said', () => {
  const messages = readMarkdown('# T\n\nText [@penn2011].\n\n![](a.png)').proposals.map(
    ({ message }) => message,
  )
  expect(messages).toEqual([
    'The text names sources by keys of another file, such as [@penn2011]: they stayed as they are.',
    'A picture without a caption was left out: add it to the article yourself, if it belongs there.',
  ])
})
