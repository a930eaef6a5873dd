// Roles of blocks: what follows from a change, and that nothing is lost by any.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { BlockRole, Piece } from '../../../src/types.ts'

import { blockRoles } from '../../../src/blockRoles.ts'
import { parseCorpus } from '../../../src/corpus/parseCorpus.ts'
import { everyNode } from '../../../src/document/readDocument.ts'
import { readPage } from '../../../src/html/readPage.ts'
import { readMarkdown } from '../../../src/markdown/readMarkdown.ts'
import { applyRoles } from '../../helpers/revise.ts'

const folder = path.resolve(import.meta.dirname, '../../texts')

const all: readonly BlockRole[] = blockRoles

const page = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The
 tide","author":[{"name":"Ada Quill"},{"name":"van der Berg"}],"datePublished":"2024-03-05"}</script></head>
 <body><article><h1>The tide</h1><p>It <b>rises</b> at six<sup><a href="#fn1" id="r1">1</a></sup>, they say.</p>
 <h2>At noon</h2><ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul><blockquote><p>It falls.</p></blockquote>
 <hr><figure><img src="a.png" alt=""><figcaption>The pier. Photo: AFP</figcaption></figure>
 <p>${'The water is cold, and nobody swims in it before the end of June. '.repeat(5)}</p>
 <ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol></article></body></html>`

const markdown = `# The tide\n\nIt *rises*[^1] at six.\n\n- One\n- Two\n\n> It falls[^2].\n\n[^1]: A note.\n\n[^2]: Another.\n`

const pieces: [string, Piece][] = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) =>
      parseCorpus(readFileSync(path.join(folder, file), 'utf8')).pieces.map(
        (piece): [string, Piece] => [`${file} ${piece.lines?.[0]}`, piece],
      ),
    ),
  ['a page', readPage(page)],
  ['Markdown', readMarkdown(markdown)],
  ['Markdown with an outlet', readMarkdown(`${markdown}\nThe Gazette, 5 March 2026\n`)],
]

/** All words that a piece has in its fields, and those of lines that were left out. */
function wordsOf(piece: Piece): Map<string, number> {
  const { blocks, document, leadImage } = piece
  const nodes = [...everyNode(document.root.children)]
  const texts = [
    piece.title,
    ...piece.standfirst,
    ...piece.note,
    ...piece.acknowledgements,
    ...piece.bylineText,
    piece.dateline,
    piece.outletIssue,
    leadImage?.caption,
    leadImage?.credit,
    ...nodes.flatMap(({ type, fields, label, prefix, printed, text }) => {
      const { caption, credit } = (fields ?? {}) as Record<string, unknown>
      const mark = type === 'footnote-ref' ? (printed ?? label) : ''
      return [text, caption, credit, mark, prefix, type === 'footnotes' ? label : '']
    }),
    ...blocks.filter(({ role }) => role === 'boilerplate').map(({ text }) => text),
  ]
  const counts = new Map<string, number>()
  for (const [letter] of texts.join('').matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

/** The same numbers each time. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function rolesOf({ blocks }: Piece): Record<string, BlockRole> {
  return Object.fromEntries(blocks.map(({ role }, index) => [String(index), role]))
}

describe('any changes of roles', () => {
  it.each(pieces)('of %s lose no letter, and the original roles give it back', (_name, piece) => {
    const next = random(7)
    const total = wordsOf(piece)
    for (let round = 0; round < 6; round++) {
      let changed = piece
      for (let step = 0; step < 3; step++) {
        const count = 1 + next(round < 3 ? 2 : 12)
        const roles = Object.fromEntries(
          Array.from({ length: count }, () => [
            String(next(piece.blocks.length)),
            all[next(all.length)] as BlockRole,
          ]),
        )
        changed = applyRoles(changed, roles)
        expect(changed.blocks.map(({ text }) => text)).toEqual(piece.blocks.map(({ text }) => text))
        const words = wordsOf(changed)
        for (const [letter, times] of total) {
          expect(
            words.get(letter) ?? 0,
            `${letter} ${JSON.stringify(roles)}`,
          ).toBeGreaterThanOrEqual(times)
        }
      }
      expect(applyRoles(changed, rolesOf(piece))).toEqual(piece)
    }
  })
})

const text = `A piece for the Example Gazette on the pier.

The pier that nobody crosses

It stands, but it is not used

The pier at noon. Photo: Ana Vogt

Nobody has ever asked the keeper for a reason, and nobody has ever left without one. It has stood since 2019.[1] And it stays.

What comes next

The council would like to know what it is for. It is for Tuesdays, when it rains.[2] Who knows?

By Iris Tanaka

Iris Tanaka is a fellow at the Institute for Reading Rooms (IRR) in Exampleton

Notes

[1] Market Street Library, Day Book, 4 March 2019.

[2] Ibid.
`

function ofText(source = text): Piece {
  return parseCorpus(source).pieces[0] as Piece
}

function ofPage(body: string, head = ''): Piece {
  const filler =
    'The water is cold, and nobody swims in it before the end of June, except the keeper.'
  return readPage(
    `<head>${head}</head><article><h1>The tide</h1>${body}<p>${filler}</p></article>`,
    'https://blog.example/tide',
  )
}

/** The place of the block that begins so. */
function at({ blocks }: Piece, start: string): number {
  return blocks.findIndex(({ text: words }) => words.startsWith(start))
}

function give(piece: Piece, roles: Record<string, BlockRole>): Piece {
  const places = Object.entries(roles).map(([start, role]) => [at(piece, start), role])
  return applyRoles(piece, Object.fromEntries(places) as Record<string, BlockRole>)
}

function namesOf({ authors }: Piece) {
  return authors.map(({ name, affiliations }) => [
    name,
    ...affiliations.map(({ institution }) => institution),
  ])
}

const jsonLd = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The tide",
 "author":[{"name":"Ada Quill"},{"name":"Ben van der Berg"}]}</script><meta property="og:site_name" content="The Blog">`

describe('fields', () => {
  it('that no changed block belongs to stay as they were read', () => {
    const piece = ofPage('<p>It rises.</p><p>Hm, hm.</p>', jsonLd)
    const changed = give(piece, { Hm: 'boilerplate' })
    expect(changed.paragraphs).toEqual(piece.paragraphs.filter((line) => !line.startsWith('Hm')))
    expect(changed.authors).toEqual(piece.authors)
    expect(changed.sources).toEqual(piece.sources)
    expect(changed.blocks.map(({ text: words }) => words)).toContain('Hm, hm.')
  })

  it('are worked out of title, standfirst and thanks', () => {
    const changed = give(ofText(), {
      'It stands': 'title',
      'The council': 'acknowledgements',
      'The pier that': 'standfirst',
    })
    expect(changed.title).toBe('It stands, but it is not used')
    expect(changed.standfirst).toEqual(['The pier that nobody crosses'])
    expect(changed.acknowledgements).toHaveLength(1)
    expect(changed.sources.title).toEqual({ confidence: 1, from: 'text' })
    const none = give(changed, { 'It stands': 'boilerplate' })
    expect([none.title, none.sources.title]).toEqual(['', undefined])
  })

  it('have the affiliations of a line that joins the byline', () => {
    const piece = ofPage(
      '<p>It rises.</p><p>Ada Quill is a fellow at the Institute for Reading Rooms (IRR) in Exampleton.</p>',
      jsonLd,
    )
    const changed = give(piece, { 'Ada Quill is': 'byline' })
    expect(namesOf(changed)).toEqual([
      ['Ada Quill', 'Institute for Reading Rooms'],
      ['Ben van der Berg'],
    ])
    expect(changed.bylineText).toHaveLength(1)
    expect(changed.sources.authors).toEqual({ confidence: 0.9, from: 'json-ld' })
  })

  it('lose what only a line said that leaves the byline', () => {
    const piece = ofText()
    expect(namesOf(give(piece, { 'By Iris': 'boilerplate' }))).toEqual([
      ['Iris Tanaka', 'Institute for Reading Rooms'],
    ])
    expect(namesOf(give(piece, { 'Iris Tanaka': 'body' }))).toEqual([['Iris Tanaka']])
    const none = give(piece, { 'By Iris': 'body', 'Iris Tanaka': 'body' })
    expect([none.authors, none.bylineText, none.sources.authors]).toEqual([[], [], undefined])
  })

  it('have somebody more where a line about another joins the byline', () => {
    const piece = ofPage(
      '<p>It rises.</p><p>It falls.</p><p>Cara Moss is a lecturer at the Tidal School in Kess.</p>',
      jsonLd,
    )
    const changed = give(piece, { 'Cara Moss': 'byline' })
    expect(namesOf(changed)).toEqual([
      ['Ada Quill'],
      ['Ben van der Berg'],
      ['Cara Moss', 'Tidal School'],
    ])
    expect(changed.sources.authors).toEqual({ confidence: 0.6, from: 'text' })
  })

  it.each([
    ['Hm. By Ada Quill (5 March 2024)', '2024-03-05'],
    ['Hm. 5. März 2024', '2024-03-05'],
    ['Hm. By Ada Quill', null],
  ])('have the date of the line %s', (line, day) => {
    const piece = ofPage(`<p>It rises.</p><p>${line}</p>`)
    expect(piece.published).toBeNull()
    expect(give(piece, { Hm: 'byline' })).toMatchObject({
      published: day,
      publishedPrecision: day ? 'day' : 'unknown',
    })
  })

  it('keep date and issue of the byline', () => {
    const piece = ofText(
      text.replace('By Iris Tanaka', 'By Iris Tanaka\n\n4 March 2020\n\nvol. 12, issue 2'),
    )
    expect([piece.dateline, piece.outletIssue]).toEqual(['4 March 2020', 'vol. 12, issue 2'])
    const changed = give(piece, { '4 March': 'boilerplate' })
    expect([changed.dateline, changed.outletIssue]).toEqual([null, 'vol. 12, issue 2'])
    expect(piece).toMatchObject({ hasOriginalDate: false, published: '2020-03-04' })
    expect([changed.published, changed.sources.published]).toEqual([null, undefined])
    expect(give(changed, { '4 March': 'byline' })).toEqual(piece)
  })
})

describe('the note', () => {
  it.each([
    ['this piece first appeared in the Example Gazette.', 'Example Gazette'],
    ['dieser Beitrag ist zuerst in der Beispiel-Zeitung erschienen.', 'Beispiel-Zeitung'],
  ])('%s names the outlet', (line, outlet) => {
    const piece = ofPage(`<p>It rises.</p><div><span>Hm</span>, ${line}</div>`, jsonLd)
    expect(piece.outlet).toBe('The Blog')
    const changed = give(piece, { Hm: 'note' })
    expect(changed).toMatchObject({
      isCopy: true,
      outlet,
      outletUrl: null,
      sources: { outlet: { from: 'text' } },
    })
    expect(give(changed, { Hm: 'body' })).toEqual(piece)
  })

  it('links to the original', () => {
    const piece = ofPage(
      '<p>It rises.</p><p>Hm. A column for <a href="https://gazette.example/tide">the Example Gazette</a>.</p>',
    )
    expect(give(piece, { 'Hm.': 'note' }).outletUrl).toBe('https://gazette.example/tide')
  })

  it('that goes takes the outlet with it', () => {
    const changed = give(ofText(), { 'A piece': 'boilerplate' })
    expect([changed.note, changed.outlet, changed.sources.outlet]).toEqual([[], null, undefined])
  })
})

describe('the body', () => {
  it('has headings where paragraphs were, and the reverse', () => {
    const changed = give(ofText(), { 'The council': 'heading', 'What comes': 'body' })
    expect(changed.headings).toEqual([ofText().paragraphs[1]])
    expect(changed.paragraphs.at(-1)).toBe('What comes next')
    expect(changed.footnotes).toEqual(ofText().footnotes)
  })

  it('keeps formats, and items of lists as words', () => {
    const piece = ofPage(
      '<p>It <b>rises</b>.</p><ul><li>One</li><li>Two</li></ul><blockquote><p>It falls.</p></blockquote>',
    )
    const { children } = give(piece, { 'It rises': 'heading', One: 'heading' }).document.root
    expect(children.map(({ type }) => type)).toEqual(['heading', 'heading', 'quote', 'paragraph'])
    expect(children[0]?.children).toMatchObject([
      { text: 'It ' },
      { format: 1, text: 'rises' },
      { text: '.' },
    ])
    expect(children[1]?.children?.map((one) => one.text).join('')).toBe('One Two')
  })

  it('has pictures of captions and credits, and the first above it', () => {
    const piece = ofText()
    const changed = give(piece, { 'What comes': 'caption' })
    expect(changed.captions).toEqual([
      { credit: 'Photo: Ana Vogt', text: 'The pier at noon.' },
      { credit: null, text: 'What comes next' },
    ])
    expect(changed.leadImage).toEqual(piece.leadImage)
    expect(give(piece, { 'The pier at': 'boilerplate' }).leadImage).toEqual({
      caption: '',
      credit: 'Photo: Ana Vogt',
    })
    expect(give(piece, { 'Photo: Ana': 'body', 'The pier at': 'body' })).toMatchObject({
      captions: [],
      leadImage: null,
    })
    expect(give(piece, { 'It stands': 'caption', 'The pier at': 'body' }).leadImage).toEqual({
      caption: 'It stands, but it is not used',
      credit: null,
    })
  })
})

describe('footnotes', () => {
  it('that become text leave their mark as text, which is said', () => {
    const changed = give(ofText(), { '[1] Market': 'body' })
    expect(changed.paragraphs.at(-1)).toBe('[1] Market Street Library, Day Book, 4 March 2019.')
    expect(changed.paragraphs[0]).toBe(ofText().paragraphs[0])
    expect(changed.footnotes.map(({ label, references }) => [label, references])).toEqual([
      ['2', 1],
    ])
    expect(changed.proposals).toEqual([
      {
        block: 5,
        kind: 'orphan-footnote',
        lines: [9, 9],
        message: 'The text has the mark [1] of a footnote that is missing.',
      },
    ])
  })

  it('whose mark goes are said', () => {
    expect(give(ofText(), { 'The council': 'boilerplate' }).proposals).toEqual([
      {
        block: 12,
        kind: 'orphan-footnote',
        lines: [23, 23],
        message: 'Nothing in the text refers to footnote 2.',
      },
    ])
  })

  it('of a list are one for each of its items, with what stands within', () => {
    const piece = ofPage(
      '<p>It rises at six, and falls at noon.</p><ol><li>See Smith.</li><li>See Jones.<ul><li>And so on.</li></ul></li></ol>',
    )
    const changed = give(piece, { 'See Smith': 'footnote' })
    expect(changed.footnotes).toEqual([
      { label: '1', list: 'footnotes', references: 0, text: 'See Smith.' },
      { label: '2', list: 'footnotes', references: 0, text: 'See Jones. And so on.' },
    ])
    expect(changed.proposals.map(({ block }) => block)).toEqual([2, 2])
  })

  it.each(['at six<sup>3</sup>, they', 'at six[3], they'])(
    'are paired with the marks of their label: %s',
    (words) => {
      const piece = ofPage(
        `<p>It <b>rises</b> ${words} say.</p><p>3. See <i>Smith</i>.</p><p>And so on.</p>`,
      )
      const changed = give(piece, { '3. See': 'footnote', 'And so': 'footnote' })
      expect(changed.footnotes).toEqual([
        { label: '3', list: 'footnotes', references: 1, text: 'See Smith.\nAnd so on.' },
      ])
      expect(changed.proposals).toEqual([])
      expect(changed.paragraphs[0]).toBe(piece.paragraphs[0])
      const note = [...everyNode(changed.document.root.children)].find(
        ({ type }) => type === 'footnote',
      )
      expect(note?.children?.[0]?.children).toMatchObject([
        { text: 'See ' },
        { format: 2, text: 'Smith' },
        { text: '.' },
      ])
    },
  )

  it('take the marks of the note that they replace', () => {
    const piece = ofPage(
      '<p>It rises<sup><a href="#fn1" id="r1">1</a></sup>.</p><p>1. Another.</p><ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol>',
    )
    const changed = give(piece, { '1. Another': 'footnote', 'A note': 'boilerplate' })
    expect(changed.footnotes).toMatchObject([{ label: '1', references: 1, text: 'Another.' }])
    expect(changed.paragraphs[0]).toBe('It rises1.')
    expect(changed.proposals).toEqual([])
  })

  it('that nothing refers to are said, also without a label', () => {
    const piece = ofPage('<p>It rises.</p><p>See Smith.</p>')
    const changed = give(piece, { 'See Smith': 'footnote' })
    expect(changed.proposals).toEqual([
      {
        block: 2,
        kind: 'orphan-footnote',
        lines: [1, 1],
        message: 'Nothing in the text refers to footnote “See Smith.”.',
      },
    ])
  })

  it('have the heading of their list, which stays a heading without them', () => {
    expect(give(ofText(), { Notes: 'boilerplate' }).document.root.children.at(-1)).toMatchObject({
      type: 'footnotes',
      label: '',
    })
    const changed = give(ofText(), { '[1] Market': 'body', '[2] Ibid': 'body' })
    expect(changed.headings).toEqual(['What comes next', 'Notes'])
    const piece = ofText()
    expect(give(piece, { 'What comes': 'footnote' }).footnotes).toHaveLength(3)
  })
})

describe('applyRoles', () => {
  it('changes nothing that it is given', () => {
    const piece = ofText()
    const copy = structuredClone(piece)
    give(piece, {
      '[1] Market': 'body',
      'By Iris': 'note',
      'The council': 'footnote',
      'The pier at': 'heading',
    })
    expect(piece).toEqual(copy)
    expect(applyRoles(piece, {})).toBe(piece)
    expect(applyRoles(piece, { 99: 'body' })).toBe(piece)
  })

  it('goes on from a piece that was sent as JSON', () => {
    const piece = ofText()
    const sent = JSON.parse(JSON.stringify(give(piece, { '[1] Market': 'body' }))) as Piece
    expect(give(sent, { 'By Iris': 'body' })).toEqual(
      give(piece, { '[1] Market': 'body', 'By Iris': 'body' }),
    )
    expect(give(sent, { '[1] Market': 'footnote' })).toEqual(piece)
  })
})

describe('the kind of an article', () => {
  const source = `First published in The Harbour Review.\n\nThe Tide\n\nBy Ada Quill\n\nNobody here calls it a book review of The Tide, least of all the keeper.\n\nIt rises at six, they say, and falls at noon, as it did before.\n`
  const piece = parseCorpus(source).pieces[0]!

  it('is guessed again from the new note', () => {
    const place = piece.blocks.findIndex(({ text }) => text.startsWith('Nobody here calls'))
    expect([piece.kind, piece.blocks[place]?.role === 'note']).toEqual(['op-ed', false])
    const revised = applyRoles(piece, { [place]: 'note' })
    expect(revised.kind).toBe('review')
    expect(applyRoles(revised, { [place]: piece.blocks[place]!.role }).kind).toBe('op-ed')
  })

  it('stays where the source has named it', () => {
    const named: Piece = { ...piece, kind: 'chapter' }
    const place = piece.blocks.findIndex(({ text }) => text.startsWith('Nobody here calls'))
    expect(applyRoles(named, { [place]: 'note' }).kind).toBe('chapter')
  })
})

describe('the message that a footnote is missing', () => {
  const missing = 'The text refers to footnote 2, which is missing.'
  const messages = (piece: Piece) =>
    piece.proposals.flatMap(({ kind, message }) => (kind === 'orphan-footnote' ? [message] : []))
  const placeOf = ({ blocks }: Piece, text: string) =>
    String(blocks.findIndex((block) => block.text.includes(text)))

  it('goes when a paragraph becomes that note, in Markdown', () => {
    const piece = readMarkdown(
      '# The tide\n\nIt rises[^1], it falls[^2].\n\n2. Another.\n\n[^1]: A note.\n',
    )
    expect(messages(piece)).toEqual([missing])
    const revised = applyRoles(piece, { [placeOf(piece, 'Another.')]: 'footnote' })
    expect(messages(revised)).toEqual([])
  })

  it('goes when a paragraph becomes that note, in a page, and comes when a note becomes text', () => {
    const piece = readPage(
      `<article><h1>The tide</h1><p>It rises<sup><a href="#n1" id="r1">1</a></sup>, it falls<sup><a href="#n2" id="r2">2</a></sup>. ${'The water is cold, and nobody swims in it. '.repeat(8)}</p><p>(2) Another note on it.</p><ol><li id="n1">A note. <a href="#r1">↩</a></li></ol></article>`,
    )
    expect(messages(piece)).toEqual([missing])
    const revised = applyRoles(piece, { [placeOf(piece, 'Another note')]: 'footnote' })
    expect(messages(revised)).toEqual([])
    expect(revised.footnotes.map(({ label, references }) => [label, references])).toEqual([
      ['2', 1],
      ['1', 1],
    ])
    const parted = applyRoles(piece, { [placeOf(piece, 'A note.')]: 'body' })
    expect(messages(parted)).toContain('The text has the mark 1 of a footnote that is missing.')
  })
})
