// What is known of a file as a whole, and of each line by the lines around it.
import type { Vocabulary } from '../words/vocabulary.ts'

import { hasMarkers } from '../footnotes/hasMarkers.ts'
import { readRun } from '../footnotes/readFootnoteList.ts'
import { findQuestions } from '../lines/findQuestions.ts'
import { findSpeakers } from '../lines/findSpeakers.ts'
import { isListLabel } from '../lines/footnoteItems.ts'
import { mailPrelude } from '../lines/mailPrelude.ts'
import { findRunningHeads } from '../lines/runningHeads.ts'
import { isSeparator, type Line } from '../words/line.ts'
import { blockFeatures } from './blockFacts.ts'
import { headFeatures } from './headFacts.ts'
import { type FactsContext, formOf, type LineFacts, toLineFacts } from './lineFacts.ts'
import { namedPeopleFeatures } from './namedPeople.ts'
import { type Recurrence, toRecurrence } from './recurrence.ts'
import { sharedWordFeatures } from './sharedWords.ts'

export interface FileFacts {
  /** Lines with a separator directly above them. */
  belowSeparator: ReadonlySet<number>
  /** For each line, what it names, and how it compares with the lines around it. */
  blocks: readonly string[][]
  /** The first and the last line of running text. */
  bodyRange: { first: number; last: number }
  /** What the file has: notes, bylines with a lead, dates. */
  character: string
  facts: readonly LineFacts[]
  forms: readonly string[]
  /** For each line, what records and dates around it say of it. */
  heads: readonly string[][]
  /** Lines of running text, lines that may be bylines, and dates. */
  isBody: readonly boolean[]
  isDate: readonly boolean[]
  isName: readonly boolean[]
  lines: readonly Line[]
  /** For the lines of each list of footnotes, what shows that it is one; empty for other lines. */
  lists: readonly string[]
  medianWords: number
  /** The names of bylines, by their first words. */
  names: ReadonlyMap<string, ReadonlySet<string>>
  /** For each line, which of its names other lines have. */
  people: readonly string[][]
  /** So many lines at the top are a mail around the article. */
  prelude: number
  questions: ReadonlySet<Line>
  recurrence: Recurrence
  repeated: ReadonlySet<string>
  runningHeads: ReadonlySet<Line>
  /** For each line, what it shares with the text around it. */
  sharedWords: readonly string[][]
  speakers: ReadonlySet<string>
  usualGap: number
}

export function toFileFacts(source: readonly Line[], context: FactsContext): FileFacts {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const facts = toLineFacts(lines, context)
  const lists = findLists(lines, context.vocabulary)
  const paragraphs = facts.filter(({ ends, kind }) => ends && !kind)
  const bodies = facts.map((one, at) => isBody(one) && lists[at] === '')
  const texts = facts.map(({ text }) => text)
  const forms = facts.map(formOf)
  const speakers = findSpeakers(lines.map(({ text }) => text))
  return {
    belowSeparator: belowSeparators(source),
    blocks: blockFeatures(texts, bodies),
    bodyRange: { first: bodies.indexOf(true), last: bodies.lastIndexOf(true) },
    character: characterOf(facts),
    facts,
    forms,
    heads: headFeatures(texts, bodies),
    isBody: bodies,
    isDate: facts.map(({ kind }) => kind === 'date'),
    isName: facts.map(isName),
    lines,
    lists,
    medianWords: medianOf(paragraphs.map(({ words }) => words)) ?? 30,
    names: byFirstWord(facts.flatMap(namesOf)),
    people: namedPeopleFeatures(texts, bodies, forms, speakers),
    prelude: mailPrelude(lines),
    questions: findQuestions(lines),
    recurrence: toRecurrence(texts, forms, bodies),
    repeated: repeatedTexts(lines),
    runningHeads: findRunningHeads(lines),
    sharedWords: sharedWordFeatures(texts, bodies),
    speakers,
    usualGap: medianOf(lines.map(({ gap }) => gap)) ?? 0,
  }
}

function isBody({ ends, furniture, hasCredit, kind, words }: LineFacts): boolean {
  return !kind && ends && words >= 12 && !hasCredit && furniture < 2
}

function isName({ byline, ends, kind, words }: LineFacts): boolean {
  const score = byline?.score ?? 0
  return !ends && (score >= 1 || kind === 'name' || (kind === 'byline' && words <= 20))
}

function namesOf({ byline, kind, text }: LineFacts): string[] {
  return byline && byline.score >= 1 ? byline.names : kind === 'name' ? [text] : []
}

function byFirstWord(names: string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>()
  for (const name of names) {
    const [first = ''] = name.split(' ')
    words.set(first, (words.get(first) ?? new Set()).add(name))
  }
  return words
}

function characterOf(facts: readonly LineFacts[]): string {
  const leads = facts.filter(({ byline }) => byline?.hasLead).length
  const dates = facts.filter(({ kind }) => kind === 'date').length
  const hasNote = facts.slice(0, 2).some(({ noteScore }) => noteScore >= 3)
  return [hasNote ? 'n' : '', leads >= 2 ? 'l' : '', dates >= 2 ? 'd' : ''].join('')
}

function medianOf(numbers: number[]): number | undefined {
  const sorted = numbers.sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** Positions among the lines that are left without the separators. */
function belowSeparators(source: readonly Line[]): ReadonlySet<number> {
  const below = new Set<number>()
  let at = 0
  for (const { text } of source) {
    if (isSeparator(text)) {
      below.add(at)
    } else {
      at++
    }
  }
  return below
}

function repeatedTexts(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(lines.map(({ text }) => text).filter((text) => seen.has(text) || !seen.add(text)))
}

/** So many lines above a list are searched for its markers. */
const reach = 300

/** `l` below a label, `b` with labels in brackets, `p` plain; `m` where the text above has the markers. */
function findLists(lines: Line[], vocabulary: Vocabulary): string[] {
  const lists = lines.map(() => '')
  let end = 0
  for (let at = 0; at < lines.length; at++) {
    const labelled = isListLabel(lines[at]?.text ?? '')
    const run = readRun(lines, labelled ? at + 1 : at, labelled, vocabulary)
    if (run) {
      const labels = run.items.map(({ item }) => item.label)
      const above = lines.slice(Math.max(end, at - reach), at)
      const style = labelled ? 'l' : run.items[0]?.item.style === 'bracket' ? 'b' : 'p'
      const found = `${style}${hasMarkers(above, labels, vocabulary) ? 'm' : ''}`
      lists.fill(found, run.from, run.to)
      lists.fill(`label-${found}`, at, run.from)
      end = run.to
      at = run.to - 1
    }
  }
  return lists
}
