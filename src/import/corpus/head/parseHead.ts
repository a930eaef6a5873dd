// Parses the lines around the title: section, standfirst, lead picture, byline, date and issue.
import type { Vocabulary } from '../text/vocabulary.ts'
import type { HeadRole } from './headStates.ts'
import type { Head, HeadContext } from './types.ts'

import { classifyLine } from '../lines/classifyLine.ts'
import { mailPrelude } from '../lines/mailPrelude.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { toLineFacts } from '../roles/lineFacts.ts'
import { bestSequence } from '../roles/viterbi.ts'
import { type Line, stripBullet } from '../text/line.ts'
import { followScore, headStates } from './headStates.ts'
import { scoreHeadLine } from './scoreHeadLine.ts'
import { isSpoken } from './standfirst.ts'

/** So many lines may belong to a head, and so many more are looked at to judge them. */
const mostLines = 18
const mostBelow = 14

/** The last line is always body. */
export function parseHead(lines: Line[], context: HeadContext): Head {
  const head: Head = {
    boilerplate: [],
    bylines: [],
    dateline: null,
    leadImages: [],
    outletIssue: null,
    rest: [],
    standfirst: [],
    title: null,
  }
  const roles = headRoles(lines, context)
  const end = roles.findIndex((role) => role === 'body')
  const index = end < 0 ? roles.length : end
  roles.slice(0, index).forEach((role, at) => place(head, role, lines[at] as Line))
  const rest = lines.slice(index)
  const credits = context.isInterview ? creditsAboveTurns(rest, context.vocabulary) : []
  return {
    ...head,
    bylines: [...head.bylines, ...credits],
    rest: rest.filter((line) => !credits.includes(line)),
  }
}

/** More than any other role scores. */
const surePrelude = 12

/** The roles of the lines up to the first of the body. */
function headRoles(lines: Line[], context: HeadContext): HeadRole[] {
  const length = Math.min(lines.length, mostLines)
  const facts = lines
    .slice(0, mostLines + mostBelow)
    .map((line) => toLineFacts(line, context.vocabulary))
  const prelude = context.findsTitle ? mailPrelude(lines) : 0
  if (length === 0) {
    return []
  }
  const { states } = bestSequence(length, headStates, {
    emit: (at, state) =>
      at === length - 1 && state.role !== 'body'
        ? -Infinity
        : at < prelude && state.role === 'boilerplate'
          ? surePrelude
          : scoreHeadLine(facts, at, state, context),
    follow: (from, to) => followScore(from, to, context.findsTitle === true),
  })
  return states.map(({ role }) => role)
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

function place(head: Head, role: HeadRole, line: Line): void {
  const { line: number, text } = line
  if (role === 'standfirst') {
    head.standfirst.push({ line: number, text: stripBullet(text) })
  } else if (role === 'picture' || role === 'caption') {
    const { caption = text, credit = null } = splitCredit(text) ?? {}
    head.leadImages.push({ caption, credit, line: number })
  } else if (role === 'title') {
    head.title = line
  } else if (role === 'date' && !head.dateline) {
    head.dateline = { line: number, text }
  } else if (role === 'issue' && !head.outletIssue) {
    head.outletIssue = { line: number, text }
  } else if (role === 'boilerplate' || role === 'section') {
    head.boilerplate.push(line)
  } else {
    head.bylines.push(line)
  }
}
