// What a program of others reads in each format.
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'

import type { CitationFormat } from '../../../../src/blog/citation/formats.ts'
import type { CSLItem, CSLName } from '../../../../src/blog/citation/toCSL.ts'
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { formats } from '../../../../src/blog/citation/formats.ts'
import { authorsNamed, referenceTo } from './references.ts'

/** The program calls the authors of newspapers reporters, as EndNote does, and leaves them whole. */
interface ReadItem extends Omit<CSLItem, 'type'> {
  genre?: string
  reporter?: string | string[]
  type: string
}

/** Or it would guess, and take a title for the file. */
const forceType = { bibtex: '@biblatex/text', csl: '@else/json', ris: '@ris/file' }

function read(format: CitationFormat, ...references: ReturnType<typeof referenceTo>[]) {
  const options = { forceType: forceType[format] }
  const { data } = new Cite(formats[format].write(references), options) as { data: ReadItem[] }
  return data
}

function nameOf(name: CSLName | string): string {
  if (typeof name === 'string') {
    return name.split(', ').slice(0, 2).toReversed().join(' ')
  }
  const { family, given, literal } = name
  return literal ?? [given, name['non-dropping-particle'], family].filter(Boolean).join(' ')
}

function told({ type, reporter, title, ...item }: ReadItem) {
  return {
    type,
    authors: [reporter ?? item.author ?? []].flat().map(nameOf),
    container: item['container-title'] ?? item.publisher,
    date: item.issued?.['date-parts'][0],
    doi: item.DOI,
    issue: item.issue ?? item.number,
    title,
    url: item.URL,
    volume: item.volume,
  }
}

const kinds = [
  ['newspaper', { outlet_kind: 'newspaper' }],
  ['magazine', { outlet_kind: 'magazine' }],
  ['journal', { outlet_kind: 'journal' }],
  ['brief', { kind: 'brief' }],
  ['interview', { kind: 'interview', outlet_kind: 'magazine' }],
] satisfies [string, Partial<PostRow>][]

/** BibTeX has one type for articles, and neither it nor RIS has one for interviews. */
const types = {
  bibtex: {
    brief: 'report',
    copy: 'webpage',
    interview: 'article-journal',
    journal: 'article-journal',
    magazine: 'article-journal',
    newspaper: 'article-journal',
  },
  csl: {
    brief: 'report',
    copy: 'post-weblog',
    interview: 'interview',
    journal: 'article-journal',
    magazine: 'article-magazine',
    newspaper: 'article-newspaper',
  },
  ris: {
    brief: 'report',
    copy: 'post-weblog',
    interview: 'article-magazine',
    journal: 'article-journal',
    magazine: 'article-magazine',
    newspaper: 'article-newspaper',
  },
} as const

const facts = {
  byline: authorsNamed('Ada Brook', 'Jan van der Berg', 'José Ortega y Gasset', 'Bashar al-Assad'),
  doi: '10.1000/18_2(x)',
  outlet_issue: '167:3',
  outlet_name: 'Tide & Co',
  outlet_url: 'https://tide.example/a_b/%D8%A7?x=1&y=50%25#~z',
}

const known = {
  authors: ['Ada Brook', 'Jan van der Berg', 'José Ortega y Gasset', 'Bashar al-Assad'],
  container: 'Tide & Co',
  doi: facts.doi,
  title: 'Ports at night',
  url: facts.outlet_url,
}

const everyFormat = ['bibtex', 'csl', 'ris'] as const

describe.each(everyFormat)('%s', (format) => {
  it.each(kinds)('says of a %s all that is known', (name, changes) => {
    const [item] = read(format, referenceTo({ ...facts, ...changes }))
    const isShort = format === 'ris' && name === 'newspaper'
    expect(item && told(item)).toMatchObject({
      ...known,
      type: types[format][name as keyof (typeof types)['csl']],
      // Of newspapers the program reads the year alone.
      date: isShort ? [2024] : [2024, 1, 2],
      volume: '167',
    })
  })

  it('says it of the copy', () => {
    const [item] = read(format, referenceTo(facts, 'copy'))
    expect(item && told(item)).toMatchObject({
      type: types[format].copy,
      authors: known.authors,
      container: 'Harbour Notes',
      date: [2024, 2, 3],
      title: known.title,
      url: 'https://blog.example/2024/02/03/ports-at-night',
    })
  })

  it.each(['month', 'year'] as const)('is as precise about dates as the %s', (precision) => {
    const [item] = read(format, referenceTo({ outlet_kind: 'journal', precision }))
    expect(item && told(item).date).toEqual(precision === 'month' ? [2024, 1] : [2024])
  })

  it.each([
    'A {brace} and an open { one',
    'Closed } first, {{twice}}',
    '50% of $5 & #1_a ^ ~ \\ end\\',
    "\"Quoted\" ''twice'' ``and`` <b>bold</b> | a -- b --- c",
    'Two\nlines\r\n  and\ttabs  - TY  - BOOK',
    'ER  - @book{x, title = {y}}',
    'الموانئ في الليل: «سؤال»',
    '夜の港、朝日新聞',
    'Waves 🌊👩‍👩‍👧 and é, é, ﬁ',
    '\u202bRight to left\u202c?!`',
    '\\input{x} \\"{o} $x^2$ \\% ',
  ])('keeps the title %j', (title) => {
    const plain = title.replaceAll(/\s+/g, ' ').trim()
    const references = [
      referenceTo({ byline: authorsNamed(plain), outlet_name: title, title }),
      referenceTo({ title: 'The next one' }, 'copy'),
    ]
    const [item, next] = read(format, ...references)
    expect(item && told(item)).toMatchObject({ container: plain, title: plain })
    expect(next && told(next)).toMatchObject({ authors: ['Ada Brook'], title: 'The next one' })
    // RIS knows no commas within a name.
    const names = item && told(item).authors.join('|').replaceAll(', ', ' ')
    expect(names).toBe(plain.replaceAll(', ', ' '))
  })

  it('keeps names in letters of all kinds', () => {
    const names = ['王小明', 'محمد علي حسن', 'Лев Толстой', 'Institute of Tides', 'Ada Brook']
    const byline = authorsNamed(...names)
    const [item] = read(format, referenceTo({ byline, outlet_kind: 'journal' }))
    expect(item && told(item).authors).toEqual(names)
  })
})

it('leaves suffixes beside the names that they belong to', () => {
  const reference = referenceTo({ byline: authorsNamed('Martin Luther King, Jr.'), kind: 'brief' })
  for (const format of everyFormat) {
    expect(read(format, reference)[0]?.author).toEqual([
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ])
  }
})

it('tells BibTeX and RIS of an interview by a note', () => {
  const interview = referenceTo({ kind: 'interview' })
  expect(formats.bibtex.write([interview])).toContain('note = {Interview}')
  expect(formats.ris.write([interview])).toContain('\r\nM3  - Interview\r\n')
})

it('encodes in addresses what would end a field', () => {
  const [item] = read('bibtex', referenceTo({ outlet_url: 'https://t.example/{a}?b=} "c|\\d' }))
  expect(item?.title).toBe('Ports at night')
  expect(decodeURI(item?.URL ?? '')).toBe('https://t.example/{a}?b=} "c|\\d')
})

it.each([
  ['a very long title', { title: 'unpunctuated'.repeat(20) }],
  ['names and a title in other letters', { byline: authorsNamed('王小明'), title: '夜の港' }],
])('recognizes BibTeX with %s by itself', (_, changes) => {
  const data = { slug: 'a'.repeat(120), ...changes }
  expect(new Cite(formats.bibtex.write([referenceTo(data)])).data).toHaveLength(1)
})

it('is no reference where there is none', () => {
  expect(everyFormat.map((format) => formats[format].write([]))).toEqual(['', '[]', ''])
})
