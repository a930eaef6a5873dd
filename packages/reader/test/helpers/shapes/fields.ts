// The fields of a piece that are compared, expected and parsed in one form.
import type { Piece } from '../../../src/types.ts'
import type { ExpectedPiece } from './readShapes.ts'

export const fieldNames = [
  'title',
  'standfirst',
  'authors',
  'affiliations',
  'outlet',
  'note',
  'dateline',
  'headings',
  'paragraphs',
  'captions',
  'footnotes',
] as const

export type FieldName = (typeof fieldNames)[number]
export type Fields = Record<FieldName, unknown>

interface Person {
  affiliations?: { institution: string; role: null | string }[]
  name: string
}

type Common = {
  dateline: null | string
  paragraphs: ExpectedPiece['paragraphs']
  people: Person[]
  standfirst: string[]
  title: string
} & Pick<ExpectedPiece, 'captions' | 'footnotes' | 'headings' | 'note' | 'outlet'>

export function fieldsExpected(piece: ExpectedPiece): Fields {
  return fieldsOf({ ...piece, dateline: piece.dateline ?? null, people: piece.authors })
}

/** Asterisks between parts of a text may be kept or not. */
const onlySigns = /^[\s*·•–—-]*$/

/** An author who was proposed from other articles is not in the text. */
export function fieldsParsed(piece: Piece): Fields {
  const paragraphs = piece.paragraphs.filter((text) => !onlySigns.test(text))
  return fieldsOf({
    ...piece,
    paragraphs: {
      count: paragraphs.length,
      first: paragraphs[0] ?? '',
      last: paragraphs.at(-1) ?? '',
    },
    people: piece.authors.filter(({ inferred }) => !inferred),
  })
}

function fieldsOf(piece: Common): Fields {
  return {
    affiliations: piece.people.map(affiliationsOf).filter(({ length }) => length > 0),
    authors: piece.people.map(({ name }) => nameOf(name)),
    captions: piece.captions.map(({ credit, text }) => [plain(text), creditOf(credit)]),
    dateline: piece.dateline === null ? null : plain(piece.dateline),
    footnotes: piece.footnotes.map(({ label, references, text }) => [
      label.normalize('NFKC').toLowerCase(),
      references,
      plain(text),
    ]),
    headings: withoutLabels(piece.headings),
    note: piece.note.map(plain),
    outlet: piece.outlet === null ? null : plain(piece.outlet).replace(/^the /i, '').toLowerCase(),
    paragraphs: [
      piece.paragraphs.count,
      plain(piece.paragraphs.first),
      plain(piece.paragraphs.last),
    ],
    standfirst: withoutLabels(piece.standfirst),
    title: plain(piece.title),
  }
}

const bullet = /^[•·*–-]\s+/

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(bullet, '')
}

const honorific = /^(?:captain|dr|general|judge|kapten|major|prof|professor)\.? /

function nameOf(name: string): string {
  return plain(name).toLowerCase().replace(honorific, '')
}

function affiliationsOf({ affiliations = [] }: Person): string[] {
  const printed = affiliations.map(({ institution, role }) =>
    [role ?? '', institution].map((part) => plain(part).replace(/^the /i, '')).join(' @ '),
  )
  return [...new Set(printed.map((text) => text.toLowerCase()))].toSorted()
}

function creditOf(credit: null | string): null | string {
  return credit === null
    ? null
    : plain(credit)
        .replace(/^[|–—] ?/, '')
        .replace(/^[([](.*)[)\]]$/, '$1')
}

/** A label above an abstract is no text of its own, wherever it is kept. */
const abstractLabel = /^(?:abstract|commentary|synopsis)$/i

const labelBefore = /^(?:abstract|synopsis)\s*[:.–—]\s*(?=\S)/i

function withoutLabels(lines: string[]): string[] {
  const texts = lines.map(plain).filter((line) => !abstractLabel.test(line))
  return texts.map((line) => line.replace(labelBefore, ''))
}
