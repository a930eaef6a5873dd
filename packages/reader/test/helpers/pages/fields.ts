// Which fields of a page were read right.
import type { CorpusReport } from '../../../src/index.ts'
import type { ExpectedPage } from './readPages.ts'

export const fieldNames = [
  'title',
  'authors',
  'date',
  'site',
  'first',
  'last',
  'captions',
  'footnotes',
  'furniture',
] as const

export type FieldName = (typeof fieldNames)[number]

type Report = CorpusReport['pieces'][number]

export interface Compared {
  expected: unknown
  found: unknown
  isRight: boolean
}

/** Without a report, the page was refused: nothing of it is right. */
export function compareFields(
  expected: ExpectedPage,
  report: Report | undefined,
): Record<FieldName, Compared> {
  const compare = (field: FieldName) => {
    const compared = report ? comparisons[field](expected, report) : undefined
    return [field, compared ?? { expected: expected[field], found: 'refused', isRight: false }]
  }
  return Object.fromEntries(fieldNames.map(compare)) as Record<FieldName, Compared>
}

const comparisons: Record<FieldName, (expected: ExpectedPage, report: Report) => Compared> = {
  authors: (expected, { authors }) =>
    equal(
      expected.authors.map(nameOf),
      authors.filter(({ inferred }) => !inferred).map(({ name }) => nameOf(name)),
    ),
  captions: (expected, { captions }) =>
    equal(expected.captions.map(captionOf), captions.map(captionOf)),
  date: ({ date }, { published }) => equal(date, published),
  first: (expected, report) => {
    const [found = ''] = textOf(expected, report)
    return compared(expected.first, found, startsWith(found, expected.first))
  },
  footnotes: compareFootnotes,
  furniture: compareFurniture,
  last: (expected, report) => {
    const found = textOf(expected, report).at(-1) ?? ''
    return compared(
      expected.last,
      found,
      [expected.last].flat().some((one) => endsWith(found, one)),
    )
  },
  site: compareSite,
  title: (expected, { title }) => equal(wordsOf(expected.title), wordsOf(title)),
}

function compareSite({ site }: ExpectedPage, { outlet, siteName }: Report): Compared {
  const found = outlet ?? siteName
  const isRight = [site].flat().some((one) => siteOf(one) === siteOf(found))
  return compared(site, found, isRight)
}

function compareFootnotes({ footnotes }: ExpectedPage, report: Report): Compared {
  const { count, first = '', last = '' } = footnotes
  const texts = report.footnotes.map(({ text }) => text)
  const isRight =
    texts.length === count &&
    startsWith(texts[0] ?? '', first) &&
    startsWith(texts.at(-1) ?? '', last)
  return compared(footnotes, [texts.length, texts[0], texts.at(-1)], isRight)
}

const printed = new Set(['body', 'caption', 'credit', 'footnote', 'heading', 'standfirst'])

function compareFurniture({ furniture }: ExpectedPage, { blocks }: Report): Compared {
  const texts = blocks
    .filter(({ role }) => printed.has(role))
    .map(({ text }) => ` ${wordsOf(text)} `)
  const found = furniture.filter((one) => texts.some((text) => text.includes(` ${wordsOf(one)} `)))
  return compared([], found, found.length === 0)
}

function textOf({ abstractOnly }: ExpectedPage, report: Report): string[] {
  const { paragraphs, standfirst } = report
  return abstractOnly && paragraphs.length === 0 ? standfirst : paragraphs
}

function equal(expected: unknown, found: unknown): Compared {
  return compared(expected, found, JSON.stringify(expected) === JSON.stringify(found))
}

function compared(expected: unknown, found: unknown, isRight: boolean): Compared {
  return { expected, found, isRight }
}

/** Signs, capitals and numbers do not count: marks of footnotes may stand at the end of a word. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{N}’'´`]+/gu, '')
    .replaceAll(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

function startsWith(text: string, words: string): boolean {
  return wordsOf(text).startsWith(wordsOf(words))
}

function endsWith(text: string, words: string): boolean {
  return wordsOf(text).endsWith(wordsOf(words))
}

const honorific = /^(?:cllr|cpl|dr|mrs|prof|ret|rev) /

function nameOf(name: string): string {
  let words = wordsOf(name)
  while (honorific.test(words)) {
    words = words.replace(honorific, '')
  }
  return words.replace(/^lieutenant colonel (?:retd )?/, '')
}

function siteOf(site: null | string): null | string {
  return site === null ? null : wordsOf(site).replace(/^the /, '')
}

const figure = /^fig(?:ure)?\.?\s*\d+\s*[.:]?\s*/i

function captionOf({ credit, text }: { credit: null | string; text: string }): string[] {
  return [wordsOf(text.replace(figure, '')), wordsOf(credit ?? '')]
}
