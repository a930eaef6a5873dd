// Footnotes of Markdown: what is one, what is not, and that no word is lost.
import { describe, expect, it } from 'vitest'

import type { Inline } from '../../../src/document/notes/types.ts'

import { readMarkdownFootnotes } from '../../../src/document/notes/readMarkdownFootnotes.ts'

/** Marks as `{id}`, one string a line; notes as their paragraphs. */
function read(text: string) {
  const found = readMarkdownFootnotes(text)
  if (found === null || found === 'too-many') {
    return found
  }
  const notes = found.lists.flatMap((list) => list.notes)
  const ids = new Map(notes.map(({ noteId }, index) => [noteId, String(index + 1)]))
  const show = (line: Inline[]) =>
    line.map((one) => ('text' in one ? one.text : `{${ids.get(one.noteId)}}`)).join('')
  return {
    body: found.body.map(show),
    notes: notes.map(({ content }) => content.map(show)),
    unpaired: found.unpaired,
  }
}

const paired = { marks: [], notes: [] }

describe('a definition', () => {
  it('goes on in the lines below it, and in indented paragraphs', () => {
    const text =
      'One[^a] two.\n\n[^a]: First line\nsecond line\n\n    New paragraph[^b]\n\n[^b]: B\n\nAfter'
    expect(read(text)).toEqual({
      body: ['One{1} two.', '', '', '', 'After'],
      notes: [['First line second line', 'New paragraph{2}'], ['B']],
      unpaired: paired,
    })
  })

  it('ends where another block begins', () => {
    expect(read('One[^1]\n\n[^1]: Note\n# Heading\nText')).toMatchObject({
      body: ['One{1}', '', '# Heading', 'Text'],
      notes: [['Note']],
    })
  })

  it('may begin on the next line, and end in any kind of line break', () => {
    expect(read('One[^1]\r\n\r\n[^1]:\r\n    Note\r\n')).toMatchObject({ notes: [['Note']] })
  })

  it('is the first of its id, whose case does not matter; the second stays text', () => {
    expect(read('One[^Log]\n\n[^log]: A\n[^LOG]: B')).toEqual({
      body: ['One{1}', '', '[^LOG]: B'],
      notes: [['A']],
      unpaired: { marks: [], notes: ['LOG'] },
    })
  })

  it('that only an unused one refers to is unused', () => {
    expect(read('One[^1]\n\n[^1]: A\n[^2]: B[^3]\n[^3]: C')).toMatchObject({
      body: ['One{1}', '', '[^2]: B[^3]', '[^3]: C'],
      unpaired: { marks: [], notes: ['2', '3'] },
    })
  })
})

describe('a mark', () => {
  it('may be repeated', () => {
    expect(read('One[^1] two[^1]\n\n[^1]: A')).toMatchObject({ body: ['One{1} two{1}'] })
  })

  it.each([
    ['in code', 'Say `[^1]` and ``a ` [^1]``[^1]', 'Say `[^1]` and ``a ` [^1]``{1}'],
    ['in code that does not end', 'Say `[^1]', 'Say `{1}'],
    ['escaped', String.raw`Say \[^1][^1]`, String.raw`Say \[^1]{1}`],
    ['in a fence', '```\n[^1]\n```\n[^1]', '```\n[^1]\n```\n{1}'],
    ['in indented code', 'a[^1]\n\n    [^1]', 'a{1}\n\n    [^1]'],
  ])('is none %s', (_, text, body) => {
    expect(read(`${text}\n\n[^1]: A`)).toMatchObject({ body: body.split('\n') })
  })

  it('without a definition stays text', () => {
    expect(read('One[^1] two[^2]\n\n[^1]: A')).toMatchObject({
      body: ['One{1} two[^2]'],
      unpaired: { marks: ['2'], notes: [] },
    })
  })
})

describe('a note in the text', () => {
  it('may hold brackets and marks', () => {
    expect(read('One.^[See [this](x) and[^1] that] two\n\n[^1]: A')).toEqual({
      body: ['One.{2} two'],
      notes: [['A'], ['See [this](x) and{1} that']],
      unpaired: paired,
    })
  })

  it.each(['^[a-z]+', 'x^[n]', 'never.^[closed', '(^[two words])'])('is not %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

it('keeps the labels that can be printed', () => {
  const found = readMarkdownFootnotes('a[^2] b[^smith2020]\n\n[^2]: A\n[^smith2020]: B')
  const [list] = found && found !== 'too-many' ? found.lists : []
  expect(list?.notes.map(({ label }) => label)).toEqual(['2', ''])
})

it('loses no word of any mixture', () => {
  const parts = [
    '[^1]',
    '[^1]: ',
    '[^b]',
    '\n[^b]: ',
    '^[',
    ']',
    '`',
    '```\n',
    '\\',
    '\n',
    '\n\n    ',
    'word ',
    'stop. ',
    '[^',
    ' ',
  ]
  let state = 7
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from({ length: 30 }, (_, index) => {
      const part = parts[next() % parts.length] ?? ''
      return part === 'word ' ? `word${index} ` : part
    }).join('')
    const found = read(text)
    const after = found && found !== 'too-many' ? JSON.stringify(found) : text
    const lost = (text.match(/word\d+/g) ?? []).filter((word) => !after.includes(word))
    expect({ lost, text }).toEqual({ lost: [], text })
  }
})

it.each([
  ['open notes', 'a.^['.repeat(50_000)],
  ['backticks', Array.from({ length: 2000 }, (_, index) => '`'.repeat(index % 300)).join('x')],
  ['open marks', '[^'.repeat(200_000)],
  ['one long line of marks', '[^1]'.repeat(100_000)],
])('comes to an end with %s', (_, text) => {
  expect(() => readMarkdownFootnotes(text)).not.toThrow()
})
