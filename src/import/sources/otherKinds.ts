// Texts that are no articles: refused with what they look like, before they are read as what they are not.
import type { SourceSentence } from '../../translations/refusals.ts'

import { SourceUnreadable } from '../sourceErrors.ts'

/** So much of a text is looked at. */
const beginning = 20_000

const marks: [RegExp, SourceSentence][] = [
  [/^[ \t]*\\(?:documentclass|documentstyle)\b|^[ \t]*\\begin\{document\}/m, 'source-latex'],
  [/^From \S+ +(?:\w{3} +){2}\d/, 'source-mailbox'],
]

/** @throws SourceUnreadable */
export function refuseOtherKinds(text: string): void {
  const head = text.slice(0, beginning)
  const [, sentence] =
    marks.find(([pattern]) => pattern.test(head)) ??
    (isPublicationList(head) ? [null, 'source-publications' as const] : [])
  if (sentence) {
    throw new SourceUnreadable(sentence)
  }
}

/** Of its lines, how many name a publication; the others are headings, such as a year. */
const mostOthers = 0.1
const fewestEntries = 6
const longestEntry = 500
const longestHeading = 60

function isPublicationList(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || [])
  const entries = lines.filter(isEntry)
  const others = lines.filter((line) => !isEntry(line) && line.length > longestHeading)
  return (
    entries.length >= fewestEntries &&
    others.length <= mostOthers * entries.length &&
    entries.length >= 0.6 * lines.length
  )
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
