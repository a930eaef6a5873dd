// Scores what a line above or below a title may be. A paragraph of the body scores 0.
import type { LineFacts } from '../roles/lineFacts.ts'
import type { HeadState } from './headStates.ts'
import type { HeadContext } from './types.ts'

import { isSectionName } from '../lines/furniture.ts'
import { hangs } from '../lines/isHeading.ts'
import { splitDate } from '../lines/readDate.ts'
import { splitCredit } from '../lines/splitCredit.ts'
import { isOutletName } from '../outlet/printedOutlet.ts'
import { isShortSentence, scoreTitle } from '../split/scoreTitle.ts'
import { endsSentence, endsWithStop } from '../text/line.ts'
import { isWorkplace } from './isWorkplace.ts'
import { scoreStandfirst } from './scoreStandfirst.ts'
import { isBiography } from './standfirst.ts'

export function scoreHeadLine(
  all: readonly LineFacts[],
  at: number,
  state: HeadState,
  context: HeadContext,
): number {
  const facts = all[at] as LineFacts
  switch (state.role) {
    case 'body':
      return scoreBody(facts)
    case 'boilerplate':
      return scoreBoilerplate(all, at, state.isAbove)
    case 'byline':
      return scoreByline(all, at, context) - (state.isAbove ? 0.8 : 0)
    case 'caption':
      return scoreCaption(all, at, context)
    case 'date':
      return facts.kind === 'date' && !isMailHeader(all, at) ? 4 : -6
    case 'issue':
      return facts.kind === 'issue' ? 3.5 : -6
    case 'picture':
      return facts.hasCredit && !isPhotographer(facts.text) ? 0.5 : -6
    case 'section':
      return state.isAbove
        ? context.labels?.has(facts.text)
          ? 4
          : scoreSection(facts) + (isLabelInCapitals(all, at) ? 1.6 : 0)
        : isLabel(facts)
          ? 2
          : -6
    case 'standfirst':
      return scoreStandfirstLine(all, at, state, context)
    case 'title':
      return context.labels?.has(facts.text) ? -20 : scoreTitleLine(all, at)
  }
}

function scoreBoilerplate(all: readonly LineFacts[], at: number, isAbove: boolean): number {
  const { furniture, kind, words } = all[at] as LineFacts
  if (isCount(all, at)) {
    return 2
  }
  if (kind === 'boilerplate') {
    return isAbove ? 2.5 : -1
  }
  if (kind === 'acknowledgement' || kind === 'acknowledgements-label') {
    return 2.5
  }
  return furniture >= 2 ? furniture : isAbove && words <= 12 ? -1.5 : -6
}

/** A body does not begin with a line that is cut off, unless it is a heading. */
function scoreBody({ ends, isBullet, kind, words }: LineFacts): number {
  // Dates and signatures stand below a text, too.
  if (kind === 'date') {
    return 2.5
  }
  return ends ? (words >= 12 ? 0.3 : 0) : isBullet ? -0.5 : -0.4
}

export function scoreByline(all: readonly LineFacts[], at: number, context: HeadContext): number {
  const { byline, ends, furniture, hasCredit, kind, text, words } = all[at] as LineFacts
  if (isPhotographer(text)) {
    return 2.5
  }
  if (
    hasCredit ||
    (furniture >= 3 && kind !== 'boilerplate') ||
    kind === 'date' ||
    kind === 'issue'
  ) {
    return -6
  }
  if (context.isInterview && kind === 'byline' && !isInterviewCredit(text)) {
    return -6
  }
  const shape = byline && !context.title.includes(text) ? byline.score : -6
  const known = kind === 'byline' || kind === 'boilerplate' ? 3 : kind === 'name' ? 2 : -6
  const credit = creditedBy.test(text) && words <= 10 && !ends ? 2 : -6
  return Math.max(
    credit,
    shape,
    context.title.includes(text) ? -6 : known,
    isWorkplace(all, at) ? 4 : -6,
  )
}

/** "Interviewed by", "Article published by" */
const creditedBy =
  /^(?:\p{Lu}\p{L}+ )?(?:interview|interviewed|hosted|presented|produced|reported|compiled|photographed|translated|published|posted|moderated|conducted|written|delivered|recorded|curated|by the editors)(?: by| of) \p{Lu}/iu

/** "Photographs by Sam Eldridge": of the whole article, not of one picture. */
function isPhotographer(text: string): boolean {
  return /^(?:Photographs|Photography|Photos|Pictures|Illustrations|Fotos|Fotografien|Photographies|Illustrationen|Fotografías|Fotografie)(?: by| von| de| par| di|:)\s+\p{Lu}\S+(?: \S+){0,4}$/u.test(
    text,
  )
}

function isInterviewCredit(text: string): boolean {
  return /^(?:By|Words|Interview|Text|Von|Par|Por|Oleh|Door)\b|^The (?:writer|author|interviewer)/iu.test(
    text,
  )
}

/** "Date: 4 May 2021" among the other lines of a mail's head. */
function isMailHeader(all: readonly LineFacts[], at: number): boolean {
  return (
    (all[at]?.furniture ?? 0) >= 3 &&
    [at - 1, at + 1].some((near) => (all[near]?.furniture ?? 0) >= 3)
  )
}

/** "COMMENTARY" between an abstract and the text. */
function isLabel({ text }: LineFacts): boolean {
  return isSectionName(text) || /^(?:synopsis|commentary|full text|main text)$/iu.test(text)
}

/** "Opinion", "Fremde Federn": what the outlet prints above a title. */
function scoreSection({ ends, text, words }: LineFacts): number {
  return isSectionName(text)
    ? 2.5
    : isOutletName(text)
      ? 1.8
      : ends
        ? -4
        : words <= 3
          ? 0.4
          : words <= 6
            ? -0.8
            : words <= 12
              ? -2.5
              : -6
}

/** A caption without a credit, which may stand on the next line. */
function scoreCaption(all: readonly LineFacts[], at: number, context: HeadContext): number {
  const { hasCredit, isBullet, kind, sentences, text, words } = all[at] as LineFacts
  const fits =
    !isBullet &&
    words >= 5 &&
    words <= 45 &&
    sentences <= 2 &&
    !hasCredit &&
    kind !== 'date' &&
    kind !== 'issue'
  if (!fits || hangs(text) || isBiography(text, context)) {
    return -6
  }
  const isCredited = splitCredit(all[at + 1]?.text ?? '')?.caption === ''
  return (
    (isCredited ? 0.5 : -0.3 - (endsSentence(text) ? 1 : 0)) -
    2 * Math.max(0, scoreByline(all, at, context))
  )
}

function scoreStandfirstLine(
  all: readonly LineFacts[],
  at: number,
  { hasByline }: HeadState,
  context: HeadContext,
): number {
  const facts = all[at] as LineFacts
  if (facts.hasCredit || facts.kind === 'date' || facts.kind === 'issue') {
    return -6
  }
  if (facts.isBullet) {
    return scoreBullet(all, at, hasByline) - 2 * Math.max(0, scoreByline(all, at, context))
  }
  const below = all.slice(at + 1, at + 14)
  const signs = scoreByline(all, at, context)
  return (
    scoreStandfirst(facts, all[at - 1], below, context) -
    (facts.kind ? 3 : 0) -
    2 * Math.max(0, signs) -
    (hasByline ? 0.3 : 0) -
    (context.findsTitle && (isBetterTitle(all, at) || isOverSummary(all, at)) ? 3 : 0)
  )
}

/** Points above the text, at least two of them. */
function scoreBullet(all: readonly LineFacts[], at: number, hasByline: boolean): number {
  const isList = all.slice(at).some(({ isBullet }) => !isBullet)
  const isOneOfMore = all[at - 1]?.isBullet === true || all[at + 1]?.isBullet === true
  if ((all[at]?.words ?? 0) > 50 || !isList) {
    return -6
  }
  return isOneOfMore ? (hasByline && !all[at - 1]?.isBullet ? 2 : 6.5) : 1
}

/** "LETTER FROM TBILISI" above lines that are not in capitals. */
function isLabelInCapitals(all: readonly LineFacts[], at: number): boolean {
  const { ends, text, words } = all[at] as LineFacts
  return (
    inCapitals(text) &&
    words <= 4 &&
    !ends &&
    all.slice(at + 1, at + 5).some((line) => scoreTitle(line.text) >= 1 && !inCapitals(line.text))
  )
}

function inCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** How much a line looks like a title by its form alone. */
function titleForm(all: readonly LineFacts[], at: number): number {
  const { byline, kind, text, words } = all[at] as LineFacts
  return (
    scoreTitle(text) -
    (words <= 2 ? 1 : 0) -
    (/\s[|·•/]\s/u.test(text) ? 2 : 0) -
    (isLabelInCapitals(all, at) ? 1.5 : 0) -
    (isPartOfSeries.test(text) || isDated(text) ? 2 : 0) -
    (isMasthead(all, at) ? 1.5 : 0) -
    (kind !== null || (byline?.score ?? 0) >= 1 ? 2 : 0)
  )
}

/** "THE HARBOUR GAZETTE, SATURDAY, MAY 5, 1973" */
function isDated(text: string): boolean {
  return /\p{N}/u.test(text) && splitDate(text).date !== null
}

/** "The Hive & Comb" above a line that is not capitalised so, or "Proceedings of …". */
function isMasthead(all: readonly LineFacts[], at: number): boolean {
  const { text, words } = all[at] as LineFacts
  const next = all.slice(at + 1, at + 3).find((line) => scoreTitle(line.text) >= 2)
  return (
    /^(?:Proceedings|Transactions|Annals|Journal|Bulletin|Newsletter|Papers) of (?:the )?/u.test(
      text,
    ) ||
    (at === 0 &&
      words <= 5 &&
      /^The \p{Lu}/u.test(text) &&
      isCapitalised(text) &&
      next !== undefined &&
      next.words > words &&
      !isCapitalised(next.text))
  )
}

function isCapitalised(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.length > 3)
  return long.every((word) => /^["“‘(]?[\p{Lu}\p{N}]/u.test(word))
}

/** A summary and then a byline or a date stand below: the line that summary goes with is the title. */
function isOverSummary(all: readonly LineFacts[], at: number): boolean {
  const [below, next] = all.slice(at + 1, at + 3)
  return (
    titleForm(all, at) >= 2 &&
    at >= 1 &&
    all.slice(0, at).every((line) => line.words <= 6) &&
    below !== undefined &&
    below.ends &&
    below.words <= 40 &&
    !below.hasCredit &&
    next !== undefined &&
    (next.kind === 'date' ||
      next.kind === 'byline' ||
      next.kind === 'name' ||
      (next.byline?.score ?? 0) >= 1)
  )
}

const isPartOfSeries =
  /^(?:no\.?|nr\.?|part|teil|n°|folge)\s*\p{N}+\b|\bin (?:a|the|our) series\b/iu

/** The title is likelier than the lines above it, or stands above this one. */
function isBetterTitle(all: readonly LineFacts[], at: number): boolean {
  const own = titleForm(all, at)
  const above = all.slice(0, at).map((_, index) => titleForm(all, index))
  return own >= 1 && above.every((score) => score + 1.2 < own)
}

function scoreTitleLine(all: readonly LineFacts[], at: number): number {
  const { byline, furniture, hasCredit, kind, text } = all[at] as LineFacts
  const score = mayBeSentence(all, at) ? 0.4 : scoreTitle(text)
  const isOther =
    hasCredit ||
    furniture >= 2 ||
    (kind !== null && kind !== 'name') ||
    (byline?.hasLead && byline.score >= 2) ||
    isSectionName(text)
  return score < 0 || isOther
    ? -20
    : score * 1.2 -
        at * 0.25 -
        0.6 * Math.max(0, score - titleForm(all, at)) -
        (isOutletName(text) ? 2.5 : 0) -
        (byline && byline.score > 0.5 && !endsWithStop(text) ? 1.5 : 0)
}

/** "Free buses are the wrong fight. Frequent buses are the right one." above a byline */
function mayBeSentence(all: readonly LineFacts[], at: number): boolean {
  const { ends, sentences, text, words } = all[at] as LineFacts
  return (
    (isShortSentence(text) && isSigned(all, at)) ||
    (ends &&
      sentences <= 2 &&
      words <= 16 &&
      /^["“‘]?[\p{Lu}\p{N}]/u.test(text) &&
      all.slice(0, at).every((line) => line.words <= 6 && !line.ends) &&
      [1, 2].some((down) => isSignedBelow(all, at + down)))
  )
}

/** A byline, and no text between it and the line above. */
function isSignedBelow(all: readonly LineFacts[], at: number): boolean {
  const { byline, ends = true, kind } = all[at] ?? {}
  return (
    !ends &&
    (kind === 'byline' || kind === 'name' || (byline?.score ?? 0) >= 2) &&
    all.slice(at + 1, at + 8).some((line) => line.ends && line.words >= 12)
  )
}

/** A byline stands one or two lines below, and text below that. */
function isSigned(all: readonly LineFacts[], at: number): boolean {
  return [at + 1, at + 2].some((below) => {
    const { byline, ends = true, kind } = all[below] ?? {}
    if (below > at + 1 && all[at + 1]?.ends !== true) {
      return false
    }
    return (
      !ends && ((byline?.score ?? 0) >= 1 || kind === 'byline') && all[below + 1]?.ends === true
    )
  })
}

const count = /^\p{N}{1,5}(?:[.,]\p{N})?[kKM]?$/u

/** Claps, comments and shares: numbers beside buttons. A single word among them is a button. */
function isCount(all: readonly LineFacts[], at: number): boolean {
  const { kind, text, words } = all[at] as LineFacts
  const isOdd = (near: number, far: number): boolean =>
    (all[near]?.furniture ?? 0) >= 2 ||
    (count.test(all[near]?.text ?? '') && (all[far]?.furniture ?? 0) >= 2)
  return (
    (count.test(text) || (words === 1 && kind === null && at > 1 && all[at + 1]?.ends === false)) &&
    (isOdd(at - 1, at - 2) || isOdd(at + 1, at + 2))
  )
}
