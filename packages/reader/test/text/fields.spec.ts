// Outlets, people, institutes, credits, speakers and headings, one rule at a time.
import { describe, expect, it } from 'vitest'

import { parseAuthors } from '../../src/text/byline/parseAuthors.ts'
import { assignSpeakers, findSpeakers } from '../../src/text/lines/findSpeakers.ts'
import { splitCredit } from '../../src/text/lines/splitCredit.ts'
import { parseText } from '../../src/text/parseText.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'

function read(...lines: string[]) {
  const { authors, unnamed } = parseAuthors(lines, toVocabulary(lines), () => false)
  const show = ({ acronym, institution, role }: (typeof unnamed)[number]): string =>
    `${role} | ${institution} | ${acronym}`
  return {
    people: authors.map(({ name, affiliations }) => [name, ...affiliations.map(show)]),
    printed: authors.flatMap(({ affiliations }) => affiliations.map(({ printed }) => printed)),
    unnamed: unnamed.map(show),
  }
}

describe('parseAuthors', () => {
  it('reads two institutes with their acronyms and places', () => {
    const line =
      'Mira Holt is a visiting associate fellow at the Crown Tidal Institute (CTI) in Oban and a senior fellow at the R. Tideman School of Water Studies (RTSWS) in Bergen.'
    expect(read(line).people).toEqual([
      [
        'Mira Holt',
        'visiting associate fellow | Crown Tidal Institute | CTI',
        'senior fellow | R. Tideman School of Water Studies | RTSWS',
      ],
    ])
    expect(read(line).printed).toEqual([
      'visiting associate fellow at the Crown Tidal Institute (CTI) in Oban',
      'senior fellow at the R. Tideman School of Water Studies (RTSWS) in Bergen',
    ])
  })

  it.each([
    ['By Jane Okafor', [['Jane Okafor']]],
    ['JANE OKAFOR', [['Jane Okafor']]],
    ['By Jane Okafor and Tom Bell in Nairobi', [['Jane Okafor'], ['Tom Bell']]],
    [
      'By Jane Okafor, Tom Bell and Bo Lindahl | 3 May 2021',
      [['Jane Okafor'], ['Tom Bell'], ['Bo Lindahl']],
    ],
    [
      'Jane Okafor is a fellow at RTI and author of Salt Roads (Quay Press, 2012).',
      [['Jane Okafor', 'fellow | RTI | RTI']],
    ],
    [
      'Jane Okafor is a Fellow at the Water Program of the Coast Research Institute in Cork.',
      [['Jane Okafor', 'Fellow | Coast Research Institute | null']],
    ],
    [
      'Dr Jane Okafor is Professor of War Studies at King’s College.',
      [['Jane Okafor', 'Professor of War Studies | King’s College | null']],
    ],
    [
      'Jane Okafor teaches history at the University of Kess. Tom Bell is a poet.',
      [
        ['Jane Okafor', 'null | University of Kess | null'],
        ['Tom Bell', 'poet |  | null'],
      ],
    ],
    [
      'Jane Okafor is a fellow at the Tidal School. She tweets at @okafor.',
      [['Jane Okafor', 'fellow | Tidal School | null']],
    ],
    [
      'Jane Okafor, director of the Port Centre, Cork',
      [['Jane Okafor', 'director | Port Centre | null']],
    ],
    ['Jane Okafor is the author of “Salt”.', [['Jane Okafor']]],
    ['Translated by Joan Pym', []],
  ])('reads “%s”', (line, people) => {
    expect(read(line).people).toEqual(people)
  })

  it('keeps the institution of an author whom the byline does not name', () => {
    expect(read('The writer is lecturer at the Tidal School').unnamed).toEqual([
      'lecturer | Tidal School | null',
    ])
  })

  it('ignores the repeated name above a biography', () => {
    expect(read('Jane Okafor', 'Jane Okafor is a fellow at RTI.').people).toEqual([
      ['Jane Okafor', 'fellow | RTI | RTI'],
    ])
  })
})

describe('inferred authors', () => {
  const body =
    'The tide tables are printed once a year, by a firm that has printed them since the war.'
  const text = [
    [
      'A new piece for the Pale.',
      'One two three four',
      body,
      body,
      'Mira Holt is a writer in Oban.',
    ],
    [
      'Another new piece for the Pale.',
      'Two three four five',
      body,
      body,
      'The writer is a fellow at the Tidal School',
    ],
    [
      'My third piece for the Pale, with Tom.',
      'Three four five six',
      body,
      body,
      'By Mira Holt and Tom Bell',
    ],
    ['My last piece for the Pale.', 'Four five six seven', body, body],
  ]
    .flat()
    .join('\n\n')

  it('are those who sign most of the other articles', () => {
    expect(
      parseText(text).pieces.map(({ authors }) =>
        authors.map(({ name, inferred }) => [name, inferred]),
      ),
    ).toEqual([
      [['Mira Holt', false]],
      [['Mira Holt', true]],
      [
        ['Mira Holt', false],
        ['Tom Bell', false],
      ],
      [['Mira Holt', true]],
    ])
  })
})

describe('splitCredit', () => {
  it.each([
    ['The wall at noon. Photo: AFP', 'The wall at noon.', 'Photo: AFP'],
    ['The wall © Jane Okafor/AFP', 'The wall', '© Jane Okafor/AFP'],
    ['The wall. PHOTO: REUTERS', 'The wall.', 'PHOTO: REUTERS'],
    ['Image credit: iStock/Jane Okafor', '', 'Image credit: iStock/Jane Okafor'],
    [
      'The wall, April 2019. Courtesy of the Harbour Trust',
      'The wall, April 2019.',
      'Courtesy of the Harbour Trust',
    ],
    [
      'The wall. (Photo by J. OKAFOR / AFP) (Photo by J. OKAFOR/AFP via Getty Images)',
      'The wall.',
      '(Photo by J. OKAFOR / AFP) (Photo by J. OKAFOR/AFP via Getty Images)',
    ],
    ['The wall.   © AP', 'The wall.', '© AP'],
    ['Photograph by Lena Osei', '', 'Photograph by Lena Osei'],
    ['The wall. Lena Osei/Reuters', 'The wall.', 'Lena Osei/Reuters'],
    ['The wall. REUTERS/Jane Okafor', 'The wall.', 'REUTERS/Jane Okafor'],
    ['Photo by the author.', '', 'Photo by the author.'],
  ])('reads “%s”', (line, caption, credit) => {
    expect(splitCredit(line)).toEqual({ caption, credit })
  })

  it.each([
    'He had a photo of the wall.',
    'The news came from Reuters.',
    'She took it courtesy of a neighbour who had a boat.',
    'There is one picture: a wall, at noon, with nobody near it, and it has been printed so often that people think they were there.',
  ])('finds no credit in “%s”', (line) => {
    expect(splitCredit(line)).toBeNull()
  })
})

describe('speakers', () => {
  const turns = [
    'A word about her.',
    'Review: Why?',
    'Holt: Because.',
    'And again.',
    'Review: When?',
    'Holt: Now.',
    'This interview has been edited for length.',
  ]

  it('are continued across the paragraphs of an answer', () => {
    expect(assignSpeakers(turns, findSpeakers(turns))).toEqual([
      null,
      'Review',
      'Holt',
      'Holt',
      'Review',
      'Holt',
      null,
    ])
  })

  it.each([
    ['Q and A', ['Q: Why?', 'A: Because.'], ['Q', 'A']],
    ['a list with labels', ['Salt: white.', 'Rope: brown.', 'Bread: stale.'], []],
    ['notes of the editors', ['Note: a.', 'Note: b.', 'Update: c.'], []],
    ['one label', ['Holt: Why?', 'Holt: Because.', 'Holt: So.'], []],
  ])('are distinguished from %s', (_what, texts, labels) => {
    expect([...findSpeakers(texts)]).toEqual(labels)
  })
})

describe('proposals', () => {
  const long =
    'The toll house at the upper end still stands, and its keeper kept two books, one for the county and one for himself, in which he wrote down what had really been paid.'
  const proposalsOf = (...body: string[]): string[] =>
    parseText(
      ['A new piece for the Pale.', 'The salt road again', ...body].join('\n\n'),
    ).pieces.flatMap(({ proposals }) =>
      proposals.map(({ kind, lines }) => `${kind} ${lines.join('-')}`),
    )

  it('report a sentence that is split by a paragraph break', () => {
    expect(
      proposalsOf(
        'It was closed after the second winter because the carters of the upper road and of',
        'Altmoor had fallen out. That was that.',
        long,
      ),
    ).toEqual(['split-paragraph 5-7'])
  })

  it('report a passage that occurs twice, in two paragraphs or within one', () => {
    expect(proposalsOf(long, 'Then the canal was dug.', long)).toEqual(['duplicated-passage 9-9'])
    expect(proposalsOf(`${long} ${long}`, 'Then the canal was dug.')).toEqual([
      'duplicated-passage 5-5',
    ])
  })

  it('report words that were joined, and words that were split', () => {
    expect(proposalsOf(`${long} It ended.Then it rained.`, long.slice(0, 60) + '.')).toEqual([
      'glued-words 5-5',
    ])
    expect(
      proposalsOf(
        'They carted slowly, and slowly carted it all.',
        'He slowlycarted the bricks to the canal.',
      ),
    ).toEqual(['glued-words 7-7'])
    expect(
      proposalsOf(
        'The government of the county paid, and the government went.',
        'That govern ment was bad.',
      ),
    ).toEqual(['broken-word 7-7'])
  })

  it('report a note without a marker, and a marker without a note', () => {
    expect(
      proposalsOf('It was closed.[1] It was opened.[4]', long, 'Notes', '[1] Ibid.', '[2] Ibid.'),
    ).toEqual(['orphan-footnote 5-5', 'orphan-footnote 13-13'])
  })

  it('report nothing in correct text', () => {
    expect(
      proposalsOf(
        long,
        '“It was,” he said, “a wall.”',
        'The counterweight fell, and the policymakers of the waterworks left.',
        'What next',
        'Nothing.',
      ),
    ).toEqual([])
  })

  it('change nothing', () => {
    const [piece] = parseText(
      ['A new piece for the Pale.', 'The salt road again', `${long} It ended.Then it rained.`].join(
        '\n\n',
      ),
    ).pieces
    expect(piece?.body[0]).toMatchObject({
      inlines: [{ text: `${long} It ended.Then it rained.` }],
    })
  })
})
