import { deflateSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'

import { toMarkdown } from '../../src/document/converters/toMarkdown.ts'
import { readPDF } from '../../src/pdf/readPDF.ts'
import { readSource } from '../../src/worker/readSource.ts'
import { packedStream, pdfFile, type PrintedText } from '../helpers/pdfFile.ts'

const title: PrintedText = { size: 20, text: 'Low water', x: 72, y: 80 }

/** Lines of a text, one below the other. */
function linesAt(y: number, lines: string[], more: Partial<PrintedText> = {}): PrintedText[] {
  return lines.map((text, index) => ({ text, x: 72, y: y + 14 * index, ...more }))
}

const ferry = [
  'The ferry to the island goes when the tide lets it, and nobody',
  'in the harbour has seen a reason to change that so far.',
]
const pier = [
  'The pier is older than the town, and longer than anybody had',
  'asked for when the council paid for it in the end.',
]

async function read(lines: PrintedText[] | PrintedText[][], options = {}) {
  const pages = (Array.isArray(lines[0]) ? lines : [lines]) as PrintedText[][]
  const piece = await readPDF(pdfFile(pages, options))
  return { ...piece, markdown: toMarkdown(piece.document).trim() }
}

function doubtsOf({ proposals }: Awaited<ReturnType<typeof read>>): string[] {
  return proposals.flatMap(({ message, needsPerson }) => (needsPerson ? [message] : []))
}

describe('the head of a PDF', () => {
  it('is what is printed large, with the line that signs it', async () => {
    const lines = [title, ...linesAt(110, ['By Ada Quill']), ...linesAt(150, ferry)]
    const piece = await read(lines, { author: 'Jane Roe', title: 'Microsoft Word - draft3.docx' })

    expect(piece.title).toBe('Low water')
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill'])
    expect(piece.sources.title?.from).toBe('text')
    expect(doubtsOf(piece)).toEqual([])
  })

  it('is what the file says, as a guess, where nothing is printed', async () => {
    const piece = await read(linesAt(150, [...ferry, ...pier]), {
      author: 'Jane Roe',
      title: 'Low tide',
    })

    expect([piece.title, piece.authors[0]?.name]).toEqual(['Low tide', 'Jane Roe'])
    expect(piece.sources.title?.confidence).toBeLessThan(0.5)
    expect(piece.sources.authors?.confidence).toBeLessThan(0.5)
  })
})

describe('the text of a PDF', () => {
  it('has headings by their size or in bold, links, and lists', async () => {
    const { markdown } = await read([
      title,
      ...linesAt(110, ferry),
      ...linesAt(150, ['The old pier'], { bold: true }),
      ...linesAt(170, pier),
      ...linesAt(210, ['See the timetable'], { link: 'https://ferries.example/times' }),
      ...linesAt(
        240,
        ['\u2022 in summer', '\u2022 in winter'].map((text) => text.replace('\u2022', '-')),
      ),
    ])

    expect(markdown).toContain('## The old pier')
    expect(markdown).toContain('[See the timetable](https://ferries.example/times)')
    expect(markdown).toMatch(/[-*] in summer\n+[-*] in winter/)
  })

  it('has headings and emphasis below a picture, too', async () => {
    const picture = packedStream(
      Buffer.alloc(12),
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
    ).toString('latin1')
    const text = [...ferry, ...pier].map(
      (line, index) => `1 0 0 1 72 ${600 - 14 * index} Tm (${line}) Tj`,
    )
    const drawn = `/X1 Do BT /F1 20 Tf 1 0 0 1 72 700 Tm (Low water) Tj /F2 10 Tf 1 0 0 1 72 630 Tm (The old pier) Tj /F1 10 Tf ${text.join(' ')} ET`
    const piece = await read([title], {
      objects: { 11: packedStream(drawn).toString('latin1'), 12: picture },
    })

    expect(piece.markdown).toContain('## The old pier')
    expect(doubtsOf(piece)).toEqual([])
  })

  it('joins words that were divided, and keeps the hyphens of others', async () => {
    const { markdown } = await read([
      title,
      ...linesAt(110, [
        'The harbour is a long-term matter, said the councillors who have',
        'to pay for the dredg-',
        'ing. Nobody disagrees, as it is a long-',
        'term matter: the Franco-',
        'British treaty of summer and winter tide-',
        'tables says so in as many words.',
      ]),
    ])

    expect(markdown).toContain('the dredging. Nobody')
    expect(markdown).toContain('a long-term matter: the Franco-British treaty')
  })

  it('goes on over columns that are drawn one after the other', async () => {
    const column = (x: number, lines: string[]) =>
      lines.map((text, index) => ({ text, x, y: 120 + 14 * index }))
    const piece = await read([
      title,
      ...column(72, [
        'The ferry to the island goes',
        'when the tide lets it, and',
        'nobody in the harbour has',
      ]),
      ...column(320, ['seen a reason to change', 'that so far.']),
    ])

    expect(piece.markdown).toBe(
      'The ferry to the island goes when the tide lets it, and nobody in the harbour has seen a reason to change that so far.',
    )
    expect(doubtsOf(piece)).toEqual([])
  })
})

describe('the notes of a PDF', () => {
  const foot = (notes: string[]) =>
    notes.map((text, index) => ({ size: 7, text, x: 72, y: 700 + 9 * index }))

  it('stand at the foot of pages, and begin with 1 on each of them', async () => {
    const page = (text: string[], note: string) => [
      ...linesAt(110, text),
      ...foot([`^1^ ${note}`]),
      { text: '7', x: 300, y: 760 },
    ]
    const piece = await read([
      [title, ...page(['The tide is low.^1^', ...pier], 'See the table of tides.')],
      page(['The tide is high.^1^', ...ferry], 'Nobody has.'),
    ])

    expect(piece.markdown).toContain('low.[^1]')
    expect(piece.footnotes.map(({ label, references, text }) => [label, references, text])).toEqual(
      [
        ['1', 1, 'See the table of tides.'],
        ['1', 1, 'Nobody has.'],
      ],
    )
    expect(piece.leftOut).toEqual([
      { reason: 'page-margin', text: '7' },
      { reason: 'page-margin', text: '7' },
    ])
    expect(doubtsOf(piece)).toEqual([])
  })

  it('stand behind the text, below a heading or not', async () => {
    const piece = await read([
      title,
      ...linesAt(110, ['The tide is low.^1^ It has been so for years.^2^', ...pier]),
      ...linesAt(180, ['Notes'], { bold: true }),
      ...linesAt(200, ['1. See the table of tides.', '2. Nobody has, as the council says.']),
    ])

    expect(piece.footnotes.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'See the table of tides.'],
      ['2', 'Nobody has, as the council says.'],
    ])
    expect(piece.headings).toEqual([])
  })

  it('keep their first letters where they stand behind the text in smaller type', async () => {
    const piece = await read([
      title,
      ...linesAt(110, ['The tide is low.^1^ It has been so for years.^2^', ...pier]),
      ...linesAt(180, ['Notes']),
      ...linesAt(200, ['1. Quell, Table of tides.', '2. Nobody has, it says.'], { size: 8 }),
    ])

    expect(piece.footnotes.map(({ text }) => text)).toEqual([
      'Quell, Table of tides.',
      'Nobody has, it says.',
    ])
  })

  it.each([
    [
      'a note without a mark',
      ['The tide is low.'],
      ['^1^ See the table of tides.'],
      'Nothing in the text refers to footnote 1.',
    ],
    [
      'a mark without a note',
      ['The tide is low.^1^', 'It is high.^2^'],
      ['^1^ See the table of tides.'],
      'The text refers to footnote 2, which is missing.',
    ],
  ])('are a question where there is %s', async (_case, text, notes, doubt) => {
    const piece = await read([title, ...linesAt(110, [...text, ...pier]), ...foot(notes)])

    expect(doubtsOf(piece)).toEqual([doubt])
    expect(piece.leftOut).toEqual([])
  })
})

describe('what a person has to look at', () => {
  it.each([
    [
      'side by side',
      Array.from({ length: 4 }, (_row, index) => [
        { text: 'Harbour dues', x: 72, y: 200 + 14 * index },
        { text: 'paid in full', x: 300, y: 200 + 14 * index },
      ]).flat(),
    ],
    ['turned', [{ text: 'In the margin', turned: true, x: 40, y: 400 }]],
  ])('is text that stands %s', async (sign, lines) => {
    const piece = await read([title, ...linesAt(110, ferry), ...lines])

    expect(doubtsOf(piece)).toEqual([expect.stringMatching(new RegExp(`^Page 1: .*${sign}`))])
  })
})

it('is asked about a page of which no fonts are known, because it draws what is not there', async () => {
  const drawn = `/Pattern cs /None scn BT /F1 10 Tf 72 600 Td (${ferry.join(' ')}) Tj ET`
  const piece = await read([title], { objects: { 11: packedStream(drawn).toString('latin1') } })

  expect(piece.markdown).toContain(ferry[0])
  expect(doubtsOf(piece)).toEqual([expect.stringMatching(/^Page 1: some fonts cannot be read/)])
})

describe('a PDF that is not read', () => {
  const page = [[title, ...linesAt(110, ferry)]]
  const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)
  const broken = (bytes: Uint8Array) =>
    bytes.fill(
      0x55,
      Buffer.from(bytes).indexOf('endstream') - 40,
      Buffer.from(bytes).indexOf('endstream') - 1,
    )
  const locked = Buffer.from(
    Buffer.from(pdfFile(page))
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) >>`,
      ),
    'latin1',
  )

  it.each([
    ['without text', 'source-pdf-no-text', pdfFile([[]])],
    ['that nobody can read', 'source-pdf-damaged', Buffer.from('%PDF-1.7\nand so on')],
    ['that ends in the middle', 'source-pdf-damaged', cut(pdfFile(page))],
    ['with a damaged page', 'source-pdf-damaged', broken(pdfFile(page))],
    ['with a password', 'source-password', locked],
    [
      'whose pages hold themselves',
      'source-pdf-damaged',
      pdfFile(page, { objects: { 2: '<< /Type /Pages /Kids [2 0 R] /Count 3 >>' } }),
    ],
    ['of too many pages', 'source-document-long', pdfFile(Array.from({ length: 301 }, () => []))],
  ])('is one %s', async (_case, code, bytes) => {
    await expect(readPDF(new Uint8Array(bytes))).rejects.toMatchObject({ code })
  })

  it('names the page that is damaged', async () => {
    await expect(readPDF(broken(pdfFile(page)))).rejects.toThrow(/page 1: /)
  })

  it('has pictures that are not unpacked, however small they are said to be', async () => {
    const unpacks = vi.fn()
    vi.stubGlobal('DecompressionStream', unpacks)
    const bomb = deflateSync(Buffer.alloc(200_000_000))
    const picture = packedStream(
      bomb,
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    ).toString('latin1')
    const nested = picture.replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]')
    const drawn = packedStream('/X1 Do BT /F1 10 Tf 72 600 Td (The ferry goes.) Tj ET')
    const bytes = pdfFile(page, { objects: { 11: drawn.toString('latin1'), 12: nested } })
    const before = process.memoryUsage().rss
    try {
      const { document } = await readPDF(bytes)
      expect(toMarkdown(document)).toContain('The ferry goes.')
      expect(unpacks).not.toHaveBeenCalled()
      expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('is one whose page unpacks to more than memory holds', { tags: 'nightly' }, async () => {
    const bomb = packedStream(Buffer.alloc(70_000_000, 32)).toString('latin1')
    const bytes = pdfFile(page, { objects: { 11: bomb } })

    await expect(readSource({ bytes })).rejects.toMatchObject({ code: 'source-unpacked' })
  })
})
