import { parseCorpus, toReport } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

// The sample corpus as the parser reads it: every shape that it was written to show.
import { parseText } from '../../../packages/reader/src/text/parseText.ts'
import { toLines } from '../../../packages/reader/src/text/words/line.ts'
import { normaliseLine, reassemble } from '../../../packages/reader/test/text/reassemble.ts'
import { planImport } from '../../../src/import/write/plan.ts'
import { facts, text, textLines } from './sample.ts'

const knownOutlets = facts.outlets.flatMap(({ name, aliases = [] }) => [name, ...aliases])
const corpus = parseCorpus(text, { knownOutlets })
const plan = planImport(corpus, facts)
const report = toReport(corpus)
const [sandbar, ferry, mud, gauge, lorries, review, interview, bell] = report.pieces

describe('the sample corpus', () => {
  it('has eight articles, titled as in the facts', () => {
    expect(report.pieces.map(({ title }) => title)).toEqual(facts.pieces.map(({ title }) => title))
  })

  it('has every line in a field', () => {
    expect(report.unplaced).toEqual([])
  })

  it('can be reassembled', () => {
    expect(reassemble(parseText(text, { knownOutlets }))).toEqual(
      toLines(text).map((line) => normaliseLine(line.text)),
    )
  })

  it('has the outlets of the facts, by name or alias', () => {
    expect(plan.articles.map(({ outlet }) => outlet)).toEqual(
      facts.pieces.map(({ outlet }) => outlet),
    )
    expect(plan.outlets).toHaveLength(7)
    expect(plan.unusedFacts).toEqual([])
  })

  it('has the outlets without known names', () => {
    const strangers = planImport(parseCorpus(text), facts)
    expect(strangers.articles.map(({ outlet }) => outlet)).toEqual(
      facts.pieces.map(({ outlet }) => outlet),
    )
  })

  it('has a kind for each article', () => {
    expect(report.pieces.map(({ kind }) => kind)).toEqual([
      'op-ed',
      'op-ed',
      'journal-article',
      'brief',
      'op-ed',
      'review',
      'interview',
      'op-ed',
    ])
  })

  it('has five signed articles, and an inferred author for the other three', () => {
    const signed = { name: 'Ottilie Brandreth', inferred: false }
    const inferred = { name: 'Ottilie Brandreth', inferred: true }
    const both = [signed, { name: 'Emeka Sundqvist', inferred: false }]
    const authors = report.pieces.map((piece) =>
      piece.authors.map(({ name, inferred: isInferred }) => ({ name, inferred: isInferred })),
    )
    expect(authors).toEqual([
      [signed],
      [inferred],
      both,
      [signed],
      [signed],
      [inferred],
      [inferred],
      [signed],
    ])
  })

  it('has one-line notes and one of two paragraphs', () => {
    expect(report.pieces.map(({ note }) => note.length)).toEqual([1, 1, 1, 1, 2, 1, 1, 1])
  })

  it('has standfirsts of two bullets, of one line, and none', () => {
    expect(report.pieces.map(({ standfirst }) => standfirst.length)).toEqual([
      2, 1, 1, 0, 1, 1, 0, 1,
    ])
  })

  it('has pictures before and within the text, one of them with only a credit', () => {
    const credits = report.pieces.map(({ captions }) => captions.map(({ credit }) => credit))
    expect(credits).toEqual([
      ['Photo: Lotte Farrow'],
      ['© Per Aldous/Skarvik Ledger'],
      ['Courtesy of the Centre for Tides and Towns'],
      [],
      ['Image credit: Quayside Pictures/Tomas Reyl'],
      [],
      [],
      [],
    ])
    expect(lorries?.captions[0]?.text).toBe('')
  })

  it('has headings only in the journal article and the feature', () => {
    expect(mud?.headings).toEqual([
      'A Short History of the Bill',
      'Three Harbours',
      'What Might Be Done',
      'Conclusion',
    ])
    expect(lorries?.headings).toEqual(['Full in, full out', 'The lay-by as infrastructure'])
    const others = [sandbar, ferry, gauge, review, interview, bell]
    expect(others.flatMap((piece) => piece?.headings)).toEqual([])
  })

  it('has footnotes after words and a year, in brackets, and as letters next to numbers', () => {
    const labels = report.pieces.map(({ footnotes }) =>
      footnotes.map(({ label }) => label).join(' '),
    )
    expect(labels).toEqual(['', '', '1 2 3 4 5 6 7 8', '1 2 3', '', '', 'a b 1 2 3', ''])
  })

  it.each(
    report.pieces.flatMap(({ footnotes, title }) => footnotes.map((note) => ({ ...note, title }))),
  )('has one reference to note $label of "$title"', ({ references }) => {
    expect(references).toBe(1)
  })

  it('has a byline without a name, and an article without a byline', () => {
    expect(ferry?.bylineText).toEqual([
      'The writer is a senior fellow at the A Merriden School of Harbour Studies',
    ])
    expect(review?.bylineText).toEqual([])
  })

  it('has contributors’ notes, thanks and a dateline', () => {
    const [, , journal, brief] = corpus.pieces
    expect(mud?.bylineText).toHaveLength(5)
    expect(journal?.acknowledgements.at(-1)).toMatch(/^The authors are grateful/)
    expect(brief?.dateline).toBe('Lower Marrow, 9 March 2026')
  })

  it('has two separate schools with similar names', () => {
    const affiliations = corpus.pieces[0]?.authors[0]?.affiliations
    expect(affiliations?.map(({ acronym, institution }) => [institution, acronym])).toEqual([
      ['A. Merriden School of Harbour Studies', 'MSHS'],
      ['Maritime Society for Harbour Heritage', 'MSHH'],
    ])
  })

  it('has the four institutions of the facts and no others', () => {
    const names = (list: { name: string }[]) => list.map(({ name }) => name).sort()
    expect(names(plan.institutions)).toEqual(names(facts.institutions))
    expect(plan.blogAuthor).toBe('Ottilie Brandreth')
  })

  it('has an interview with an answer of several paragraphs, after two paragraphs of biography', () => {
    const speakers = parseText(text, { knownOutlets }).pieces[6]?.body.map((block) =>
      block.type === 'paragraph' ? block.speaker : block.type,
    )
    const turns = ['FQ', 'Pyke', 'Pyke', 'FQ', 'Pyke', 'FQ', 'Pyke', 'FQ', 'Pyke']
    expect(speakers).toEqual([null, null, ...turns])
  })

  it('has one suspected defect, a split sentence, which is only proposed', () => {
    const cut = textLines.findIndex((line) => line.endsWith('to a lay-by on the')) + 1
    const proposals = report.pieces.flatMap((piece) => piece.proposals)
    expect(proposals.map(({ kind, lines }) => ({ kind, lines }))).toEqual([
      { kind: 'split-paragraph', lines: [cut, cut + 2] },
    ])
    expect(lorries?.paragraphs).toContain(textLines[cut - 1])
  })
})
