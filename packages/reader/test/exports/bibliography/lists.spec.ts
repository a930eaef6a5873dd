// Lists of publications of all kinds as backlogs: what each becomes, twice the same work, and what is damaged.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../../src/types.ts'

import { openBacklog } from '../../../src/backlog/openBacklog.ts'
import { kindOf } from '../../../src/sources/kindOf.ts'
import { parseSource } from '../../../src/sources/parseSource.ts'
import { all, shown, useFolder } from '../../helpers/backlog.ts'

const folder = useFolder()

async function itemsOf(text: string | Uint8Array, name: string) {
  await folder.write({ [name]: text })
  const backlog = await openBacklog([folder.path])
  expect(backlog.system).toBe('bibliography')
  return all(backlog.items())
}

/** The same article, as each list has it. */
const article = {
  authors: [{ name: 'Ada van der Berg' }, { name: 'Port Authority' }],
  doi: '10.5555/low',
  firstAppeared: null,
  kind: 'journal-article',
  language: 'en',
  outlet: 'Journal of Harbour Studies',
  outletIssue: 'vol. 12, no. 3, pp. 45–67',
  paragraphs: [],
  published: '2020-03-05',
  publishedPrecision: 'day',
  standfirst: ['We sounded the bank.'],
  title: 'Low water & high',
  topics: ['tides', 'harbours'],
} satisfies Record<string, unknown>

const bib = `@article{berg2020,
  title={Low water \\& high}, author={van der Berg, Ada and {Port Authority}},
  journal={Journal of Harbour Studies}, volume={12}, number={3}, pages={45--67}, date={2020-03-05},
  doi={10.5555/low}, url={https://quay.example/low}, abstract={We sounded the bank.}, langid={english},
  keywords={tides, harbours}
}`

const ris = `TY  - JOUR
TI  - Low water & high
AU  - van der Berg, Ada
AU  - Port Authority
T2  - Journal of Harbour Studies
VL  - 12
IS  - 3
SP  - 45
EP  - 67
DA  - 2020/03/05/
PY  - 2020
DO  - 10.5555/low
UR  - https://quay.example/low
AB  - We sounded the
bank.
LA  - en
KW  - tides
KW  - harbours
SN  - 1234-5678
ER  - 
`

const csl = {
  id: 'berg2020',
  type: 'article-journal',
  abstract: 'We sounded the bank.',
  author: [
    { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der' },
    { literal: 'Port Authority' },
  ],
  'container-title': 'Journal of Harbour Studies',
  DOI: '10.5555/low',
  issue: '3',
  issued: { 'date-parts': [['2020', 3, 5]] },
  keyword: 'tides, harbours',
  language: 'en-GB',
  page: '45-67',
  title: 'Low water &amp; high',
  URL: 'https://quay.example/low',
  volume: 12,
}

const crossref = {
  type: 'journal-article',
  abstract: '<jats:title>Abstract</jats:title><jats:p>We sounded the bank.</jats:p>',
  author: [
    { affiliation: [], family: 'van der Berg', given: 'Ada', sequence: 'first' },
    { name: 'Port Authority' },
  ],
  'container-title': ['Journal of Harbour Studies'],
  DOI: '10.5555/low',
  issue: '3',
  issued: { 'date-parts': [[2020, 3, 5]] },
  language: 'en',
  page: '45-67',
  published: { 'date-parts': [[2020, 4]] },
  publisher: 'Quay Press',
  resource: { primary: { URL: 'https://quay.example/low' } },
  subject: ['tides', 'harbours'],
  title: ['Low water &amp; <i>high</i>'],
  URL: 'http://dx.doi.org/10.5555/low',
  volume: '12',
}

function value(text: string) {
  return { value: text }
}

const summary = {
  type: 'journal-article',
  'display-index': '1',
  'external-ids': {
    'external-id': [
      {
        'external-id-relationship': 'part-of',
        'external-id-type': 'doi',
        'external-id-value': '10.5555/book',
      },
      {
        'external-id-relationship': 'self',
        'external-id-type': 'doi',
        'external-id-value': '10.5555/low',
      },
    ],
  },
  'journal-title': value('Journal of Harbour Studies'),
  path: '/0000-0000-0000-0001/work/7',
  'publication-date': { day: value('05'), month: value('03'), year: value('2020') },
  'put-code': 7,
  title: { subtitle: null, title: value('Low water & high') },
  url: value('https://quay.example/low'),
}

const record = {
  'activities-summary': {
    works: {
      group: [
        {
          'work-summary': [
            {
              ...summary,
              'display-index': '0',
              'publication-date': { year: value('2020') },
              title: { title: value('LOW WATER') },
            },
            { ...summary, 'journal-title': null, 'publication-date': { year: value('2020') } },
            summary,
          ],
        },
      ],
      path: '/0000-0000-0000-0001/works',
    },
  },
  'orcid-identifier': { path: '0000-0000-0000-0001' },
  person: { name: { 'family-name': value('van der Berg'), 'given-names': value('Ada') } },
}

const full = {
  ...summary,
  citation: {
    'citation-type': 'bibtex',
    'citation-value': '@article{x, volume={12}, number={3}, pages={45-67}}',
  },
  contributors: {
    contributor: [
      {
        'contributor-attributes': { 'contributor-role': 'author' },
        'credit-name': value('Ada van der Berg'),
      },
      {
        'contributor-attributes': { 'contributor-role': 'editor' },
        'credit-name': value('Jane Roe'),
      },
      { 'credit-name': value('Port Authority') },
    ],
  },
  'language-code': 'en',
  'short-description': 'We sounded the bank.',
}

const {
  authors,
  language: _language,
  outletIssue: _issue,
  standfirst: _abstract,
  topics: _topics,
  ...bare
} = article

const lists: [string, string, string, object][] = [
  ['BibLaTeX', 'works.bib', bib, article],
  ['BibTeX in a file of another name', 'works.txt', bib, article],
  ['RIS', 'works.ris', ris, article],
  ['RIS in a file of another name', 'export.txt', ris, article],
  ['CSL-JSON', 'works.json', JSON.stringify([csl]), { ...article, language: 'en-GB' }],
  ['CSL-JSON of one work', 'works.json', JSON.stringify(csl), { ...article, language: 'en-GB' }],
  [
    'CSL-JSON with line breaks',
    'csl.json',
    JSON.stringify([csl], null, 2),
    { ...article, language: 'en-GB' },
  ],
  [
    'Crossref',
    'crossref.json',
    JSON.stringify({ message: crossref, 'message-type': 'work', status: 'ok' }),
    article,
  ],
  [
    'a list of Crossref',
    'list.json',
    JSON.stringify({
      message: { items: [crossref], 'total-results': 1 },
      'message-type': 'work-list',
      status: 'ok',
    }),
    article,
  ],
  ['works of Crossref', 'works.json', JSON.stringify([crossref]), article],
  [
    'an ORCID record',
    'record.json',
    JSON.stringify(record),
    { ...bare, authors: authors.slice(0, 1) },
  ],
  [
    'works of ORCID',
    'works.json',
    JSON.stringify({ ...record['activities-summary'].works }),
    { ...bare, authors: [] },
  ],
  [
    'whole works of ORCID',
    'works.json',
    JSON.stringify({ bulk: [{ work: full }] }),
    { ...article, topics: [] },
  ],
  ['a whole work of ORCID', 'work.json', JSON.stringify(full), { ...article, topics: [] }],
]

describe.each(lists)('%s', (_, name, text, expected) => {
  it('is a list of articles without a text', async () => {
    const [item, ...others] = await itemsOf(text, name)
    expect(others).toEqual([])
    expect(item).toMatchObject({ key: 'bibliography::doi:10.5555/low', problem: null })
    expect(item?.piece).toMatchObject({
      ...expected,
      hasOriginalDate: true,
      isCopy: false,
      leftOut: [],
      outletUrl: 'https://quay.example/low',
    })
    expect(item?.piece?.document.root.children).toEqual([])
  })

  it('is told by what it holds, and read as a single source, too', async () => {
    const bytes = Buffer.from(text)
    expect(await kindOf({ bytes })).toBe('bibliography')
    expect((await parseSource({ name, bytes })).pieces).toMatchObject([{ doi: '10.5555/low' }])
  })
})

it.each([
  ['@media screen { a { color: red } }', 'styles.txt', 'text'],
  ['# BibTeX\n\n```bibtex\n@article{a, title={T}}\n```', 'guide.md', 'markdown'],
  ['{"@type": "Article", "author": "Ada"}', 'data.json', 'unknown'],
  [
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","author":{},"type":"article"}]}',
    'feed.json',
    'json-feed',
  ],
  ['{"db":[{"meta":{},"data":{"posts":[{"type":"post"}]}}]}', 'ghost.json', 'ghost'],
  ['@article is a word.\n\nAnd so on.', 'text.txt', 'text'],
])('%s is no list of publications', async (text, name, kind) => {
  expect(await kindOf({ name, bytes: Buffer.from(text) })).toBe(kind)
})

function risOf(...records: string[]) {
  return records.map((one) => `${one}\nER  - \n`).join('\n')
}

describe('a record of RIS', () => {
  async function only(text: string): Promise<null | Piece | undefined> {
    return (await itemsOf(text, 'a.ris'))[0]?.piece
  }

  it.each([
    [
      'TY  - NEWS\nTI  - A\nT2  - The Tide\nDA  - 2021/11//',
      { kind: 'other', outlet: 'The Tide', published: '2021-11' },
    ],
    [
      'TY  - RPRT\nTI  - A\nPB  - Institute of Tides\nT2  - Briefs\nPY  - 2021',
      { kind: 'brief', outlet: 'Institute of Tides', published: '2021', series: 'Briefs' },
    ],
    [
      'TY  - CHAP\nTI  - A\nT2  - Ports\nPB  - Quay Press\nPY  - 2021',
      {
        kind: 'chapter',
        leftOut: [{ reason: 'file-data', text: 'PB: Quay Press' }],
        outlet: 'Ports',
      },
    ],
    ['TY  - BLOG\nT1  - A\nY1  - 2021/01/02/', { outlet: null, published: '2021-01-02' }],
    [
      'TY - JOUR\nTI - A\nJO - J\nAU - Roe, Jane, Jr.',
      { authors: [{ name: 'Jane Roe Jr.' }], outlet: 'J', published: null },
    ],
    [
      'Provider: Quay\nContent: text/plain\n\nTY  - JOUR\r\nTI  - A\r\nN1  - Said twice',
      { leftOut: [{ text: 'N1: Said twice' }] },
    ],
  ])('%j', async (record, expected) => {
    expect(await only(risOf(record))).toMatchObject(expected)
  })

  it('is read although the file ends in it, or another one begins', async () => {
    const items = await itemsOf(
      'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nAU  - Quill',
      'a.ris',
    )
    expect(items.map(shown)).toMatchObject([
      { place: 'a.ris:1', title: 'One' },
      { place: 'a.ris:3', title: 'Two' },
    ])
  })
})

describe('what is no article', () => {
  it('is said with its kind', async () => {
    const items = await itemsOf(
      JSON.stringify([
        { ...csl, type: 'book' },
        { ...csl, type: 'dataset' },
        { ...csl, type: 'thesis' },
        { ...csl, type: 'software' },
        { ...csl, title: '' },
        'nonsense',
        { ...csl, type: 'chapter' },
        { type: 'article-newspaper', 'container-title': 'The Tide', title: 'Undated' },
      ]),
      'works.json',
    )
    expect(
      items.map(({ piece, place, problem }) => [
        place,
        problem?.values?.kind ?? problem?.code,
        piece?.kind,
      ]),
    ).toEqual([
      ['works.json:#1', 'book', undefined],
      ['works.json:#2', 'dataset', undefined],
      ['works.json:#3', 'thesis', undefined],
      ['works.json:#4', 'software', undefined],
      ['works.json:#5', 'source-entry-untitled', undefined],
      ['works.json:#6', 'source-entry-untitled', undefined],
      ['works.json:#7', undefined, 'chapter'],
      ['works.json:#8', undefined, 'other'],
    ])
  })

  it('is an empty or damaged list', async () => {
    for (const [text, code] of [
      ['@comment{nothing}\n@string{a = "b"}', 'source-list-empty'],
      [`[${JSON.stringify(csl)}, {"type": "article-journal"`, 'source-list-damaged'],
      ['{"message-type":"work-list","message":{"items":[]}}', 'source-list-empty'],
    ] as const) {
      await folder.write({ 'a.bib': text })
      await expect(openBacklog([folder.path])).rejects.toMatchObject({ code })
    }
  })
})

describe('the same work twice', () => {
  const entry = (key: string, fields: string) => `@article{${key}, journal={J}, ${fields}}\n`

  it.each([
    [
      'DOI',
      'title={Low}, doi={10.5555/A}',
      'title={Low: a history}, doi={https://doi.org/10.5555/a}',
    ],
    [
      'address',
      'title={Low}, url={https://quay.example/a}',
      'title={{LOW}}, url={https://quay.example/a}, year=2020',
    ],
    ['title and date', 'title={Low water}, year=2020', 'title={Low Water.}, date={2020-03}'],
  ])('is told by its %s', async (_, one, two) => {
    const items = await itemsOf(entry('a', one) + entry('b', two), 'a.bib')
    expect(items.map(shown)).toMatchObject([
      { problem: null },
      { problem: 'source-entry-again', title: null },
    ])
    expect(items[1]?.problem?.values).toEqual({ place: '1' })
  })

  it.each([
    [
      'chapters with the DOI of their book',
      'title={One}, doi={10.5555/a}',
      'title={Two}, doi={10.5555/a}',
    ],
    [
      'two of one title, in two years',
      'title={Editorial}, year=2020',
      'title={Editorial}, year=2021',
    ],
    [
      'two of one title, on other pages',
      'title={Editorial}, year=2020, pages=1',
      'title={Editorial}, year=2020, pages=9',
    ],
    [
      'two with two DOIs',
      'title={Editorial}, doi={10.5555/a}',
      'title={Editorial}, doi={10.5555/b}',
    ],
    [
      'all with the address of the journal',
      'title={One}, url={https://j.example}',
      'title={Two}, url={https://j.example}',
    ],
  ])('is not %s', async (_, one, two) => {
    const items = await itemsOf(entry('a', one) + entry('b', two), 'a.bib')
    expect(items.map(({ problem }) => problem)).toEqual([null, null])
    expect(new Set(items.map(({ key }) => key)).size).toBe(2)
  })
})

describe('encodings and DOIs', () => {
  it('are read whatever they are', async () => {
    const latin = Buffer.from(
      '@article{a, title={Über Tïden, Häfen und Brücken}, journal={Die Küste}}',
      'latin1',
    )
    expect((await itemsOf(latin, 'a.bib'))[0]?.piece).toMatchObject({ outlet: 'Die Küste' })
  })

  it('of old hold signs of all kinds, and what is none is left out', async () => {
    const [old, odd] = await itemsOf(
      '@article{a, title={A}, doi={10.1002/(SICI)1097(1998)17:15<1661::AID>3.0.CO;2-2}}\n@article{b, title={B}, doi={soon}, url={n/a}}',
      'a.bib',
    )
    expect(old?.piece?.doi).toBe('10.1002/(SICI)1097(1998)17:15<1661::AID>3.0.CO;2-2')
    expect(odd?.piece).toMatchObject({
      doi: null,
      leftOut: [{ text: 'doi: soon' }, { text: 'url: n/a' }],
      outletUrl: null,
    })
  })

  it('are read beside articles, in a folder of them', async () => {
    await folder.write({ 'a.md': '# Low water\n\nThe bank.', 'works.bib': bib })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({ counted: 2, system: 'mixed' })
    expect((await all(backlog.items())).map(({ key }) => key)).toEqual([
      'files::a.md',
      'bibliography::doi:10.5555/low',
    ])
  })
})
