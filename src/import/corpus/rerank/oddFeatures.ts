// Lines whose words do not suit their role: a paragraph that sounds like a note, a title that is a name, a sentence that is no part of the text.
import type { LineRole } from '../roles/lineRoles.ts'
import type { RoledText } from './roledText.ts'

import { isBiography } from '../byline/bylineLines.ts'
import { readBylineShape } from '../byline/bylineShape.ts'
import { namesInstitution } from '../byline/institutions.ts'
import { isSectionName, scoreFurniture } from '../lines/furniture.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { isDate } from '../lines/readDate.ts'
import { scoreNote } from '../roles/scoreNote.ts'
import { countWords, endsSentence } from '../text/line.ts'
import { toVocabulary } from '../text/vocabulary.ts'

/** What is longer is judged by its beginning. */
const mostLetters = 600
const noWords = toVocabulary([])

export function oddFeatures(lines: readonly RoledText[]): string[] {
  const first = lines.findIndex(({ role }) => role === 'paragraph')
  const last = lines.findLastIndex(({ role }) => role === 'paragraph')
  return lines.flatMap(({ role, text }, at) => {
    const place = at === first ? 'first-' : at === last ? 'last-' : ''
    return kindsOf(role, text.slice(0, mostLetters)).map((kind) => `${place}${role}:${kind}`)
  })
}

const judged: ReadonlySet<LineRole> = new Set<LineRole>([
  'above-other',
  'byline',
  'heading',
  'note',
  'other',
  'paragraph',
  'standfirst',
  'tail-byline',
  'tail-other',
  'title',
])

function kindsOf(role: LineRole, text: string): string[] {
  if (!judged.has(role)) {
    return []
  }
  const words = countWords(text)
  const note = scoreNote(text)
  const name = words > 20 ? 0 : (readBylineShape(text, noWords)?.score ?? 0)
  const kinds: [string, boolean][] = [
    ['biography', isBiography(text)],
    ['date', isDate(text)],
    ['furniture', scoreFurniture(text) >= 2],
    ['house', words <= 12 && namesInstitution(text)],
    ['name', name >= 2],
    ['note', note >= 3],
    ['published', isPublishedLine(text)],
    ['section', isSectionName(text)],
    ['sentence', endsSentence(text) && words >= 12],
  ]
  const found = kinds.filter(([, is]) => is).map(([kind]) => kind)
  return found.length === 0 ? ['plain'] : found
}
