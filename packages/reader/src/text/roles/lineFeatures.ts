// Describes each line of a file by features, each a word, for which the model has weights.
import type { FileFacts } from './fileFacts.ts'
import type { LineFacts } from './lineFacts.ts'

import { isBiography } from '../lines/bylineLines.ts'
import { isBookDetails } from '../lines/closingLines.ts'
import { readSpeaker } from '../lines/findSpeakers.ts'
import { isListLabel } from '../lines/footnoteItems.ts'
import { isInterruption } from '../lines/furniture.ts'
import { hangs, isHeading } from '../lines/isHeading.ts'
import { endsOpen } from '../lines/openEnds.ts'
import { isAbstract, isAbstractLabel, isIntroduction, opensWithPlace } from '../lines/openings.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { isSectionName } from '../lines/sectionNames.ts'
import { isOutletName } from '../outlet/printedOutlet.ts'
import { bucket, endingOf, formFeatures, wordsFeature } from '../words/textForm.ts'
import { edgeWords } from './edgeWords.ts'

export function featuresOf(file: FileFacts, at: number): string[] {
  const here = file.facts[at] as LineFacts
  return [
    'any',
    ...ownFeatures(here),
    ...scoreFeatures(here),
    ...formFeatures(here.text),
    ...neighbourFeatures(file, at),
    ...layoutFeatures(file, at),
    ...distanceFeatures(file, at),
    ...noteListFeatures(file, at),
    ...nameFeatures(file, at),
    ...fileFeatures(file, at),
    ...edgeWords(here.text),
    ...(file.blocks[at] ?? []),
    ...(file.heads[at] ?? []),
    ...(file.people[at] ?? []),
    ...file.recurrence.featuresAt(at),
    ...(file.sharedWords[at] ?? []),
  ]
}

type Flag = [name: string, has: boolean | undefined]

function namesOf(flags: Flag[]): string[] {
  return flags.filter(([, has]) => has).map(([name]) => name)
}

function ownFeatures({
  furniture,
  hasCredit,
  isBullet,
  isFootnote,
  sentences,
  text,
}: LineFacts): string[] {
  return [
    `sentences=${Math.min(4, sentences)}`,
    ...namesOf([
      ['credit', hasCredit],
      ['footnote', isFootnote],
      ['list-label', isListLabel(text)],
      ['bullet', isBullet],
      ['hangs', hangs(text)],
      ['section', isSectionName(text)],
      ['outlet-name', isOutletName(text)],
      ['published', isPublishedLine(text)],
      ['biography', isBiography(text)],
      ['place', opensWithPlace(text)],
      ['abstract', isAbstract(text)],
      ['abstract-label', isAbstractLabel(text)],
      ['interruption', isInterruption(text)],
      ['ends-open', endsOpen(text)],
      ['furniture>1', furniture >= 1],
      ['furniture>2', furniture >= 2],
      ['furniture>3', furniture >= 3],
    ]),
  ]
}

/** Scores count by steps: each step that is reached is a feature. */
function scoreFeatures({ byline, bylineScore, noteScore, titleScore }: LineFacts): string[] {
  return [
    ...steps('note', noteScore, [1, 3, 5, 7]),
    ...steps('title', titleScore, [0, 1, 2]),
    ...steps('byline', bylineScore, [0, 1, 2, 3]),
    ...(byline
      ? [
          `names=${Math.min(3, byline.names.length)}`,
          ...steps('shape', byline.score, [0.5, 1, 2, 3]),
          ...namesOf([
            ['lead', byline.hasLead],
            ['beside-names', byline.others.length > 0],
          ]),
        ]
      : []),
  ]
}

function steps(name: string, score: number, edges: number[]): string[] {
  return edges.filter((edge) => score >= edge).map((edge) => `${name}>${edge}`)
}

/** The forms of the lines around, one by one and together. */
function neighbourFeatures({ facts, forms }: FileFacts, at: number): string[] {
  const form = (by: number): string => forms[at + by] ?? (by < 0 ? 'start' : 'end')
  return [
    ...[-1, 0, 1].flatMap((by) => near(facts[at + by], forms[at + by], by)),
    `-2:${form(-2)}`,
    `+2:${form(2)}`,
    `forms=${form(-1)},${form(0)}`,
    `forms+=${form(0)},${form(1)}`,
    `forms3=${form(-1)},${form(0)},${form(1)}`,
    `forms+3=${form(0)},${form(1)},${form(2)}`,
  ]
}

function near(facts: LineFacts | undefined, form: string | undefined, by: number): string[] {
  const place = by === 0 ? '' : by < 0 ? '-1:' : '+1:'
  return facts
    ? [
        `${place}${form}`,
        `${place}kind=${facts.kind}`,
        `${place}${wordsFeature(facts.words)}`,
        `${place}ending=${endingOf(facts.line.text.slice(-40))}`,
      ]
    : [`${place}none`]
}

/** Gaps, separators, headings, and lengths beside those of other lines. */
function layoutFeatures(file: FileFacts, at: number): string[] {
  const { belowSeparator, facts, forms, medianWords, usualGap } = file
  const { line, text, words } = facts[at] as LineFacts
  const below = facts[at + 1]
  const heading = isHeading(file.lines, at)
  return [
    `gap=${Math.min(3, line.gap)}`,
    `ratio=${bucket(words / medianWords, [0.2, 0.35, 0.6, 0.95, 1.5])}`,
    `ratio+=${bucket((below?.words ?? 0) / Math.max(1, words), [0.5, 0.9, 1.3, 2, 4])}`,
    ...namesOf([
      ['gap', line.gap > usualGap],
      ['gap+', below && below.line.gap > usualGap],
      ['separator', belowSeparator.has(at)],
      [`separator,${forms[at]}`, belowSeparator.has(at)],
      ['separator+', belowSeparator.has(at + 1)],
      ['place+', below && opensWithPlace(below.text)],
      ['abstract-', isAbstractLabel(facts[at - 1]?.text ?? '')],
      ['book', isBookDetails(text)],
      ['book+', isBookDetails(facts[at + 1]?.text ?? '')],
      ['book++', isBookDetails(facts[at + 2]?.text ?? '')],
      ['introduction+', isIntroduction(facts[at + 1]?.text ?? '')],
      ['introduction++', isIntroduction(facts[at + 2]?.text ?? '')],
      ['heading', heading],
      [`heading+${forms[at + 1]}`, heading],
      [`heading-${forms[at - 1]}`, heading],
    ]),
  ]
}

/** How far running text, names and dates are, above and below; and how much the lines from here on are like the top of the file. */
function distanceFeatures({ forms, isBody, isDate, isName }: FileFacts, at: number): string[] {
  const form = forms[at]
  const textBelow = distance(isBody, at, 1, 6)
  const textAbove = distance(isBody, at, -1, 6)
  const before = (found: number): number => (found > textBelow && textBelow > 0 ? 0 : found)
  const like = likeTop(forms, isBody, at)
  return [
    `text+=${textBelow}`,
    `text-=${textAbove}`,
    `text=${textAbove},${textBelow}`,
    `name+=${before(distance(isName, at, 1, 4))}`,
    `name-=${distance(isName, at, -1, 4)}`,
    `date+=${before(distance(isDate, at, 1, 4))}`,
    `date-=${distance(isDate, at, -1, 4)}`,
    ...(isBody[at] ? [] : [`${form},text+=${textBelow}`, `${form},text-=${textAbove}`]),
    ...(at > 0 ? [`top=${like}`, `top=${like},${form}`] : []),
  ]
}

/** 0 where there is none within reach. */
function distance(has: readonly boolean[], at: number, step: number, most: number): number {
  for (let by = 1; by <= most; by++) {
    if (has[at + by * step]) {
      return by
    }
  }
  return 0
}

function likeTop(forms: readonly string[], isBody: readonly boolean[], at: number): number {
  let like = 0
  while (
    like < 4 &&
    at + like < forms.length &&
    forms[at + like] === forms[like] &&
    !isBody[at + like]
  ) {
    like++
  }
  return like
}

function noteListFeatures({ lists }: FileFacts, at: number): string[] {
  const named: [string, string | undefined][] = [
    ['list', lists[at]],
    ['list+', lists[at + 1]],
    ['list-', lists[at - 1]],
  ]
  return named.flatMap(([name, list]) => (list ? [`${name}=${list}`] : []))
}

/** Names of bylines in other lines: a biography names who signs. */
function nameFeatures(file: FileFacts, at: number): string[] {
  const { facts, forms } = file
  const { text } = facts[at] as LineFacts
  const named = namesIn(file, text)
  const above = mentionsNext(file, at, -1) ? 'above' : ''
  const below = mentionsNext(file, at, 1) ? 'below' : ''
  return namesOf([
    ['mentions', named.length > 0],
    [`mentions,${forms[at]}`, named.length > 0],
    [`mentions=${above}${below}`, named.length > 0],
    [
      'begins-with-name',
      named.some((name) => text.startsWith(name) && text.length > name.length + 5),
    ],
  ])
}

/** So many lines away. */
const reach = 100

/** Names of bylines that the text has among other words. */
function namesIn({ names }: FileFacts, text: string): string[] {
  const candidates = text.split(/[\s(“"]+/u).flatMap((word) => [...(names.get(word) ?? [])])
  return candidates.filter((name) => name !== text && text.includes(name))
}

/** True where the line names somebody of the next line of names in that direction. */
function mentionsNext({ facts, isName }: FileFacts, at: number, step: number): boolean {
  for (
    let next = at + step;
    next >= 0 && next < facts.length && Math.abs(next - at) <= reach;
    next += step
  ) {
    if (isName[next]) {
      const { byline, text } = facts[next] as LineFacts
      return (byline?.names ?? [text]).some((name) => facts[at]?.text.includes(name))
    }
  }
  return false
}

/** What the file has, and where in it the line stands. */
function fileFeatures(file: FileFacts, at: number): string[] {
  const { character, facts, forms, repeated, runningHeads, speakers } = file
  const { line, text } = facts[at] as LineFacts
  const { first, last } = file.bodyRange
  return [
    `file=${character}`,
    `line=${Math.min(at, 6)}`,
    `left=${Math.min(facts.length - 1 - at, 5)}`,
    ...namesOf([
      ['interview', speakers.size > 0],
      ['turn', speakers.has(readSpeaker(text) ?? '')],
      ['prelude', at < file.prelude],
      ['question', file.questions.has(line)],
      ['repeated', repeated.has(text)],
      ['running-head', runningHeads.has(line)],
      ['first-text', at <= first],
      [`first-text,${forms[at]}`, at <= first],
      ['last-text', at >= last],
      [`last-text,${forms[at]}`, at >= last],
    ]),
  ]
}
