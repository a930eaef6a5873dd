// Features of the paragraphs and the headings of an article.
import type { RoledText } from './roledText.ts'

import { bucket } from '../roles/textForm.ts'
import { countWords } from '../text/line.ts'

/** A stop, and marks of notes behind it. */
const closed = /[.!?…:;]["”’»)\]\p{N}*†]*$/u

export function paragraphFeatures(lines: readonly RoledText[]): string[] {
  const texts = lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
  const words = texts.map(countWords)
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length)
  const after = lines.length - 1 - lines.findLastIndex(({ role }) => role === 'paragraph')
  const times = (name: string, found: readonly unknown[]): string[] => found.map(() => name)
  return [
    `paragraphs=${bucket(texts.length, [1, 2, 3, 4, 6, 10])}`,
    `tail=${bucket(after, [1, 2, 3, 5, 9])}`,
    `first-words=${bucket((words[0] ?? 0) / mean, [0.2, 0.4, 0.7, 1.1])}`,
    `last-words=${bucket((words.at(-1) ?? 0) / mean, [0.1, 0.2, 0.4, 0.7])}`,
    ...times(
      'short-paragraph',
      words.filter((count) => count < Math.min(8, mean / 5)),
    ),
    ...times(
      'open-paragraph',
      texts.filter((text) => !closed.test(text)),
    ),
    ...times(
      'last-open',
      texts.slice(-1).filter((text) => !closed.test(text)),
    ),
    ...times(
      'first-small',
      texts.slice(0, 1).filter((text) => /^\p{Ll}/u.test(text)),
    ),
    ...standfirstLength(lines, mean),
  ]
}

function standfirstLength(lines: readonly RoledText[], mean: number): string[] {
  const words = lines
    .filter(({ role }) => role === 'standfirst')
    .map(({ text }) => countWords(text))
  const sum = words.reduce((total, count) => total + count, 0)
  return words.length === 0
    ? []
    : [`standfirst-words=${bucket(sum / words.length / mean, [0.15, 0.3, 0.5, 0.8, 1.2])}`]
}

export function headingFeatures(lines: readonly RoledText[]): string[] {
  const headings = lines.filter(({ role }) => role === 'heading').map(({ text }) => text)
  const matching = (form: RegExp): number => headings.filter((text) => form.test(text)).length
  const alike = (name: string, form: RegExp): string => {
    const count = matching(form)
    return `${name}-${count === 0 || count === headings.length ? 'alike' : 'mixed'}`
  }
  const lastParagraph = lines.findLastIndex(({ role }) => role === 'paragraph')
  return headings.length === 0
    ? ['headings=0']
    : [
        `headings=${bucket(headings.length, [1, 2, 3, 5, 8])}`,
        alike('headings-capitals', /^(?=.*\p{Lu})\P{Ll}+$/u),
        alike('headings-numbers', /^(?:\p{N}+|[IVX]+)\.?\s/u),
        ...headings.flatMap((text) => [
          ...(countWords(text) > 12 ? ['heading-long'] : []),
          ...(text.endsWith('.') ? ['heading-stop'] : []),
          ...(text.endsWith('?') ? ['heading-question'] : []),
        ]),
        ...lines.flatMap(({ role }, at) =>
          role === 'heading'
            ? [
                ...(lines[at + 1]?.role === 'heading' ? ['heading-twice'] : []),
                ...(at > lastParagraph ? ['heading-last'] : []),
              ]
            : [],
        ),
      ]
}
