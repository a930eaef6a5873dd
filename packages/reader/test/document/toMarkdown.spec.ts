// Documents as Markdown.
import { describe, expect, it } from 'vitest'

import { toMarkdown } from '../../src/document/converters/toMarkdown.ts'
import { readMarkdown } from '../../src/markdown/readMarkdown.ts'
import { documentOf } from '../helpers/sketch.ts'

function text(words: string, format = 0) {
  return { type: 'text', format, text: words, version: 1 }
}
function paragraph(...children: unknown[]) {
  return { type: 'paragraph', children, version: 1 }
}
function markdown(...children: unknown[]) {
  return toMarkdown({ root: { children } })
}

describe('footnotes', () => {
  it('are references in the text and definitions below it', () => {
    const stored = documentOf({
      lists: [{ 'a:a': 'Letter' }, { 'one:[1]': 'Number', two: 'Free' }],
      text: ['Said^a^one', 'again^a and^two'],
    })
    expect(toMarkdown(stored)).toBe(
      ['Said[^a][^1]', 'again[^a] and[^2]', '[^a]: Letter', '[^1]: Number', '[^2]: Free'].join(
        '\n\n',
      ),
    )
  })

  it('are separate for references with the same label', () => {
    const stored = documentOf({ lists: [{ 'a:1': 'A' }, { 'b:1': 'B' }], text: ['x^a y^b'] })
    expect(toMarkdown(stored)).toBe('x[^1] y[^1-2]\n\n[^1]: A\n\n[^1-2]: B')
  })

  it('indent the further paragraphs of a note, and have the heading of the list', () => {
    const list = {
      type: 'footnotes',
      children: [
        {
          type: 'footnote',
          children: [paragraph(text('One')), paragraph(text('Two'))],
          label: '*]',
          noteId: 'a',
        },
      ],
      label: 'Notes',
    }
    expect(markdown(list)).toBe('[^note]\n\n## Notes\n\n[^note]: One\n\n    Two')
  })
})

describe('text', () => {
  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ neither', '\\+ neither'],
    ['1. nor this', '1\\. nor this'],
    ['2) nor this', '2\\) nor this'],
    [
      '*a* _b_ `c` [d](e) <f> ~g~ h|i &amp;',
      '\\*a\\* \\_b\\_ \\`c\\` \\[d]\\(e) \\<f> \\~g\\~ h|i \\&amp;',
    ],
    ['back\\slash, and \\* too', 'back\\slash, and \\\\\\* too'],
    ['===', '\\==='],
    ['2021 was - a year. 3.5 #1', '2021 was - a year. 3.5 #1'],
    ['{{ a }} {% b %} {# c #} {d}', '{\\{ a }} {\\% b %} {\\# c #} {d}'],
  ])('with %j is escaped', (words, expected) => {
    expect(markdown(paragraph(text(words)))).toBe(expected)
  })

  it('has its formats, with spaces outside of the markers', () => {
    expect(
      markdown(paragraph(text('a'), text(' bold ', 1), text('b'), text('i', 2), text('2', 64))),
    ).toBe('a **bold** b*i*<sup>2</sup>')
  })

  it('has struck-out words, and italic words within bold ones', () => {
    expect(
      markdown(paragraph(text('a ', 1), text('b', 3), text(' c'), text(' d', 4), text('$5'))),
    ).toBe('**a** **_b_** c ~~d~~\\$5')
  })

  it('links to safe addresses only, with references after the link', () => {
    const link = (url: string) => ({
      type: 'link',
      children: [text('x'), { type: 'footnote-ref', label: '1', noteId: 'a' }],
      fields: { url },
    })
    expect(markdown(paragraph(link('https://example.org/a b')))).toBe(
      '[x](https://example.org/a%20b)[^1]',
    )
    expect(markdown(paragraph(link('javascript:x')))).toBe('x[^1]')
  })
})

it('writes headings, quotes, lists, rules and figures', () => {
  const item = (...children: unknown[]) => ({ type: 'listitem', children })
  const list = (listType: string, ...children: unknown[]) => ({ type: 'list', children, listType })
  expect(
    markdown(
      { type: 'heading', children: [text('H')], tag: 'h3' },
      { type: 'quote', children: [text('Q'), { type: 'linebreak' }, text('R')] },
      list('number', item(text('one')), item(text('two'), list('bullet', item(text('in'))))),
      { type: 'horizontalrule' },
      {
        type: 'block',
        fields: {
          blockType: 'figure',
          caption: 'C',
          credit: 'D',
          image: { alt: 'A', url: '/x.jpg' },
        },
      },
    ),
  ).toBe('### H\n\n> Q\\\n> R\n\n1. one\n2. two\n   - in\n\n---\n\n![A](/x.jpg)\\\n*C*\\\n*D*')
})

it('writes code as a block, and reads it back', () => {
  const fenced = '```\nif a < b:\n  c\n```'
  expect(toMarkdown(readMarkdown(fenced).document).trim()).toBe(fenced)
})

it('reads back the number of a list, and caption and credit of a picture', () => {
  const written = '3. c\n   - x\n4. d\n\n<!-- caption -->\n\n*Low water*\\\n*A. Vogt*'
  const { document } = readMarkdown(written)
  expect(toMarkdown(document).trim()).toBe(written)
  expect(document.root.children.at(-1)?.fields).toMatchObject({
    caption: 'Low water',
    credit: 'A. Vogt',
  })
})

it('writes a nested list, which the editor stores in a separate item, below the previous item', () => {
  const item = (...children: unknown[]) => ({ type: 'listitem', children })
  const list = (...children: unknown[]) => ({ type: 'list', children, listType: 'number' })
  expect(markdown(list(item(text('one')), item(list(item(text('in')))), item(text('two'))))).toBe(
    '1. one\n   1. in\n2. two',
  )
})

it.each([
  null,
  'x',
  { root: { children: [null, { type: 'list' }, { type: 'link' }, { type: 'block' }] } },
])('returns an empty text for %j', (stored) => {
  expect(toMarkdown(stored)).toBe('')
})
