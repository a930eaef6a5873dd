// Gives the lines of an annotated text their roles: what the annotation says of each, and the place that says the rest.
import type { LineRole } from '../src/text/lines/lineRoles.ts'
import type { ExpectedPiece } from '../test/helpers/shapes/readShapes.ts'

import { isDated, matchers, type Matchers, names, plain, signs, toSet } from './annotatedLines.ts'

type Roles = (LineRole | null)[]

interface Anchors {
  first: number
  last: number
  title: number
}

/** Throws where the annotation does not fit the lines, such as where a wrapped line was not joined. */
export function labelLines(
  source: readonly string[],
  pieces: readonly ExpectedPiece[],
): LineRole[] {
  const texts = source.map(plain)
  const roles: Roles = texts.map(() => null)
  const anchors: Anchors[] = []
  for (const [index, piece] of pieces.entries()) {
    anchors.push(findAnchors(texts, piece, anchors.at(-1), pieces[index + 1]))
  }
  const top = texts.slice(0, anchors[0]?.title ?? 0)
  const datesAbove = top.some(isDated)
  for (const [index, piece] of pieces.entries()) {
    const from = (anchors[index - 1]?.last ?? -1) + 1
    const to = anchors[index + 1]?.title ?? texts.length
    labelArticle(texts, roles, piece, anchors[index] as Anchors, { datesAbove, from, to })
  }
  const tops = toSet(top)
  for (const [index, piece] of pieces.entries()) {
    labelBetween(
      texts,
      roles,
      [pieces[index - 1], piece],
      {
        from: (anchors[index - 1]?.last ?? -1) + 1,
        to: anchors[index]?.title ?? 0,
      },
      tops,
    )
  }
  const end = pieces.at(-1)
  return roles.map(
    (role, at) => role ?? (end && signs(texts[at] ?? '', end) ? 'tail-byline' : 'tail-other'),
  )
}

function findAnchors(
  texts: readonly string[],
  piece: ExpectedPiece,
  above: Anchors | undefined,
  next: ExpectedPiece | undefined,
): Anchors {
  const from = (above?.last ?? -1) + 1
  const first = find(texts, piece.paragraphs.first, find(texts, piece.title, from) + 1)
  // A title may be printed twice: the one next to the text counts.
  const title = texts.lastIndexOf(plain(piece.title), first - 1)
  const end = next ? find(texts, next.title, first + 1) : texts.length
  const last = texts.lastIndexOf(plain(piece.paragraphs.last), end)
  return {
    first,
    last: last >= first ? last : find(texts, piece.paragraphs.last, first),
    title: title >= from ? title : find(texts, piece.title, from),
  }
}

function find(texts: readonly string[], wanted: string, from: number): number {
  const text = plain(wanted)
  const matches: ((line: string) => boolean)[] = [
    (line) => line === text,
    (line) => line.startsWith(text) && text.length > line.length / 2,
    (line) => text.length >= 12 && line.includes(text),
  ]
  for (const match of matches) {
    const at = texts.findIndex((line, index) => index >= from && match(line))
    if (at >= 0) {
      return at
    }
  }
  throw new Error(`not found: ${text.slice(0, 80)}`)
}

interface Range {
  /** Dates stand above the titles of this file. */
  datesAbove?: boolean
  from: number
  to: number
}

function labelArticle(
  texts: readonly string[],
  roles: Roles,
  piece: ExpectedPiece,
  { first, last, title }: Anchors,
  { datesAbove = false, from, to }: Range,
): void {
  const is = matchers(texts, piece)
  roles[title] = 'title'
  for (let at = from; at < title; at++) {
    roles[at] ??= is.note(at)
      ? 'note'
      : is.dated(at)
        ? 'above-date'
        : is.other(at) || is.figure(at)
          ? 'above-other'
          : null
  }
  const text = new Set(texts.slice(first, last + 1))
  for (let at = title + 1; at < first; at++) {
    // What stands in the text again is an entry of a list of contents.
    roles[at] = text.has(texts[at] ?? '') && !is.figure(at) ? 'other' : roleInHead(is, at)
  }
  for (let at = first; at <= last; at++) {
    roles[at] = at === first || at === last ? 'paragraph' : roleInText(is, at)
  }
  for (let at = last + 1; at < to; at++) {
    roles[at] = roleInTail(is, at, datesAbove)
  }
  const count = roles.slice(first, last + 1).filter((role) => role === 'paragraph').length
  if (count !== piece.paragraphs.count || is.headingsLeft() > 0) {
    throw new Error(`${piece.title}: ${count} paragraphs, ${is.headingsLeft()} headings missing`)
  }
}

function roleInHead(is: Matchers, at: number): LineRole {
  return is.standfirst(at)
    ? 'standfirst'
    : is.dated(at)
      ? 'date'
      : is.figure(at)
        ? 'caption'
        : is.heading(at)
          ? 'heading'
          : !is.other(at) && is.signature(at)
            ? 'byline'
            : 'other'
}

function roleInText(is: Matchers, at: number): LineRole {
  return is.heading(at)
    ? 'heading'
    : is.figure(at)
      ? 'figure'
      : is.other(at)
        ? 'interruption'
        : is.footnote(at)
          ? 'footnote'
          : is.listLabel(at)
            ? 'footnote-label'
            : is.thanks(at) || is.thanksLabel(at)
              ? 'tail-byline'
              : is.date(at)
                ? 'tail-date'
                : 'paragraph'
}

/** Null where the line may belong to the next article. */
function roleInTail(is: Matchers, at: number, datesAbove: boolean): LineRole | null {
  return is.thanks(at)
    ? 'tail-byline'
    : is.footnote(at)
      ? 'footnote'
      : is.listLabel(at)
        ? 'footnote-label'
        : (datesAbove ? is.date(at) : is.dated(at))
          ? 'tail-date'
          : is.other(at)
            ? 'tail-other'
            : is.figure(at)
              ? 'figure'
              : null
}

/** Whether the annotation says of a line that it is this or that. */
/** Lines between two texts that the annotations do not name: bylines of the one above, or of the one below. */
function labelBetween(
  texts: readonly string[],
  roles: Roles,
  [above, below]: [ExpectedPiece | undefined, ExpectedPiece],
  { from, to }: Range,
  tops: ReadonlySet<string>,
): void {
  keepOrder(roles, from, to)
  const between = roles.slice(from, to)
  const isOfAbove = (role: LineRole | null): boolean =>
    role !== null && !/^(?:above|note)/u.test(role)
  const isOfBelow = (role: LineRole | null): boolean => role !== null && !isOfAbove(role)
  const lastAbove = from + between.findLastIndex(isOfAbove)
  const found = roles.findIndex(
    (role, at) => at > lastAbove && at >= from && at < to && isOfBelow(role),
  )
  const heads = texts.findIndex(
    (text, at) => at > lastAbove && at >= from && at < to && isHead(text, below, tops),
  )
  const firstBelow = Math.min(found < 0 ? to : found, heads < 0 ? to : heads)
  for (let at = from; at < to; at++) {
    const isAbove =
      above !== undefined &&
      (at <= lastAbove ||
        (at < firstBelow && (!names(texts[at] ?? '', below) || names(texts[at] ?? '', above))))
    const isByline = signs(texts[at] ?? '', isAbove ? above : below)
    roles[at] ??= `${isAbove ? 'tail' : 'above'}-${isByline ? 'byline' : 'other'}`
  }
}

/** What is printed below one text and above the next ("All Rights Reserved") belongs to the next where it stands below a line that does. */
function keepOrder(roles: Roles, from: number, to: number): void {
  const first = roles.findIndex(
    (role, at) => at >= from && at < to && role !== null && /^(?:above|note)/u.test(role),
  )
  for (let at = first; first >= 0 && at < to; at++) {
    const role = roles[at]
    roles[at] =
      role === 'tail-other' ? 'above-other' : role === 'tail-date' ? 'above-date' : (role ?? null)
  }
}

/** Above a title: what stands at the top of the file as well, and a short line that begins with the outlet. */
function isHead(text: string, { outlet }: ExpectedPiece, tops: ReadonlySet<string>): boolean {
  const name = plain(outlet ?? '').toLowerCase()
  return (
    tops.has(text) ||
    (name !== '' && text.length < 120 && text.toLowerCase().replace(/^the /u, '').startsWith(name))
  )
}
