// Sorts the lines of an article by their roles, and reads its footnotes and who signs it.
import type { LineRole, RawArticle } from './lines/lineRoles.ts'
import type { FootnoteList, SourceLine } from './words/types.ts'
import type { Vocabulary } from './words/vocabulary.ts'

import { askedBy } from './byline/askedBy.ts'
import { namedInStandfirst } from './byline/namedInStandfirst.ts'
import { parseAuthors, type Signed } from './byline/parseAuthors.ts'
import { findFootnoteLists } from './footnotes/findFootnoteLists.ts'
import { countMarkers } from './footnotes/hasMarkers.ts'
import { isAgencyCredit } from './lines/agencyCredit.ts'
import { classifyLine, type LineKind } from './lines/classifyLine.ts'
import { isBookDetails } from './lines/closingLines.ts'
import { findDate } from './lines/datedLine.ts'
import { findSpeakers } from './lines/findSpeakers.ts'
import { abstractLabelOf, isAbstractLabel } from './lines/openings.ts'
import { scoreNote } from './roles/scoreNote.ts'
import { endsSentence, type Line } from './words/line.ts'
import { surnameOf } from './words/personNames.ts'

export interface Parts {
  acknowledgements: Line[]
  /** Text, headings and pictures, in their order. */
  body: RawArticle['lines']
  boilerplate: Line[]
  bylines: Line[]
  dates: Line[]
  issues: Line[]
  leadImages: Line[]
  lists: FootnoteList[]
  note: Line[]
  signed: Signed
  speakers: ReadonlySet<string>
  standfirst: Line[]
}

/** Of `scoreNote()`. */
const sureNote = 5

export function parseParts(source: RawArticle, vocabulary: Vocabulary): Parts {
  const raw = withIssues(source, vocabulary)
  const titles = [...(raw.title ? [raw.title] : []), ...linesOf(raw, bylineRoles)]
  const roles = new Map(raw.lines.map(({ line, role }) => [line, role]))
  const { lists, text } = findFootnoteLists(linesOf(raw, textRoles), {
    countMarkers: (above, labels) => countMarkers([...titles, ...above], labels, vocabulary),
    roleOf: (line) => roles.get(line) ?? null,
    vocabulary,
  })
  const inText = new Set(text)
  const body = raw.lines.filter(({ line }) => inText.has(line))
  const texts = textsOf(body.map(({ line }) => line))
  const speakers = findSpeakers(texts)
  const { acknowledgements, bylines, issues, others } = sortAround(raw, vocabulary)
  const own = linesOf(raw, ['note'])
  const note = own.length > 0 ? own : linesOf(raw, ['byline', 'other']).filter(isNote)
  const signing = bylines.filter((line) => !note.includes(line))
  const standfirst = linesOf(raw, ['standfirst'])
  const labels = standfirst.flatMap(labelOf)
  const signed = parseAuthors(
    textsOf(withoutBooks(signing)),
    vocabulary,
    (name) => isTalkedTo(name, raw.title?.text ?? '', speakers),
    textsOf(linesOf(raw, ['footnote'])),
  )
  if (signed.authors.length === 0) {
    const named = namedInStandfirst(
      textsOf(standfirst),
      [raw.title?.text ?? '', ...texts].join(' '),
    )
    const names = named.length > 0 ? named : askedBy(texts, speakers, vocabulary)
    signed.authors.push(...names.map((name) => ({ name, affiliations: [], inferred: false })))
  }
  return {
    acknowledgements,
    body,
    boilerplate: byLine([...labels, ...others.filter((line) => !note.includes(line))]),
    bylines: signing,
    dates: linesOf(raw, dateRoles),
    issues,
    leadImages: linesOf(raw, ['caption']).sort(captionsFirst),
    lists,
    note,
    signed,
    speakers,
    standfirst: standfirst.flatMap(withoutLabel),
  }
}

/** A volume and a number say when it appeared, not what it is about; with a month or a day they are a dateline. */
function withIssues({ lines, ...raw }: RawArticle, vocabulary: Vocabulary): RawArticle {
  const isIssue = ({ line, role }: RawArticle['lines'][number]): boolean =>
    (issueRoles.includes(role) || (role === 'footnote' && /^\p{L}{3}/u.test(line.text))) &&
    classifyLine(line.text, vocabulary) === 'issue' &&
    !(dateRoles.includes(role) && findDate(line.text))
  return { ...raw, lines: lines.map((one) => (isIssue(one) ? { ...one, role: 'other' } : one)) }
}

const dateRoles: LineRole[] = ['above-date', 'date', 'tail-date']
const issueRoles: LineRole[] = [...dateRoles, 'standfirst']
const textRoles: LineRole[] = ['figure', 'footnote', 'footnote-label', 'heading', 'paragraph']
const bylineRoles: LineRole[] = ['above-byline', 'byline', 'tail-byline']
const otherRoles: LineRole[] = ['above-other', 'interruption', 'other', 'tail-other']

function linesOf(raw: RawArticle, roles: readonly LineRole[]): Line[] {
  return raw.lines.filter(({ role }) => roles.includes(role)).map(({ line }) => line)
}

/** The lines around the text: those that name an issue, thank, or sign; and those that belong to no field. */
function sortAround(
  raw: RawArticle,
  vocabulary: Vocabulary,
): { others: Line[] } & Pick<Parts, 'acknowledgements' | 'bylines' | 'issues'> {
  const sorted = { acknowledgements: [], bylines: [], issues: [], others: [] } as Record<
    string,
    Line[]
  >
  let inThanks = false
  for (const { line, role } of raw.lines) {
    const kind = isAround(role) ? classifyLine(line.text, vocabulary) : null
    const isThanks = kind === 'acknowledgement' || kind === 'acknowledgements-label'
    inThanks =
      role === 'tail-byline' &&
      (kind === 'acknowledgements-label' || (inThanks && (isThanks || kind === null)))
    if (isAround(role)) {
      const thanks = inThanks || (role === 'tail-byline' && isThanks)
      sorted[placeOf(role, kind, thanks)]?.push(line)
    }
  }
  return sorted as ReturnType<typeof sortAround>
}

function isAround(role: LineRole): boolean {
  return otherRoles.includes(role) || bylineRoles.includes(role)
}

function placeOf(role: LineRole, kind: LineKind | null, thanks: boolean): string {
  if (kind === 'issue' && role !== 'interruption') {
    return 'issues'
  }
  return thanks ? 'acknowledgements' : otherRoles.includes(role) ? 'others' : 'bylines'
}

/** "Key messages" and "Abstract:" say nothing of their own. */
function labelOf({ line, text, ...rest }: Line): Line[] {
  const label = isAbstractLabel(text) ? text : abstractLabelOf(text).trim()
  return label === '' ? [] : [{ ...rest, line, text: label }]
}

function withoutLabel(line: Line): Line[] {
  const text = isAbstractLabel(line.text) ? '' : line.text.slice(abstractLabelOf(line.text).length)
  return text === '' ? [] : [{ ...line, text }]
}

/** "This article first appeared in …", printed between the title and the text. */
function isNote({ text }: Line): boolean {
  return endsSentence(text) && scoreNote(text) >= sureNote
}

/** A credit above the title may be of the picture below it. */
function captionsFirst(one: Line, other: Line): number {
  return Number(isAgencyCredit(one.text)) - Number(isAgencyCredit(other.text))
}

export function byLine<T extends SourceLine>(lines: T[]): T[] {
  return [...lines].sort((a, b) => a.line - b.line)
}

function textsOf(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}

/** The person an interview is with: named in the title, otherwise not the first speaker, who asks the questions. */
function isTalkedTo(name: string, title: string, speakers: ReadonlySet<string>): boolean {
  const isCalled = (label: string): boolean =>
    [name, surnameOf(name)].some((other) => other.toLowerCase() === label.toLowerCase()) ||
    isLabelOf(label, name)
  const inTitle = [...speakers].some((label) => label.length > 1 && title.includes(label))
  const answers = [...speakers].slice(1).some(isCalled)
  return (
    speakers.size > 0 &&
    (title.includes(name) || title.includes(surnameOf(name)) || (!inTitle && answers))
  )
}

/** "AT" is a label of Amílcar dos Anjos Tembe too: of the first name and the last. */
function isLabelOf(label: string, full: string): boolean {
  const letters = label.replace(/\P{L}/gu, '')
  const initials = full.replace(/(?<=\p{L})\p{L}+|\P{L}/gu, '')
  const outer = `${initials.charAt(0)}${surnameOf(full).charAt(0)}`
  return /^\p{Lu}{2,4}$/u.test(letters) && [initials, outer].includes(letters)
}

/** "By Jonathan Hale" above "(Bodley Head, 402pp, £25)" wrote the book under review. */
function withoutBooks(lines: Line[]): Line[] {
  return lines.filter(
    ({ text }, index) => !isBookDetails(text) && !isDetailsOnly(lines[index + 1]?.text ?? ''),
  )
}

/** "(Bodley Head, 402pp, £25)", without the title and the author of the book. */
function isDetailsOnly(text: string): boolean {
  return isBookDetails(text) && !/ (?:by|von|par|di|de|door) \p{Lu}/u.test(text)
}
