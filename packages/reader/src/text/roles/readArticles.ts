// Divides the lines of a file into articles, and gives each line its role.
import type { Articles, LineRole, RawArticle } from '../lines/lineRoles.ts'
import type { OutletWeights } from '../outlet/outletModel.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { FactsContext } from './lineFacts.ts'

import { printedDate } from '../lines/datedLine.ts'
import { isDate } from '../lines/readDate.ts'
import { countWords, endsSentence, endsWithStop, isSeparator, type Line } from '../words/line.ts'
import { toFileFacts } from './fileFacts.ts'
import { featuresOf } from './lineFeatures.ts'
import { type RoleWeights, toScoreTable } from './roleModel.ts'
import { type RoleState, roleStates } from './roleStates.ts'
import roleWeights from './roleWeights.json' with { type: 'json' }
import { scoreNote } from './scoreNote.ts'
import { surePath } from './surePath.ts'
import { type RoledLine, toArticles } from './toArticles.ts'
import { readWeights } from './weightText.ts'

export interface ReaderWeights {
  outlets: OutletWeights
  roles: RoleWeights
}

export interface FileContext {
  knownOutlets: readonly string[]
  /** @default the fitted ones */
  outletWeights?: OutletWeights
  vocabulary: Vocabulary
}

let fitted: RoleWeights | undefined

function fittedRoles(): RoleWeights {
  fitted ??= readWeights(roleWeights)
  return fitted
}

/** No articles where no line is a sentence, or all are. */
export function readArticles(
  source: readonly Line[],
  context: FileContext,
  weights: RoleWeights = fittedRoles(),
): Articles {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const separators = source.filter(({ text }) => isSeparator(text))
  const hasText = lines.some(({ text }) => countWords(text) >= 6 && endsSentence(text))
  const read = hasText ? surePath(toScoreTable(weights, toFeatures(source, context))) : null
  const roled = read && toRoled(lines, read.states)
  if (!roled || isProse(roled)) {
    return { articles: [], separators }
  }
  const found = toArticles(roled, separators)
  addDoubts(
    found.articles,
    read.doubts.flatMap((at) => lines[at] ?? []),
  )
  addDoubts(found.articles, found.articles.flatMap(datedHeadings))
  return found
}

function addDoubts(articles: readonly RawArticle[], doubts: readonly Line[]): void {
  for (const { line } of doubts) {
    const article = articles.findLast(({ lines }) => (lines[0]?.line.line ?? 0) <= line)
    article?.doubts.push(line)
  }
}

/** Headings with the date of a day on the line below: columns, each with the day that it appeared. */
function datedHeadings({ lines }: RawArticle): Line[] {
  return lines.flatMap(({ line, role }, at) => {
    const below = lines[at + 1]
    const isDated = below?.role === 'heading' && isDate(below.line.text)
    const isDay = isDated && /-\d\d-\d\d$/u.test(printedDate(below.line.text) ?? '')
    return role === 'heading' && isDay ? [line] : []
  })
}

/** `states` are positions in `roleStates`. */
function toRoled(lines: readonly Line[], states: readonly number[]): RoledLine[] {
  return lines.map((line, at) => {
    const { opens, role } = roleStates[states[at] ?? 0] as RoleState
    return { line, opens, role }
  })
}

/** One article that begins with a sentence like those below it, and has neither a byline nor a note that says something. */
function isProse(roled: readonly RoledLine[]): boolean {
  const first = roled[0]?.line.text ?? ''
  return (
    roled.every(({ opens, role }, at) => opens === (at === 0) && proseRoles.has(role)) &&
    !roled.slice(1).some(({ role }) => role === 'title') &&
    isSentence(first) &&
    scoreNote(first) < leastNote
  )
}

const proseRoles: ReadonlySet<LineRole> = new Set<LineRole>([
  'note',
  'paragraph',
  'standfirst',
  'title',
])
/** Of `scoreNote()`. */
const leastNote = 3

/** Small letters and a full stop. */
function isSentence(text: string): boolean {
  const long = text.split(/\s+/u).filter((word) => word.length > 3)
  const small = long.filter((word) => /^\p{Ll}/u.test(word))
  return endsWithStop(text) && small.length > long.length / 3
}

/** The features of each line that does not only separate. */
export function toFeatures(source: readonly Line[], context: FactsContext): string[][] {
  const file = toFileFacts(source, context)
  return file.facts.map((_, at) => featuresOf(file, at))
}
