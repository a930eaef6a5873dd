// Chooses the markers of each list among the candidates, and splits the texts at them.
import type { LineRange } from '../../types.ts'
import type { Footnote, Inline } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { Candidate } from './types.ts'

import { markerCandidates } from './markerCandidates.ts'
import { reachOfLists } from './reachOfLists.ts'

interface Marker {
  footnote: Footnote
  from: number
  to: number
}

/** The texts with the markers of all lists taken out of the running text; `lines` says where each text stands. */
export function placeMarkers(
  texts: string[],
  lists: readonly (readonly Footnote[])[],
  vocabulary: Vocabulary,
  lines: readonly number[] = [],
): Inline[][] {
  const placed: Marker[][] = texts.map(() => [])
  const reach = reachOfLists(lists, lines)
  for (const [index, footnotes] of lists.entries()) {
    const [first, last] = reach[index] as LineRange
    const own = texts.map((text, block) => (isBetween(lines[block], first, last) ? text : ''))
    const byLabel = new Map(footnotes.map((footnote) => [footnote.label, footnote]))
    for (const { block, from, label, to } of chooseMarkers(own, footnotes, vocabulary)) {
      const footnote = byLabel.get(label)
      const inBlock = placed[block]
      if (footnote && inBlock?.every((other) => other.to <= from || to <= other.from)) {
        inBlock.push({ footnote, from, to })
      }
    }
  }
  return texts.map((text, block) => cut(text, placed[block] ?? []))
}

function isBetween(line: number | undefined, first: number, last: number): boolean {
  return line === undefined || (line >= first && line <= last)
}

/**
 * Labels of a list occur in the text in their order, so the best ordered chain of candidates is taken:
 * no single candidate is trusted by itself.
 */
export function chooseMarkers(
  texts: string[],
  footnotes: readonly Footnote[],
  vocabulary: Vocabulary,
): Candidate[] {
  const labels = footnotes.map(({ label }) => label)
  const candidates = markerCandidates({
    labels: new Set(labels),
    noteTexts: new Map(footnotes.map(({ label, text }) => [label, text.join(' ')])),
    texts,
    vocabulary,
  })
  const chain = bestChain(candidates, labels)
  return [...chain, ...repeats(candidates, chain, texts)].sort(
    (a, b) => a.block - b.block || a.from - b.from,
  )
}

/** The heaviest chain that rises in place and in rank, by a tree of best sums over ranks. */
function bestChain(candidates: Candidate[], labels: readonly string[]): Candidate[] {
  const ranks = new Map(labels.map((label, index) => [label, index + 1]))
  const sums: number[] = []
  const previous: number[] = []
  const tree = new Array<number>(labels.length + 1).fill(-1)
  const sumOf = (index: number): number => (index < 0 ? 0 : (sums[index] ?? 0))
  for (const [index, candidate] of candidates.entries()) {
    const rank = ranks.get(candidate.label) ?? 0
    let best = -1
    for (let at = rank - 1; at > 0; at -= at & -at) {
      best = sumOf(tree[at] ?? -1) > sumOf(best) ? (tree[at] ?? -1) : best
    }
    sums.push(sumOf(best) + candidate.score + found)
    previous.push(best)
    for (let at = rank; at <= labels.length; at += at & -at) {
      tree[at] = sumOf(index) > sumOf(tree[at] ?? -1) ? index : (tree[at] ?? -1)
    }
  }
  return traceBack(candidates, sums, previous)
}

/** What a found label is worth beside the likelihood of its place. */
const found = 3

function traceBack(candidates: Candidate[], sums: number[], previous: number[]): Candidate[] {
  const chain: Candidate[] = []
  let at = sums.reduce((best, sum, index) => (sum > (sums[best] ?? 0) ? index : best), -1)
  while (at >= 0) {
    chain.unshift(candidates[at] as Candidate)
    at = previous[at] ?? -1
  }
  return chain
}

/** A note may be referred to again: by an explicit marker anywhere, or in a passage that was pasted twice. */
function repeats(candidates: Candidate[], chain: Candidate[], texts: string[]): Candidate[] {
  const chosen = new Map(chain.map((candidate) => [candidate.label, candidate]))
  const shareOf = (kind: (candidate: Candidate) => boolean | undefined): number =>
    chain.filter((candidate) => kind(candidate)).length / Math.max(1, chain.length)
  const explicitShare = shareOf(({ isExplicit }) => isExplicit)
  const areEnclosed = shareOf(({ isEnclosed }) => isEnclosed) > 0.5
  return candidates.filter((candidate) => {
    const first = chosen.get(candidate.label)
    if (candidate === first) {
      return false
    }
    if (candidate.isExplicit) {
      return candidate.score >= 10 && (explicitShare >= 0.5 || chain.length === 0)
    }
    return (
      first !== undefined &&
      ((areEnclosed && candidate.isEnclosed) || hasSameContext(candidate, first, texts))
    )
  })
}

function hasSameContext(one: Candidate, other: Candidate, texts: string[]): boolean {
  const [a, b] = [one, other].map(({ block, from }) =>
    (texts[block] ?? '')
      .slice(Math.max(0, from - 60), from)
      .replace(/\P{L}/gu, '')
      .slice(-30),
  )
  return a !== undefined && a.length >= 20 && a === b
}

function cut(text: string, markers: Marker[]): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const { footnote, from, to } of markers.sort((a, b) => a.from - b.from)) {
    if (from > at) {
      inlines.push({ text: text.slice(at, from) })
    }
    inlines.push({ label: footnote.label, noteId: footnote.noteId, printed: text.slice(from, to) })
    at = to
  }
  if (at < text.length || inlines.length === 0) {
    inlines.push({ text: text.slice(at) })
  }
  return inlines
}
