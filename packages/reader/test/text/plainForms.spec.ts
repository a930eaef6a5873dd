// Forms of plain texts in which lines were lost, cut off, or taken for something else.
import { describe, expect, it } from 'vitest'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'
import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { printedText } from './printed.ts'
import { normaliseLine, reassemble } from './reassemble.ts'

const body = [
  'The harbour was dredged once in the lifetime of the pilot, and he was asleep when the barge came.',
  'What was taken out was put back a mile away, where the tide found it within a season and brought it home.',
  'Nobody has proposed to do it again, although the barge is still there and has been painted twice.',
]

function read(...lines: string[]) {
  const corpus = parseText(lines.join('\n\n').replaceAll('\n\n|', '\n'))
  const pieces = corpus.pieces.map(articleToPiece).map((piece, at) => ({
    ...piece,
    body: (corpus.pieces[at]?.body ?? []).map((block) =>
      block.type === 'figure' ? 'figure' : `${block.type}: ${printedText(block.inlines)}`,
    ),
    line: piece.lines?.[0],
  }))
  return { corpus, piece: pieces[0] as (typeof pieces)[number], pieces }
}

describe('plain texts', () => {
  it('keep the rows of a table as paragraphs', () => {
    const rows = ['Harbour\tShips\tTons', 'Upper Pool\t41\t3,280', 'Lower Pool\t26\t2,010']
    const { piece, pieces } = read(
      'What a harbour carries',
      'By Ines Carrow',
      body[0] as string,
      rows.join('\n'),
      ...body.slice(1),
    )
    expect(pieces).toHaveLength(1)
    expect(piece.title).toBe('What a harbour carries')
    expect(piece.body).toEqual([
      `paragraph: ${body[0]}`,
      ...rows.map((row) => `paragraph: ${row}`),
      ...body.slice(1).map((text) => `paragraph: ${text}`),
    ])
  })

  it('lose the marks of quoted mail, and nothing else', () => {
    const quoted = ['The barge', '', 'By Ines Carrow', ...body.flatMap((text) => ['', text])]
    const text = quoted.map((line) => `> ${line}`.trimEnd()).join('\n')
    const { corpus, piece } = read(text)
    expect([piece.title, piece.authors[0]?.name]).toEqual(['The barge', 'Ines Carrow'])
    expect(piece.paragraphs).toEqual(body)
    expect(reassemble(corpus)).toEqual(toLines(text).map((line) => normaliseLine(line.text)))
    expect(toLines('> 40 is many')[0]?.text).toBe('> 40 is many')
  })

  it('do not take the credit of an agency for a standfirst', () => {
    const { piece } = read(
      'The Harbour Gazette',
      'The strait is not a tap',
      'Threats to close it are louder than they are likely',
      'EPA-EFE/stringer',
      'By Ines Carrow',
      ...body,
    )
    expect(piece.standfirst).toEqual(['Threats to close it are louder than they are likely'])
  })

  it('keep bare questions of an interview as paragraphs, whoever the answers are about', () => {
    const turns = [
      'How many ships come in a day?',
      'There are about forty that pay. How many there are is another question, which the office does not ask.',
      'Who decides which is first?',
      'The tide decides. The pilots only see to it that the tide is obeyed, and that it is written down.',
      'What happened to the barge?',
      'The barge stayed. It has been painted twice since then, once by mistake.',
    ]
    const head = ['“The tide is obeyed”', 'The head of the pilots on ships, tides and a barge']
    const { piece } = read(...head, 'Interview: Ines Carrow', ...turns)
    expect(piece.headings).toEqual([])
    expect(piece.paragraphs).toEqual(turns)
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ines Carrow'])
  })

  it('read numbered sources at the end as notes, without a heading and without marks', () => {
    const { piece } = read(
      'Who paid for the dredger?',
      'By Ines Carrow',
      ...body,
      '1. Minutes of the Harbour Board, vol. 14, Record Office, box 12.',
      '2. J. Penhale, Mud and Money (Saltmarsh University Press, 1988), p. 61.',
      '3. Letter of the pilot, 3 May 1921.',
    )
    expect(piece.footnotes.map(({ label, references }) => [label, references])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
    ])
    expect(piece.paragraphs).toEqual(body)
  })

  it('keep thanks to an editor as the note, above title, standfirst and headings', () => {
    const { piece, pieces } = read(
      'Thanks to the editors of Saltmarsh for running this extract from my book, which is out in May.',
      'The man who counted barges',
      'For eleven years one pilot knew what the harbour was worth',
      'Ines Carrow',
      body[0] as string,
      'The second ledger',
      ...body.slice(1),
      'Ines Carrow is a fellow at the Harbour Institute.',
    )
    expect(pieces).toHaveLength(1)
    expect([piece.note.length, piece.title, piece.standfirst.length, piece.headings]).toEqual([
      1,
      'The man who counted barges',
      1,
      ['The second ledger'],
    ])
  })

  it('do not take what a page prints above the title for it', () => {
    const head = ['July 23, 2009 03:48 PM Age: 3 days', 'Cooling the barge', 'By Ines Carrow']
    expect(read(...head, ...body).piece.title).toBe('Cooling the barge')
  })

  it('are one article where days stand above its parts', () => {
    const { pieces } = read(
      'How the barge came loose: a reconstruction',
      'Ines Carrow',
      'Nobody decided to let it go. It was done in small steps by tired people, and each of them can be dated.',
      '3 September 2009',
      body[0] as string,
      '5 September 2009',
      body[1] as string,
      '6 September 2009',
      body[2] as string,
    )
    expect(pieces).toHaveLength(1)
  })

  it('say when they were published, as precisely as they do, but not that it was at the outlet', () => {
    const dated = (line: string) => read('The barge', 'By Ines Carrow', line, ...body).piece
    expect(dated('14 January 2020')).toMatchObject({
      dateline: '14 January 2020',
      hasOriginalDate: false,
      published: '2020-01-14',
      publishedPrecision: 'day',
      sources: { published: { from: 'text' } },
    })
    expect(dated('March 2020')).toMatchObject({ published: '2020-03', publishedPrecision: 'month' })
    expect(read('The barge', 'By Ines Carrow', ...body).piece.published).toBeNull()
  })

  it('keep to whom a speech is addressed', () => {
    const greeting = 'Madam Mayor, ladies and gentlemen, dear readers,'
    const { piece } = read('A harbour is a loan', 'By Ines Carrow', greeting, ...body)
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ines Carrow'])
    expect(piece.body[0]).toBe(`paragraph: ${greeting}`)
  })

  it('say where another article may begin below a heading with a day', () => {
    const days = ['7 January 2015', '14 January 2015', '21 January 2015']
    const columns = days.map((day, at) => `${at + 1}. On barges\n${day}\n${body.join(' ')}`)
    const { piece, pieces } = read(...columns)
    const found = piece.proposals.filter(({ kind }) => kind === 'second-article')
    expect(found.length + pieces.length).toBe(days.length)
  })

  it('are no review by the author of the book', () => {
    const { corpus, piece } = read(
      'What the barge knew',
      'Ines Carrow reviews a history of dredging that begins with a spoon',
      'Mud and Measure: Dredging, 1500-1950\nby Helga Tamm\nPinewood Press, 412 pp., £25.00',
      ...body,
    )
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ines Carrow'])
    expect(corpus.pieces[0]?.boilerplate?.map(({ text }) => text)).toContain('by Helga Tamm')
    expect(piece.standfirst).toHaveLength(1)
  })
})
