// The difference of two texts, line by line, and word by word in lines that were changed.
import { diffArrays, diffWordsWithSpace } from 'diff'

import type { Line } from './documentLines.ts'

interface Part {
  change: 'added' | 'removed' | 'same'
  text: string
}

export interface DifferentLine {
  kind: Line['kind']
  /** One part that is the same, where the line is. */
  parts: Part[]
}

/** Texts with more changed lines or words than these are not compared in detail: the browser must not freeze. */
const mostLines = 2000
const mostWords = 400
/** How many lines further on a changed line is looked for. */
const farthest = 20

export function textDifference(before: readonly Line[], after: readonly Line[]): DifferentLine[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
    maxEditLength: mostLines,
  }) ?? [
    { added: false, count: before.length, removed: true, value: [...before] },
    { added: true, count: after.length, removed: false, value: [...after] },
  ]
  const lines: DifferentLine[] = []
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index]
    const next = changes[index + 1]
    if (change?.removed && next?.added) {
      lines.push(...replaced(change.value, next.value))
      index += 1
    } else if (change) {
      lines.push(...change.value.map((line) => whole(line, change)))
    }
  }
  return lines
}

export function isUnchanged({ parts }: DifferentLine): boolean {
  return parts.every(({ change }) => change === 'same')
}

function whole(
  { kind, text }: Line,
  { added, removed }: { added?: boolean; removed?: boolean },
): DifferentLine {
  return { kind, parts: [{ change: added ? 'added' : removed ? 'removed' : 'same', text }] }
}

/** Lines that stand for one another are compared by their words, as far as they have any in common. */
function replaced(before: Line[], after: Line[]): DifferentLine[] {
  const words = before.map(({ text }) => wordsOf(text))
  const lines: DifferentLine[] = []
  let from = 0
  for (const line of after) {
    const own = wordsOf(line.text)
    const near = before.slice(from, from + farthest)
    const match = near.findIndex(
      ({ kind }, index) => kind === line.kind && isLike(words[from + index] ?? own, own),
    )
    const same = near[match]
    if (same) {
      lines.push(...near.slice(0, match).map((other) => whole(other, { removed: true })))
      from += match + 1
    }
    lines.push(same ? byWords(same, line) : whole(line, { added: true }))
  }
  return [...lines, ...before.slice(from).map((line) => whole(line, { removed: true }))]
}

function byWords(before: Line, after: Line): DifferentLine {
  const words = diffWordsWithSpace(before.text, after.text, { maxEditLength: mostWords })
  const parts = words?.map(({ added, removed, value }): Part => {
    return { change: added ? 'added' : removed ? 'removed' : 'same', text: value }
  })
  return {
    kind: after.kind,
    parts: parts ?? [
      { change: 'removed', text: before.text },
      { change: 'added', text: after.text },
    ],
  }
}

/** A third of the shorter one's words are in both. */
function isLike(one: Set<string>, other: Set<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  return common * 3 >= Math.min(one.size, other.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
