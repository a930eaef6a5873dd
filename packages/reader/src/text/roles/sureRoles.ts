// Gives lines that can be only one thing its role, wherever the model puts them.
import type { LineRole, RawArticle } from '../lines/lineRoles.ts'

import { isAgencyCredit } from '../lines/agencyCredit.ts'
import { isAcknowledgement, isBookDetails } from '../lines/closingLines.ts'
import { isCreditLine } from '../lines/figureCredit.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { isGreeting, isLetterEnding, isSpeechGreeting } from '../lines/letterLines.ts'
import { abstractLabelOf } from '../lines/openings.ts'
import { isMenu, isRightsLine } from '../lines/siteLines.ts'
import { countWords } from '../words/line.ts'

type RoledLines = RawArticle['lines']

export function withSureRoles(lines: RoledLines): RoledLines {
  const first = lines.findIndex(({ role }) => role === 'paragraph' || role === 'heading')
  const last = lines.findLastIndex(({ role }) => role === 'paragraph')
  const sure: RoledLines = lines.map(({ line, role }, at) => ({
    line,
    role: sureRole(line.text, role, {
      isAboveText: at < first,
      isFirstOfText: at === first && at < last,
      isOfBook: at < first && isOfBook(lines.slice(at - 1, at + 2)),
    }),
  }))
  return sure.map((one, at) => {
    const own = lines[at]
    // "© 2019 Jane Okafor" below a caption is no line of the site.
    const isCredit = own && isPicture(own) && own.role === sure[at - 1]?.role
    return isCredit ? own : { line: one.line, role: captionAbove(sure[at + 1], one) ?? one.role }
  })
}

function isPicture(line: RoledLines[number] | undefined): boolean {
  return line?.role === 'caption' || line?.role === 'figure'
}

interface Place {
  isAboveText: boolean
  /** And not all there is of it. */
  isFirstOfText: boolean
  isOfBook: boolean
}

/** Between the title of a book under review and its publisher, price and pages, "by Jane Okafor" wrote the book. */
function isOfBook(near: RoledLines): boolean {
  const [above, own, below] = near
  const isHead = above !== undefined && above.role !== 'title' && below !== undefined
  return (
    isHead &&
    /^by /u.test(own?.line.text ?? '') &&
    isBookDetails(below.line.text) &&
    !/ by /u.test(below.line.text)
  )
}

function sureRole(text: string, role: LineRole, place: Place): LineRole {
  if (role === 'title') {
    return role
  }
  if (place.isAboveText && role in speechHead && isSpeechGreeting(text)) {
    return 'paragraph'
  }
  if (place.isOfBook || (place.isAboveText && role === 'standfirst' && isBookDetails(text))) {
    return 'other'
  }
  if (place.isAboveText && isAgencyCredit(text)) {
    return 'caption'
  }
  if (place.isFirstOfText && role === 'paragraph' && abstractLabelOf(text) !== '') {
    return 'standfirst'
  }
  if (place.isAboveText && role === 'standfirst' && isAcknowledgement(text)) {
    return 'tail-byline'
  }
  // A speech keeps its greeting in the text.
  const isOfLetter = role !== 'paragraph' && (isGreeting(text) || isLetterEnding(text))
  return isOfLetter || isMenu(text) || isRightsLine(text) ? (others[role] ?? role) : role
}

/** What stands directly above the text. */
const speechHead: Partial<Record<LineRole, true>> = { byline: true, other: true, standfirst: true }

/** What a line of a role is, where it belongs to no field. */
const others: Partial<Record<LineRole, LineRole>> = {
  'above-byline': 'above-other',
  'above-date': 'above-other',
  byline: 'other',
  caption: 'other',
  date: 'other',
  figure: 'interruption',
  footnote: 'tail-other',
  heading: 'interruption',
  note: 'above-other',
  paragraph: 'interruption',
  standfirst: 'other',
  'tail-byline': 'tail-other',
  'tail-date': 'tail-other',
}

/** What would be left out directly above a credit without a caption is its caption. */
function captionAbove(
  below: RoledLines[number] | undefined,
  { line: { text }, role }: RoledLines[number],
): LineRole | null {
  const isCredit = isPicture(below) && isCreditLine(below?.line.text ?? '')
  const isLeftOut = role === 'other' || role === 'interruption'
  return isCredit && isLeftOut && countWords(text) >= 4 && scoreFurniture(text) < 1
    ? (below?.role ?? null)
    : null
}
