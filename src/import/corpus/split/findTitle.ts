// Finds the title of an article that begins without a note, and what stands above it.
import type { Head } from '../head/types.ts'
import type { Line } from '../text/line.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { parseHead } from '../head/parseHead.ts'
import { countWords, endsSentence, endsWithStop } from '../text/line.ts'

/** So many lines hold the head of any article. */
const mostLines = 32

export interface TitleContext {
  /** Lines that the file prints above several texts: names of columns, never titles. */
  labels: ReadonlySet<string>
  vocabulary: Vocabulary
}

export interface TitledLines {
  /** What was read above the title. */
  above: Head
  rest: Line[]
  title: Line
}

/** Null where no line can be a title, or no running text follows. */
export function findTitle(lines: Line[], { labels, vocabulary }: TitleContext): null | TitledLines {
  const top = lines.slice(0, mostLines)
  const head = parseHead(top, {
    findsTitle: true,
    isInterview: false,
    labels,
    signers: [],
    title: '',
    vocabulary,
  })
  const at = head.title ? lines.indexOf(head.title) : -1
  const rest = lines.slice(at + 1)
  if (
    !head.title ||
    (isSentence(head.title.text) && head.bylines.length === 0) ||
    !rest.some(({ text }) => countWords(text) >= 6 && endsSentence(text))
  ) {
    return null
  }
  const { title } = head
  return {
    above: parseAbove(head, title),
    rest,
    title,
  }
}

/** A line of small letters with a full stop begins a text without a title. */
function isSentence(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.length > 3)
  const small = long.filter((word) => /^\p{Ll}/u.test(word))
  return endsWithStop(text) && small.length > long.length / 3
}

function parseAbove(head: Head, title: Line): Head {
  const isAbove = ({ line }: { line: number }): boolean => line < title.line
  return {
    boilerplate: head.boilerplate.filter(isAbove),
    bylines: head.bylines.filter(isAbove),
    dateline: head.dateline && isAbove(head.dateline) ? head.dateline : null,
    leadImages: head.leadImages.filter(isAbove),
    outletIssue: head.outletIssue && isAbove(head.outletIssue) ? head.outletIssue : null,
    rest: [],
    standfirst: [],
    title,
  }
}
