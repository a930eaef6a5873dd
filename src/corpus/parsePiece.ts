// Turns the lines of one piece into its fields. Every line ends up in exactly one of them.
import type { RawPiece } from './splitCorpus.ts'
import type {
  Block,
  Footnote,
  FootnoteList,
  ParsedAffiliation,
  ParsedPiece,
  SourceLine,
} from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

import { findFootnoteLists } from './findFootnoteLists.ts'
import { findOutlet } from './findOutlet.ts'
import { findSpeakers } from './findSpeakers.ts'
import { classifyFurniture, isBookDetails } from './furnitureLines.ts'
import { guessKind, type KindClues } from './guessKind.ts'
import { countWords, type Line } from './lines.ts'
import { markersOutside } from './markersOutside.ts'
import { parseAuthors, type Signed } from './parseAuthors.ts'
import { parseBody } from './parseBody.ts'
import { type Head, parseHead } from './parseHead.ts'
import { parseTail, type Tail } from './parseTail.ts'
import { surnameOf } from './personNames.ts'
import { chooseMarkers } from './placeMarkers.ts'
import { proposeRepairs } from './proposeRepairs.ts'

export interface PieceContext {
  knownOutlets: readonly string[]
  vocabulary: Vocabulary
}

/** A piece, and the affiliations of a byline that names nobody, for whoever turns out to have written it. */
export interface PieceWithUnnamed {
  piece: ParsedPiece
  unnamed: ParsedAffiliation[]
}

export const parsePiece = (raw: RawPiece, context: PieceContext): PieceWithUnnamed => {
  const parts = readParts(raw, context.vocabulary)
  const piece = withOutsideMarkers(assemble(raw, parts, context), context.vocabulary)
  return {
    piece: { ...piece, proposals: proposeRepairs(piece, context.vocabulary) },
    unnamed: parts.signed.unnamed,
  }
}

const withOutsideMarkers = (piece: ParsedPiece, vocabulary: Vocabulary): ParsedPiece => {
  const outside = markersOutside(piece, vocabulary)
  return outside.length > 0 ? { ...piece, outsideMarkers: outside } : piece
}

interface Parts {
  head: Head
  lists: FootnoteList[]
  lower: Tail
  signed: Signed
  speakers: ReadonlySet<string>
  upper: Tail
}

/** From the outside in: notes, then what stands below the text, then what stands above it. */
const readParts = (raw: RawPiece, vocabulary: Vocabulary): Parts => {
  const { after, before, lists } = findFootnoteLists(raw.rest, vocabulary, (above, labels) =>
    hasMarkers(above, labels, vocabulary),
  )
  const upper = parseTail(before, vocabulary)
  const lower = parseTail(after, vocabulary, 0)
  const text = [...upper.body, ...lower.body]
  const speakers = findSpeakers(textsOf(text))
  const title = raw.title?.text ?? ''
  const readBylines = (lines: Line[]): Signed =>
    parseAuthors(textsOf(withoutBooks(lines)), vocabulary, (name) =>
      isTalkedTo(name, title, speakers),
    )
  const below = [...upper.bylines, ...lower.bylines]
  const credits = text.slice(0, 6).filter((line) => isSignature(line.text, vocabulary))
  const signers = readBylines([...below, ...credits]).authors.map(({ name }) => name)
  const head = parseHead(text, { isInterview: speakers.size > 0, signers, title, vocabulary })
  const signed = readBylines(byLine([...head.bylines, ...below]))
  return { head, lists, lower, signed, speakers, upper }
}

const isSignature = (text: string, vocabulary: Vocabulary): boolean => {
  const furniture = classifyFurniture(text, vocabulary)
  return countWords(text) <= 20 && (furniture === 'byline' || furniture === 'name')
}

/** "By Jonathan Hale" above "(Bodley Head, 402pp, £25)" wrote the book under review. */
const withoutBooks = (lines: Line[]): Line[] =>
  lines.filter(
    ({ text }, index) => !isBookDetails(text) && !isBookDetails(lines[index + 1]?.text ?? ''),
  )

const assemble = (raw: RawPiece, parts: Parts, context: PieceContext): ParsedPiece => {
  const { head, lists, lower, signed, speakers, upper } = parts
  const [leadImage = null, ...figures] = head.leadImages
  const dates = [raw, head, upper, lower].map(({ dateline }) => dateline)
  const [dateline = null, ...otherDates] = sourceLines(dates)
  const issues = [head, upper, lower].map(({ outletIssue }) => outletIssue)
  const [outletIssue = null, ...otherIssues] = sourceLines(issues)
  const bylines = [...head.bylines, ...upper.bylines, ...lower.bylines]
  const bylineText = byLine(sourceLines([...bylines, ...otherDates, ...otherIssues]))
  const outlet = outletOf(raw, bylineText, context)
  return {
    acknowledgements: [...upper.acknowledgements, ...lower.acknowledgements],
    authors: signed.authors,
    body: [
      ...figures.map((figure): Block => ({ ...figure, type: 'figure' })),
      ...parseBody(head.rest, lists, speakers, context.vocabulary),
    ],
    bylineText,
    dateline,
    footnoteLists: lists,
    kind: guessKind(cluesOf(raw, parts, bylineText, outlet)),
    leadImage,
    lines: rangeOf(raw),
    note: sourceLines(raw.note),
    outlet,
    outletIssue,
    proposals: [],
    standfirst: head.standfirst,
    title: { line: raw.title?.line ?? raw.note.at(-1)?.line ?? 0, text: raw.title?.text ?? '' },
  }
}

const cluesOf = (
  raw: RawPiece,
  { lists, speakers }: Parts,
  bylineText: SourceLine[],
  outlet: null | string,
): KindClues => ({
  footnotes: lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0),
  hasJournalMatter: bylineText.some(({ text }) =>
    /contributors?|additional information/iu.test(text),
  ),
  isInterview: speakers.size > 0,
  note: textOf(raw.note),
  outlet,
  title: raw.title?.text ?? '',
})

const hasMarkers = (before: Line[], labels: string[], vocabulary: Vocabulary): boolean => {
  const footnotes: Footnote[] = labels.map((label) => ({
    label,
    lines: [0, 0],
    noteId: label,
    prefix: '',
    text: [],
  }))
  const found = chooseMarkers(
    before.map(({ text }) => text),
    footnotes,
    vocabulary,
  )
  return new Set(found.map(({ label }) => label)).size >= Math.max(1, labels.length / 2)
}

/** The person an interview is with: named in the title, or else not the one who speaks first and asks. */
const isTalkedTo = (name: string, title: string, speakers: ReadonlySet<string>): boolean => {
  const isCalled = (label: string): boolean =>
    [name, surnameOf(name)].some((other) => other.toLowerCase() === label.toLowerCase())
  const inTitle = [...speakers].some((label) => label.length > 1 && title.includes(label))
  const answers = [...speakers].slice(1).some(isCalled)
  return (
    speakers.size > 0 &&
    (title.includes(name) || title.includes(surnameOf(name)) || (!inTitle && answers))
  )
}

const outletOf = (
  raw: RawPiece,
  bylineText: SourceLine[],
  { knownOutlets, vocabulary }: PieceContext,
): null | string => {
  const options = { knownOutlets, vocabulary }
  const printed = bylineText.filter(({ text }) =>
    /\b(?:appeared|published|posted|ran)\b/iu.test(text),
  )
  return (
    (
      findOutlet(textOf(raw.note), { ...options, least: 1.9 }) ??
      findOutlet(textOf(printed), options)
    )?.name ?? null
  )
}

const textsOf = (lines: SourceLine[]): string[] => lines.map(({ text }) => text)

const textOf = (lines: SourceLine[]): string => lines.map(({ text }) => text).join(' ')

const byLine = <T extends SourceLine>(lines: T[]): T[] => [...lines].sort((a, b) => a.line - b.line)

const sourceLines = (lines: (null | SourceLine)[]): SourceLine[] =>
  lines.filter((line) => line !== null).map(({ line, text }) => ({ line, text }))

const rangeOf = ({ dateline, note, rest, title }: RawPiece): [number, number] => [
  dateline?.line ?? note[0]?.line ?? 0,
  lastLineOf(rest.at(-1) ?? title ?? note.at(-1)),
]

const lastLineOf = (line: Line | null | undefined): number => line?.wrapped?.to ?? line?.line ?? 0
