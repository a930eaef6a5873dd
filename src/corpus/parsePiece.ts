import type { Line } from './lines.ts'
import type { RawPiece } from './splitCorpus.ts'
import type { Block, Footnote, ParsedAffiliation, ParsedPiece, SourceLine } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

import { findFootnoteLists } from './findFootnoteLists.ts'
import { findOutlet } from './findOutlet.ts'
import { findSpeakers } from './findSpeakers.ts'
import { guessKind } from './guessKind.ts'
import { parseAuthors } from './parseAuthors.ts'
import { parseBody } from './parseBody.ts'
import { parseHead } from './parseHead.ts'
import { parseTail } from './parseTail.ts'
import { surnameOf } from './personNames.ts'
// Turns the lines of one piece into its fields. Every line ends up in exactly one of them.
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
  const { vocabulary } = context
  const lists = findFootnoteLists(raw.rest, vocabulary, (before, labels) =>
    hasMarkers(before, labels, vocabulary),
  )
  const upper = parseTail(lists.before, vocabulary)
  const lower = parseTailBelow(lists.after, vocabulary)
  const text = [...upper.body, ...lower.body]
  const speakers = findSpeakers(text.map((line) => line.text))
  const title = raw.title?.text ?? ''
  const isOutside = (name: string): boolean => isTalkedTo(name, title, speakers)
  const readBylines = (lines: Line[]) =>
    parseAuthors(
      lines.map((line) => line.text),
      vocabulary,
      isOutside,
    )
  const tailBylines = [...upper.bylines, ...lower.bylines]
  const headSigners = parseHeadSigners(text, vocabulary, isOutside)
  const signers = [...readBylines(tailBylines).authors.map(({ name }) => name), ...headSigners]
  const head = parseHead(text, { isInterview: speakers.size > 0, signers, title, vocabulary })
  const bylines = byLine([...head.bylines, ...tailBylines])
  const { authors, unnamed } = readBylines(bylines)
  const [leadImage = null, ...figures] = head.leadImages
  const body: Block[] = [
    ...figures.map((figure): Block => ({ ...figure, type: 'figure' })),
    ...parseBody(head.rest, lists.lists, speakers, vocabulary),
  ]
  const [dateline = null, ...otherDates] = sourceLines([
    raw.dateline,
    head.dateline,
    upper.dateline,
    lower.dateline,
  ])
  const [outletIssue = null, ...otherIssues] = sourceLines([
    head.outletIssue,
    upper.outletIssue,
    lower.outletIssue,
  ])
  const bylineText = byLine([...bylines, ...otherDates, ...otherIssues])
  const piece: ParsedPiece = {
    acknowledgements: [...upper.acknowledgements, ...lower.acknowledgements],
    authors,
    body,
    bylineText: sourceLines(bylineText),
    dateline,
    footnoteLists: lists.lists,
    kind: guessKind({
      footnotes: lists.lists.reduce((sum, { footnotes }) => sum + footnotes.length, 0),
      hasJournalMatter: bylineText.some((line) =>
        /contributors?|additional information/iu.test(line.text),
      ),
      isInterview: speakers.size > 0,
      note: textOf(raw.note),
      outlet: outletOf(raw, bylineText, context),
      title,
    }),
    leadImage,
    lines: rangeOf(raw),
    note: sourceLines(raw.note),
    outlet: outletOf(raw, bylineText, context),
    outletIssue,
    proposals: [],
    standfirst: head.standfirst,
    title: { line: raw.title?.line ?? raw.note.at(-1)?.line ?? 0, text: title },
  }
  return { piece: { ...piece, proposals: proposeRepairs(piece, vocabulary) }, unnamed }
}

/** What stands below the notes is nearly never body, and where it looks like body it is kept as such. */
const parseTailBelow = (lines: Line[], vocabulary: Vocabulary): ReturnType<typeof parseTail> =>
  parseTail(lines, vocabulary, 0)

const parseHeadSigners = (
  text: Line[],
  vocabulary: Vocabulary,
  isOutside: (name: string) => boolean,
): string[] =>
  parseAuthors(
    text
      .slice(0, 5)
      .map((line) => line.text)
      .filter((line) => /^(?:By|BY|Words by) /u.test(line)),
    vocabulary,
    isOutside,
  ).authors.map(({ name }) => name)

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
    (findOutlet(textOf(raw.note), options) ?? findOutlet(textOf(printed), options))?.name ?? null
  )
}

const textOf = (lines: SourceLine[]): string => lines.map(({ text }) => text).join(' ')

const byLine = <T extends SourceLine>(lines: T[]): T[] => [...lines].sort((a, b) => a.line - b.line)

const sourceLines = (lines: (null | SourceLine)[]): SourceLine[] =>
  lines.filter((line) => line !== null).map(({ line, text }) => ({ line, text }))

const rangeOf = ({ dateline, note, rest, title }: RawPiece): [number, number] => [
  dateline?.line ?? note[0]?.line ?? 0,
  rest.at(-1)?.line ?? title?.line ?? note.at(-1)?.line ?? 0,
]
