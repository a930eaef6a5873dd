// The parser over the private corpus that it was first written for. Skipped where that file is not there.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { TextArticle } from '../../src/text/words/types.ts'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'
import { readCorpus } from '../../src/corpus/readCorpus.ts'
import { toReport } from '../../src/piece/report/toReport.ts'
import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { printedText } from './printed.ts'
import { normaliseLine, reassemble } from './reassemble.ts'

/** Names of photographers are not ours to print. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

const repository = path.resolve(import.meta.dirname, '../../../..')

/** OFFPRINT_TEST_CORPUS names the file, or the folder that holds it. */
function findCorpus(): null | string {
  const place = path.resolve(repository, process.env.OFFPRINT_TEST_CORPUS ?? '../shared/corpus')
  if (!existsSync(place)) {
    return null
  }
  const file = statSync(place).isDirectory()
    ? readdirSync(place).find((name) => name.endsWith('.txt'))
    : ''
  return file === undefined ? null : path.join(place, file)
}

const file = findCorpus()
const where = file ?? 'SKIPPED: there is no corpus in ../shared/corpus; set OFFPRINT_TEST_CORPUS'

const scmp = 'South China Morning Post'
const ft = 'Financial Times'
const signed = 'Raffaello Pantucci'
const inferred = 'Raffaello Pantucci?'

// title, outlet, kind, signers, standfirst lines, captions, headings, paragraphs, byline lines
const expected = [
  [
    'China won’t be filling the void left by the US in Afghanistan any time soon',
    scmp,
    'op-ed',
    signed,
    2,
    1,
    0,
    18,
    1,
  ],
  [
    'Russian proxies seize the advantage in Africa’s Islamist insurgencies',
    ft,
    'op-ed',
    inferred,
    1,
    1,
    0,
    10,
    1,
  ],
  [
    'Paving the Digital Silk Road with the Shanghai Cooperation Organisation',
    'RUSI Journal',
    'journal-article',
    'Raffaello Pantucci, Niva Yau',
    1,
    1,
    4,
    43,
    6,
  ],
  [
    'Afghanistan: The new geopolitical arena for China and India',
    'China-India Brief',
    'brief',
    signed,
    0,
    1,
    0,
    14,
    1,
  ],
  ['China’s growing clout in Central Asia', 'Straits Times', 'op-ed', signed, 1, 1, 1, 16, 1],
  [
    'Why Xi Jinping Chose Central Asia for His First Post-COVID-19 Trip',
    'Foreign Policy',
    'op-ed',
    inferred,
    1,
    1,
    0,
    23,
    0,
  ],
  [
    'A View from the CT Foxhole: Robert Hannigan, Former Director, GCHQ',
    'CTC Sentinel',
    'interview',
    inferred,
    0,
    0,
    0,
    60,
    0,
  ],
  [
    'China and Russia to showcase alternative world order at SCO Summit',
    'Nikkei Asian Review',
    'op-ed',
    signed,
    1,
    2,
    0,
    17,
    1,
  ],
  [
    'Terrorism fused with great power conflict may be the west’s next challenge',
    ft,
    'op-ed',
    inferred,
    1,
    1,
    0,
    12,
    1,
  ],
  [
    'Afghanistan shows the limits of China’s Belt and Road',
    'Nikkei',
    'op-ed',
    signed,
    1,
    1,
    0,
    21,
    1,
  ],
]

describe.skipIf(file === null)(`the real corpus (${where})`, () => {
  const text = file === null ? '' : readCorpus(readFileSync(file))
  const corpus = file === null ? { pieces: [] } : parseText(text)
  const report = toReport({ pieces: corpus.pieces.map(articleToPiece), unplaced: [] })
  const piece = (index: number): TextArticle => corpus.pieces[index] as TextArticle

  it('contains ten articles, each with its own fields', () => {
    const found = report.pieces.map((one) => [
      one.title,
      one.outlet,
      one.kind,
      one.authors.map(({ name, inferred }) => (inferred ? `${name}?` : name)).join(', '),
      one.standfirst.length,
      one.captions.length,
      one.headings.length,
      one.paragraphs.length,
      one.bylineText.length,
    ])
    expect(found).toEqual(expected)
  })

  it('has one note above each article', () => {
    expect(report.pieces.map(({ note }) => note.length)).toEqual(new Array(10).fill(1))
  })

  it('names eight outlets, two of them in two spellings', () => {
    const names = report.pieces.map(({ outlet }) =>
      outlet?.startsWith('Nikkei') ? 'Nikkei Asia' : outlet,
    )
    expect(new Set(names).size).toBe(8)
  })

  it('has two authors, and no further candidates', () => {
    const signed = report.pieces
      .flatMap(({ authors }) => authors)
      .filter(({ inferred }) => !inferred)
    expect([...new Set(signed.map(({ name }) => name))]).toEqual(['Raffaello Pantucci', 'Niva Yau'])
  })

  it('has a reference for each of the 89, 3 and 21 notes', () => {
    const counts = report.pieces.map(({ footnotes }) =>
      footnotes.map(({ references }) => references),
    )
    expect(counts.map((list) => list.length)).toEqual([0, 0, 89, 0, 0, 3, 21, 0, 0, 0])
    expect(counts[2]).toEqual(new Array(89).fill(1))
    expect(counts[5]).toEqual([2, 1, 1])
    expect(counts[6]).toEqual(new Array(21).fill(1))
  })

  it('keeps the labels of the lists separate', () => {
    expect(piece(2).footnoteLists.map(({ label }) => label)).toEqual(['Notes'])
    expect(piece(6).footnoteLists.map(({ label }) => label)).toEqual([
      'Substantive Notes',
      'Citations',
    ])
    expect(
      piece(6).footnoteLists.map(({ footnotes }) => footnotes.map(({ label }) => label).join('')),
    ).toEqual(['abcdefghi', '123456789101112'])
  })

  it.each([
    [2, 8, 'Tashkent'],
    [2, 32, 'security'],
    [2, 65, '2016'],
    [2, 87, 'billion)'],
    [6, 'a', 'Eyes'],
    [6, 'e', 'Office'],
    [6, 'f', 'attacks'],
    [6, 'h', 'Israel'],
    [6, 'i', 'TV5,'],
    [6, 1, 'companies'],
  ])('keeps the whole word before marker %s %s', (index, label, word) => {
    const before = piece(index).body.flatMap((block) =>
      block.type === 'figure'
        ? []
        : block.inlines.flatMap((inline, at) =>
            'label' in inline && inline.label === String(label)
              ? [printedText(block.inlines.slice(0, at))]
              : [],
          ),
    )
    expect(before.map((one) => one.endsWith(word))).toEqual([true])
  })

  it('distinguishes questions and answers, after three paragraphs of biography', () => {
    const speakers = piece(6).body.map((block) =>
      block.type === 'paragraph' ? block.speaker : block.type,
    )
    expect(speakers.slice(0, 5)).toEqual([null, null, null, 'CTC', 'Hannigan'])
    expect(speakers.filter((speaker) => speaker === 'CTC')).toHaveLength(14)
    expect(speakers.filter((speaker) => speaker === 'Hannigan')).toHaveLength(43)
  })

  it('separates credits from captions', () => {
    const credits = report.pieces.flatMap(({ captions }) => captions.map(({ credit }) => credit))
    expect(credits.map((credit) => credit && digestOf(normaliseLine(credit)))).toEqual([
      '77c7e8783c63',
      '9f0216ddfc91',
      'f70d4a88b3e4',
      '0410cf22981e',
      '1a02b85c2e03',
      'c79d4e9e5cd9',
      '83b0e15d45e3',
      '83b0e15d45e3',
      null,
      'cc2975857a4b',
    ])
  })

  it('distinguishes similar institutions', () => {
    const pairs = corpus.pieces
      .flatMap(({ authors }) => authors.flatMap(({ affiliations }) => affiliations))
      .map(({ acronym, institution }) => `${institution} (${acronym ?? ''})`)
    expect(new Set(pairs)).toEqual(
      new Set([
        'Foreign Policy Research Institute ()',
        'OSCE Academy ()',
        'Royal United Services Institute (RUSI)',
        'RUSI (RUSI)',
        'S. Rajaratnam School of International Studies ()',
        'S. Rajaratnam School of International Studies (RSIS)',
        'S Rajaratnam School of International Studies ()',
      ]),
    )
  })

  it('proposes to join split passages and to delete repeated ones', () => {
    const proposals = report.pieces.flatMap((one) =>
      one.proposals.map(({ kind, lines }) => [kind, ...lines]),
    )
    expect(proposals).toContainEqual(['split-paragraph', 132, 134])
    expect(proposals).toContainEqual(['split-paragraph', 745, 747])
    expect(proposals).toContainEqual(['duplicated-passage', 465, 469])
    expect(proposals.length).toBeLessThanOrEqual(6)
  })

  it('assigns every line to a field, and can be reassembled', () => {
    expect(report.unplaced).toEqual([])
    expect(reassemble(corpus)).toEqual(toLines(text).map((line) => normaliseLine(line.text)))
  })
})
