// Scores how much a line reads like a note of the blog that announces an article.
import { scoreFurniture } from '../lines/furniture.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { scoreNamedOutlet } from '../outlet/namedOutlet.ts'
import { countWords, endsSentence } from '../words/line.ts'
import {
  announcesPattern,
  capitalsPattern,
  clippedPattern,
  firstPersonPattern,
  longAgoPattern,
  notANotePattern,
  noteCues,
  remembersPattern,
  reportsPattern,
} from './notePatterns.ts'

/** 0 for ordinary prose; about 3 for a possible note; 5 and more for a sure one. */
export function scoreNote(text: string, knownOutlets: readonly string[] = []): number {
  if (
    notANotePattern.test(text) ||
    capitalsPattern.test(text) ||
    /\s[|·•]\s\P{P}+$/u.test(text) ||
    scoreFurniture(text) >= 3 ||
    (isTitleCase(text) && !isPublishedLine(text))
  ) {
    return 0
  }
  const opening = text.slice(0, 700).replace(/\s{2,}/gu, ' ')
  const named = scoreNamedOutlet(opening, knownOutlets)
  const cues = noteCues.reduce(
    (sum, { pattern, score }) => sum + (pattern.test(opening) ? score : 0),
    0,
  )
  const people = Math.min(1.5, 0.6 * (opening.match(firstPersonPattern) ?? []).length)
  const clipped = clippedPattern.test(opening) ? 1 : 0
  const outlet = scoreOutlet(named, cues > 0)
  const isShort = countWords(text) <= 45 && endsSentence(text)
  const elliptic = isShort && isElliptic(opening) ? 1.5 : 0
  const announces = isShort && named > 0 && isAnnouncement(opening) ? 1.7 : 0
  const published = isPublishedLine(text) ? 3 : 0
  const reports = reportsPattern.test(opening.slice(0, 200)) ? -4 : 0
  const length = countWords(text) > 220 ? -2 : 0
  const memory =
    longAgoPattern.test(opening.slice(0, 200)) || remembersPattern.test(opening.slice(0, 200))
      ? -2
      : 0
  return Math.max(
    0,
    Math.min(
      9,
      cues +
        published +
        elliptic +
        people +
        clipped +
        outlet +
        announces +
        reports +
        length +
        memory,
    ),
  )
}

/** "I Sold My Car to a Man": a title, or the name of a newsletter. */
function isTitleCase(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.length > 3)
  return (
    !endsSentence(text) &&
    countWords(text) >= 3 &&
    long.length >= 2 &&
    long.every((word) => /^["“‘(]?[\p{Lu}\p{N}]/u.test(word))
  )
}

/** "Then, in the Review, a longer look at the same question.": a sentence without its verb, which a body seldom has. */
function isElliptic(text: string): boolean {
  const [first = ''] = text.split(/(?<=[.!?]) /u)
  return (
    countWords(first) <= 25 &&
    !/^["“‘„«]/u.test(first) &&
    !/(?<!\p{L})(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)(?!\p{L})/u.test(first) &&
    /(?<!\p{L})(?:for|in|to|from|at|with|on) (?:the |my |our )?\p{Lu}/u.test(first) &&
    !verbs.test(first)
  )
}

const verbs =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|should|shall|says?|said|goes|went|came|comes|makes?|made|takes?|took|gets?|got|gives?|gave|shows?|knows?|knew|thinks?|thought|stands?|stood|lies|lay|runs?|ran|needs?|means?|meant|seems?|keeps?|kept|holds?|held|sees?|saw|finds?|found|begins?|began|leaves?|left|falls?|fell|wants?|uses?|\p{Ll}{2,}ed)\b/u

function isAnnouncement(opening: string): boolean {
  return announcesPattern.test(opening.charAt(0).toLowerCase() + opening.slice(1))
}

/** An outlet alone says little: bodies quote newspapers too. */
function scoreOutlet(score: number, hasCues: boolean): number {
  return hasCues ? Math.min(2.5, score / 2) : score >= 3.8 ? 2 : score >= 3 ? 1 : 0
}
