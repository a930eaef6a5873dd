// Parses the lines between title and body: standfirst, lead picture, byline, date and issue.
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Head, HeadContext } from './types.ts'

import { classifyLine } from '../lines/classifyLine.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { type Line, stripBullet } from '../text/line.ts'
import { type HeadLineKind, headLineKindOf } from './headLineKind.ts'
import { isSpoken } from './standfirst.ts'

export function parseHead(lines: Line[], context: HeadContext): Head {
  const head: Head = {
    bylines: [],
    dateline: null,
    leadImages: [],
    outletIssue: null,
    rest: [],
    standfirst: [],
  }
  let index = 0
  for (; index < lines.length - 1; index++) {
    const kind = headLineKindOf(lines, index, head, context)
    if (kind === 'body') {
      break
    }
    place(head, kind, lines[index] as Line)
  }
  const rest = lines.slice(index)
  const credits = context.isInterview ? creditsAboveTurns(rest, context.vocabulary) : []
  return {
    ...head,
    bylines: [...head.bylines, ...credits],
    rest: rest.filter((line) => !credits.includes(line)),
  }
}

/** "Interview by …" may follow the biography that introduces the interview. */
function creditsAboveTurns(lines: Line[], vocabulary: Vocabulary): Line[] {
  const firstTurn = lines.findIndex(({ text }) => isSpoken(text))
  return lines
    .slice(0, Math.max(0, firstTurn))
    .filter(
      ({ text }) =>
        /^(?:By|BY|Words|Interview)\b/u.test(text) && classifyLine(text, vocabulary) === 'byline',
    )
}

function place(head: Head, kind: HeadLineKind, line: Line): void {
  const { line: number, text } = line
  if (kind === 'standfirst') {
    head.standfirst.push({ line: number, text: stripBullet(text) })
  } else if (kind === 'picture') {
    const { caption = text, credit = null } = splitCredit(text) ?? {}
    head.leadImages.push({ caption, credit, line: number })
  } else if (kind === 'caption') {
    head.leadImages.push({ caption: text, credit: null, line: number })
  } else if (kind === 'date' && !head.dateline) {
    head.dateline = { line: number, text }
  } else if (kind === 'issue' && !head.outletIssue) {
    head.outletIssue = { line: number, text }
  } else {
    head.bylines.push(line)
  }
}
