// Front matter of programs for papers, sites and notes. All texts are made up.
import { expect, it } from 'vitest'

import { readMarkdown } from '../helpers/readers.ts'

function peopleOf(frontMatter: string) {
  return readMarkdown(`${frontMatter}\n\nIt ebbs.`).authors.map(({ name, affiliations }) =>
    [name, ...affiliations.map(({ printed }) => printed)].join(' @ '),
  )
}

it.each([
  [
    '---\nauthor: "Ada Quill^[Delta Institute, ada@delta.example]"\n---',
    ['Ada Quill @ Delta Institute'],
  ],
  ['---\nauthor: Quill, Ada\n---', ['Ada Quill']],
  ['---\nauthor: Ada Quill, Bo Reed\n---', ['Ada Quill', 'Bo Reed']],
  [
    '---\nauthor:\n  - name: Ada Quill\n    affiliations:\n      - ref: delta\n      - name: Port Trust\naffiliations:\n  - id: delta\n    name: Delta Institute\n---',
    ['Ada Quill @ Delta Institute @ Port Trust'],
  ],
  ['---\nauthor: Ada Quill\ninstitute: Delta Institute\n---', ['Ada Quill @ Delta Institute']],
  [
    '---\nauthors:\n  - name: Ada Quill\n    title: Historian, Delta Institute\n---',
    ['Ada Quill @ Historian, Delta Institute'],
  ],
  ['Title: Low water\nAuthor: Ada Quill\n\tBo Reed\nDate: 2023-04-05', ['Ada Quill', 'Bo Reed']],
  ['---json\n{ "title": "Low water", "author": "Ada Quill" }\n---', ['Ada Quill']],
  [
    '+++\ntitle = "Low water"\n[[authors]]\nname = "Ada Quill"\n[[authors]]\nname = "Bo Reed"\n+++',
    ['Ada Quill', 'Bo Reed'],
  ],
  ['title:: Low water\nauthor:: [[Ada Quill]]', ['Ada Quill']],
])('%j names its authors, and where they are', (frontMatter, expected) => {
  expect(peopleOf(frontMatter)).toEqual(expected)
})

it('TOML has texts of several lines, and tables', () => {
  expect(
    readMarkdown(
      '+++\ntitle = "Low water"\ndescription = """\nWhat the pilots\nknow."""\n[params]\noutlet = "Port Review"\n[cover]\nimage = "q.jpg"\ncaption = "The quay"\n+++\nIt ebbs.',
    ),
  ).toMatchObject({
    leadImage: { caption: 'The quay' },
    outlet: 'Port Review',
    standfirst: ['What the pilots know.'],
    title: 'Low water',
  })
})

it('thanks are acknowledgements, and a date that nobody can read is said', () => {
  const piece = readMarkdown(
    '---\ntitle: Low water\nthanks: We thank the pilots.\ndate: "`r Sys.Date()`"\nheroImage: q.jpg\nheroImageAlt: The quay\n---\nIt ebbs.',
  )
  expect(piece.acknowledgements).toEqual(['We thank the pilots.'])
  expect(piece.leadImage).toMatchObject({ caption: 'The quay' })
  expect(piece.proposals.map(({ message }) => message)).toEqual([
    'The date “`r Sys.Date()`” could not be read: it was left out.',
  ])
})

it('whether it is published is no date', () => {
  const piece = readMarkdown('---\npublished: true\npublished_at: 2024-03-05\n---\nIt ebbs.')
  expect(piece.published).toBe('2024-03-05')
  expect(readMarkdown('---\npublished: true\n---\nIt ebbs.').proposals).toEqual([])
})

it('has what an export of this program says: how much of the date is known, lines above the text, the note', () => {
  const piece = readMarkdown(
    '---\ntitle: "Low water"\ndate: "2021-04-01"\ndatePrecision: "month"\nstandfirst:\n  - "One line."\n  - "Another line."\nblogNote: "A piece for the *Gazette*.\\n\\nIt was cold."\n---\n\nIt ebbs.',
  )
  expect(piece).toMatchObject({
    note: ['A piece for the Gazette.', 'It was cold.'],
    published: '2021-04',
    publishedPrecision: 'month',
    standfirst: ['One line.', 'Another line.'],
  })
})

it.each(['translationOf', 'translation_of', 'translation-of'])(
  '%s names the original, by a slug or an address',
  (name) => {
    const piece = readMarkdown(`---\ntitle: Ebbe\n${name}: low-water\n---\nEs ebbt.`)
    expect([piece.translationOf, piece.leftOut]).toEqual(['low-water', []])
    expect(readMarkdown('---\ntitle: Ebbe\n---\nEs ebbt.')).not.toHaveProperty('translationOf')
  },
)
