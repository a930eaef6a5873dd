// Lines that can be only one thing, wherever they stand: credits, abstracts, greetings, menus, rights.
import { describe, expect, it } from 'vitest'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'
import { parseText } from '../../src/text/parseText.ts'

const title = 'Who closed the harbour?'
const standfirst = 'Nine years of committees have not found out, and the fishermen have left'
const byline = 'By Marit Solheim'
const date = '12 March 2024'
const text = [
  'The harbour at Kallsund has been closed for nine years, and nobody in the ministry can say who closed it. The order carries no name. It was found in a drawer, under a box of stamps.',
  'Since then three committees have asked for the drawer, and two have asked for the clerk. The clerk has retired to the islands. The drawer is in the museum.',
  'What the town needs is not another inquiry. It needs a dredger, a lamp and somebody who answers the telephone.',
]

function read(...lines: string[]) {
  const pieces = parseText(lines.join('\n\n')).pieces.map(articleToPiece)
  expect(pieces).toHaveLength(1)
  return pieces[0]!
}

function namesOf({ authors }: ReturnType<typeof read>): string[] {
  return authors.map(({ name }) => name)
}

describe('a credit that stands alone', () => {
  const heads: [string, (credit: string) => string[]][] = [
    ['above the title', (credit) => [credit, title, standfirst, byline]],
    ['below the title', (credit) => [title, credit, standfirst, byline, date]],
    ['below the standfirst', (credit) => [title, standfirst, credit, byline]],
    ['below the byline', (credit) => [title, standfirst, byline, credit]],
    ['below the date', (credit) => [title, standfirst, byline, date, credit]],
  ]
  const credits = [
    'EPA-EFE/stringer',
    'Reuters/Jane Doe',
    'Getty Images',
    'AP Photo/Jane Doe',
    'picture alliance/dpa',
    'Jane Doe/AFP via Getty Images',
    'Shutterstock',
  ]
  const cases = heads.flatMap(([place, head]) =>
    credits.map((credit): [string, string, (credit: string) => string[]] => [credit, place, head]),
  )

  it.each(cases)('%s %s is of a picture', (credit, _, head) => {
    const piece = read(...head(credit), ...text)
    expect(piece.captions).toEqual([{ credit, text: '' }])
    expect([piece.title, piece.standfirst, namesOf(piece)]).toEqual([
      title,
      [standfirst],
      ['Marit Solheim'],
    ])
  })

  it.each(['Jane Doe, Reuters', 'Maya Getty', 'Epa Lindgren'])('%s signs a text', (line) => {
    const { bylineText, captions } = read(title, line, date, ...text)
    expect([bylineText, captions]).toEqual([[line], []])
  })
})

describe('an abstract', () => {
  const abstract =
    'No office kept a record of the order to close the harbour. A register of closures would cost little.'

  it.each([
    ['Abstract: ', [title, byline]],
    ['ABSTRACT – ', [title, byline, date]],
    ['Summary: ', [title, 'Marit Solheim, University of Kallsund']],
    ['Zusammenfassung: ', [title, byline]],
    ['Résumé : ', [title]],
  ])('with the label “%s” is the standfirst, without it', (label, head) => {
    const piece = read(...head, `${label}${abstract}`, ...text)
    expect(piece.standfirst).toEqual([abstract])
    expect(piece.paragraphs).toEqual(text)
    expect(piece.leftOut).toContainEqual({ reason: 'site', text: label.trim() })
  })

  it('below its label is the standfirst, and the label is left out', () => {
    const piece = read(title, byline, 'Abstract', abstract, '1. Introduction', ...text)
    expect(piece.standfirst).toEqual([abstract])
    expect(piece.leftOut).toEqual([{ reason: 'site', text: 'Abstract' }])
  })

  it('below other paragraphs stays where it is', () => {
    const said = `Abstract: ${abstract}`
    const [first = '', ...others] = text
    expect(read(title, byline, date, first, said, ...others).paragraphs).toContain(said)
  })
})

describe('a letter', () => {
  it.each([
    ['Dear Editor,', 'Yours sincerely,'],
    ['Sir,', 'Yours faithfully,'],
    ['Dear Minister Aas,', 'Respectfully,'],
    ['Sehr geehrte Frau Ministerin,', 'Mit freundlichen Grüßen'],
  ])('begins with “%s” and ends with “%s”, which are no part of its text', (greeting, ending) => {
    const piece = read(title, greeting, ...text, ending, 'Marit Solheim')
    expect([piece.standfirst, piece.headings, piece.paragraphs]).toEqual([[], [], text])
    expect(namesOf(piece)).toEqual(['Marit Solheim'])
    expect(piece.leftOut.map((row) => row.text)).toEqual([greeting, ending])
  })

  it('may be signed on the line of its ending', () => {
    const piece = read(title, 'Dear Editor,', ...text, 'Yours sincerely, Marit Solheim')
    expect(namesOf(piece)).toEqual(['Marit Solheim'])
    expect(piece.paragraphs).toEqual(text)
  })

  it('without a title has no greeting for a note', () => {
    const piece = read('Dear Editor,', ...text, 'Yours sincerely,', 'Marit Solheim', 'Kallsund')
    expect([piece.note, piece.title, piece.paragraphs]).toEqual([[], '', text])
    expect(namesOf(piece)).toEqual(['Marit Solheim'])
  })
})

describe('what a page prints around its text', () => {
  const menu = 'Home | About | Shop'
  const rights = '© 2024 Kallsund Courier'
  const [first = '', ...others] = text

  it.each([
    ['above the title', menu, [menu, title, standfirst, byline, ...text]],
    ['below the title', menu, [title, menu, standfirst, byline, ...text]],
    ['within the text', menu, [title, standfirst, byline, first, menu, ...others]],
    ['below the text', menu, [title, standfirst, byline, ...text, menu]],
    ['below the title', rights, [title, rights, standfirst, byline, ...text]],
    ['within the text', rights, [title, standfirst, byline, first, rights, ...others]],
    ['below the text', rights, [title, standfirst, byline, ...text, rights]],
    [
      'below the text',
      'Copyright 2024 Kallsund Courier Ltd',
      [title, standfirst, byline, ...text, 'Copyright 2024 Kallsund Courier Ltd'],
    ],
  ])('%s is left out: %s', (_, line, lines) => {
    const piece = read(...lines)
    expect(piece.leftOut).toEqual([{ reason: 'site', text: line }])
    expect([
      piece.title,
      piece.standfirst,
      piece.headings,
      piece.paragraphs,
      piece.bylineText,
    ]).toEqual([title, [standfirst], [], text, [byline]])
  })
})

describe('a byline of a name and a paper', () => {
  it.each([
    ['Marit Solheim, Kallsund Courier', 'Kallsund Courier'],
    ['By Marit Solheim, Northern Review', 'Northern Review'],
    ['Marit Solheim | Harbour Times', 'Harbour Times'],
  ])('%s names author and outlet', (line, outlet) => {
    const piece = read(title, line, ...text)
    expect([namesOf(piece), piece.outlet]).toEqual([['Marit Solheim'], outlet])
  })

  it('names no outlet where it is no paper', () => {
    expect(read(title, 'By Marit Solheim, University of Kallsund', ...text).outlet).toBeNull()
  })

  it('gives way to what a note says', () => {
    const note = 'A new op-ed for the Kallsund Courier on the harbour.'
    expect(read(note, title, 'By Marit Solheim, Harbour Times', ...text).outlet).toBe(
      'Kallsund Courier',
    )
  })
})
