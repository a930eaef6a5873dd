// Texts that are no articles: refused with what they look like, before they are read as what they are not.
import type { DocumentNode } from '../document/types.ts'
import type { MessageCode } from '../messages.ts'
import type { Piece } from '../types.ts'

import { SourceUnreadable } from '../errors.ts'
import { nodesOf } from '../piece/report/documentReport.ts'
import { printedText } from '../piece/report/nodeText.ts'

/** So much of a text is looked at. */
const beginning = 20_000

const marks: [RegExp, MessageCode][] = [
  [/^[ \t]*\\(?:documentclass|documentstyle)\b|^[ \t]*\\begin\{document\}/m, 'source-latex'],
  [/^From \S+ +(?:\w{3} +){2}\d/, 'source-mailbox'],
]

/** What only a file of LaTeX has, and no article that holds a formula. */
const commands =
  /^[ \t]*\\(?:author|bibliography|bibliographystyle|chapter|maketitle|(?:sub){0,2}section\*?|title|usepackage)\b/gm

const fewestCommands = 3

/** @throws SourceUnreadable */
export function refuseOtherKinds(text: string): void {
  const head = text.slice(0, beginning)
  const isLaTeX = (head.match(commands) ?? []).length >= fewestCommands
  const [, sentence] =
    marks.find(([pattern]) => pattern.test(head)) ??
    (isLaTeX ? ([null, 'source-latex'] as const) : [])
  if (sentence || isPublicationList(head)) {
    throw new SourceUnreadable(sentence ?? 'source-publications')
  }
}

/**
 * The same for what was read of a page, a Word file or a Markdown file; what it shows as code is none of its own.
 * @throws SourceUnreadable
 */
export function refuseOtherPieces(pieces: Piece[]): void {
  const lines = pieces.flatMap(({ bylineText, document, standfirst, title }) => [
    ...[title, ...standfirst, ...bylineText].map((text) => ({ isCode: false, text })),
    ...document.root.children
      .filter(({ type }) => type !== 'footnotes')
      .map((node) => ({ isCode: isCode(node), text: printedText(node) })),
  ])
  const lengthOf = (some: typeof lines) => some.reduce((sum, { text }) => sum + text.length, 0)
  const own = lines.filter((line) => !line.isCode)
  const isAllCode = lengthOf(own) < lengthOf(lines) / 4
  refuseOtherKinds((isAllCode ? lines : own).map(({ text }) => text).join('\n'))
}

/** The bit of code in the formats of a text. */
const codeFormat = 16

function isCode(node: DocumentNode): boolean {
  const texts = nodesOf([node], 'text')
  return texts.length > 0 && texts.every(({ format }) => (Number(format) & codeFormat) !== 0)
}

/** Of its lines, how many name a publication; the others are headings, such as a year. */
const mostOthers = 0.1
const fewestEntries = 6
const longestEntry = 500
const longestHeading = 60

/** Of the letters, how many are those of other lines: an article may have more sources than paragraphs. */
const mostProse = 0.25

function isPublicationList(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || [])
  const isByYear = beginWithYears(lines)
  const isOfList = (line: string) => isEntry(line) || (isByYear && yearOf(line) !== null)
  const entries = lines.filter(isOfList)
  const others = lines.filter((line) => !isOfList(line) && line.length > longestHeading)
  return (
    entries.length >= fewestEntries &&
    others.length <= mostOthers * entries.length &&
    others.join('').length <= mostProse * lines.join('').length &&
    entries.length >= 0.4 * lines.length
  )
}

/** `2021: Low water, Harbour Review`: the newest first, as no chronicle has it. */
function beginWithYears(lines: string[]): boolean {
  const years = lines.flatMap((line) => yearOf(line) ?? [])
  return (
    years.length >= fewestEntries &&
    (years[0] ?? 0) > (years.at(-1) ?? 0) &&
    years.every((year, index) => index === 0 || year <= (years[index - 1] ?? 0))
  )
}

function yearOf(line: string): null | number {
  const [, year] =
    (line.length <= longestEntry / 2
      ? /^\(?((?:19|20)\d\d)\)?[:.,–—-]?\s+\S.{8}/.exec(line)
      : null) ?? []
  return year === undefined ? null : Number(year)
}

/** A year, parts with commas or full stops between them, and what only a reference has. */
function isEntry(line: string): boolean {
  return (
    line.length <= longestEntry &&
    /(?:^|[^\d-])(?:19|20)\d\d(?:$|\D)/.test(line) &&
    (line.match(/[,.;:](?:\s|$)/g) ?? []).length >= 3 &&
    /[“”«»„]|"[^"]{4,}"|‘[^’]{4,}[’,]|\b(?:doi|vol|no|nr|pp|eds?|hrsg|issue)\b[.:]?|\(\d{4}\)|https?:|\d+\(\d+\)/i.test(
      line,
    )
  )
}
