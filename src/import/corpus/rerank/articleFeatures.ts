// Describes an article as a whole, once its lines have roles, by features that the reranker has weights for.
import type { LineRole } from '../roles/lineRoles.ts'
import type { RawArticle } from '../roles/rawArticle.ts'
import type { RoledText } from './roledText.ts'

import { bucket } from '../roles/textForm.ts'
import { countWords } from '../text/line.ts'
import { headingFeatures, paragraphFeatures } from './textFeatures.ts'

export function articleFeatures(article: RawArticle): string[] {
  const lines = article.lines.map(({ line, role }) => ({ role, text: line.text }))
  return [
    ...titleFeatures(lines),
    ...headFeatures(lines),
    ...paragraphFeatures(lines),
    ...headingFeatures(lines),
    ...countFeatures(lines),
  ]
}

/** The roles above the text, each once where it is repeated: what articles of one file have in common. */
export function layoutOf({ lines }: RawArticle): string {
  const roles = lines.slice(0, textBegins(lines)).map(({ role }) => role)
  return roles.filter((role, at) => role !== roles[at - 1]).join(',')
}

function textBegins(lines: readonly { role: LineRole }[]): number {
  const at = lines.findIndex(({ role }) => role === 'paragraph' || role === 'heading')
  return at < 0 ? lines.length : at
}

const titleForms: [string, RegExp][] = [
  ['stop', /\.$/u],
  ['comma', /[,:]$/u],
  ['year', /(?:19|20)\p{N}\p{N}/u],
  ['bar', /[|•·@]|www\./u],
  ['capitals', /^(?=.*\p{Lu})\P{Ll}+$/u],
  ['quote', /["“”‘’']$/u],
]

function titleFeatures(lines: readonly RoledText[]): string[] {
  const at = lines.findIndex(({ role }) => role === 'title')
  const title = lines[at]?.text
  if (title === undefined) {
    return ['no-title']
  }
  const text = textOf(lines)
  const likeTitles = lines
    .slice(0, at)
    .filter((line) => countWords(line.text) >= 3 && (shareIn(text, line.text) ?? 0) > 0.6)
  const share = shareIn(text, title)
  return [
    `title-words=${bucket(countWords(title), [2, 3, 5, 9, 14, 20])}`,
    `title-in-text=${share === null ? 'none' : bucket(share, [0.01, 0.34, 0.67, 1])}`,
    ...titleForms.filter(([, form]) => form.test(title)).map(([name]) => `title-${name}`),
    ...likeTitles.map(() => 'above-in-text'),
    ...lines.filter((line, index) => index !== at && line.text === title).map(() => 'title-again'),
  ]
}

function textOf(lines: readonly RoledText[]): string {
  const paragraphs = lines.filter(({ role }) => role === 'paragraph')
  return paragraphs
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
}

/** How many of the longer words of a line begin words of the text; null where it has none. */
function shareIn(text: string, line: string): null | number {
  const long = line.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const found = long.filter((word) => text.includes(word.slice(0, 5)))
  return long.length === 0 ? null : found.length / long.length
}

function headFeatures(lines: readonly RoledText[]): string[] {
  const at = lines.findIndex(({ role }) => role === 'title')
  const first = textBegins(lines)
  const standfirst = lines.filter(({ role }) => role === 'standfirst')
  const last = standfirst.at(-1)?.text
  return [
    `above=${Math.min(5, Math.max(0, at))}`,
    `below=${Math.min(6, Math.max(0, first - at - 1))}`,
    `standfirst=${Math.min(4, standfirst.length)}`,
    ...(last === undefined
      ? []
      : [/[.!?]["”’]?$/u.test(last) ? 'standfirst-stop' : 'standfirst-open']),
    ...lines
      .filter(({ role }) => role === 'note')
      .map(({ text }) => `note-words=${bucket(countWords(text), [5, 10, 20, 40])}`),
  ]
}

const counted: LineRole[] = [
  'above-date',
  'above-other',
  'caption',
  'date',
  'figure',
  'footnote',
  'footnote-label',
  'interruption',
  'note',
  'other',
  'tail-date',
  'tail-other',
]

function countFeatures(lines: readonly RoledText[]): string[] {
  const count = (role: LineRole): number => lines.filter((line) => line.role === role).length
  const bylines = (['above-byline', 'byline', 'tail-byline'] as const).map(count)
  const dates = (['above-date', 'date', 'tail-date'] as const).map(count)
  return [
    ...counted.map((role) => `${role}#${Math.min(3, count(role))}`),
    `bylines=${bylines.map((found) => Math.min(2, found)).join('')}`,
    `dates=${Math.min(3, sumOf(dates))}`,
  ]
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
