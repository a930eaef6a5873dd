// Divides the lines of a file into articles, and gives each line its role.
import type { Line } from '../text/line.ts'
import type { FactsContext } from './lineFacts.ts'
import type { LineRole } from './lineRoles.ts'
import type { Articles } from './rawArticle.ts'

import { countWords, endsSentence, endsWithStop, isSeparator } from '../text/line.ts'
import { toFileFacts } from './fileFacts.ts'
import { featuresOf } from './lineFeatures.ts'
import { bestStates, type RoleWeights } from './roleModel.ts'
import { roleWeights } from './roleWeights.ts'
import { scoreNote } from './scoreNote.ts'
import { type RoledLine, toArticles } from './toArticles.ts'
import { readWeights } from './weightText.ts'

let fitted: RoleWeights | undefined

function fittedWeights(): RoleWeights {
  fitted ??= readWeights(roleWeights)
  return fitted
}

/** No articles where no line is a sentence, or all are. */
export function readArticles(
  source: readonly Line[],
  context: FactsContext,
  weights: RoleWeights = fittedWeights(),
): Articles {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const separators = source.filter(({ text }) => isSeparator(text))
  const hasText = lines.some(({ text }) => countWords(text) >= 6 && endsSentence(text))
  const states = hasText ? bestStates(weights, toFeatures(source, context)) : null
  const roled = states?.map(({ opens, role }, at) => ({ line: lines[at] as Line, opens, role }))
  return roled && !isProse(roled) ? toArticles(roled, separators) : { articles: [], separators }
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
