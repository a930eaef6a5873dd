// Finds every place that could be the marker of a footnote, with a score.
import type { Candidate, MarkerContext } from './types.ts'

import { toPlainDigits } from '../../document/notes/markLabels.ts'
import { enclosedCandidates } from './enclosedCandidates.ts'
import { letterCandidates } from './letterCandidates.ts'
import { numberCandidates } from './numberCandidates.ts'

export function markerCandidates(context: MarkerContext): Candidate[] {
  const glued = [...context.labels].some((label) => /^\p{Ll}+$/u.test(label))
  const numbered = [...context.labels].some((label) => /^\p{N}+$/u.test(label))
  return context.texts
    .flatMap((text, block) => [
      ...explicitCandidates(text, block, context.labels),
      ...(numbered ? numberCandidates(text, block, context) : []),
      ...(glued ? letterCandidates(text, block, context) : []),
      ...enclosedCandidates(text, block, context.labels),
      ...symbolCandidates(text, block, context.labels),
    ])
    .sort((a, b) => a.block - b.block || a.from - b.from || b.score - a.score)
}

const bracketedPattern =
  /[ \u00a0]?\[\^?((?:\p{N}{1,4}|\p{L}{1,5}|[*†‡§]+)(?:\s*[,;–-]\s*(?:\p{N}{1,4}|\p{L}{1,5}))*)\]/gu
const superscriptPattern = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}/gu

function explicitCandidates(text: string, block: number, labels: ReadonlySet<string>): Candidate[] {
  return [
    ...[...text.matchAll(bracketedPattern)].flatMap((match) => splitBracket(match, block, labels)),
    ...[...text.matchAll(superscriptPattern)]
      .map((match) => ({
        block,
        from: match.index,
        isExplicit: true,
        label: toPlainDigits(match[0]),
        score: 10,
        to: match.index + match[0].length,
      }))
      .filter(({ label }) => labels.has(label)),
  ]
}

/** `[1]`, and `[1, 3]` as two markers that share the brackets; `[2–4]` names its ends. */
function splitBracket(
  match: RegExpExecArray,
  block: number,
  labels: ReadonlySet<string>,
): Candidate[] {
  const inner = match[1] ?? ''
  const parts = [...inner.matchAll(/\p{N}+|\p{L}+|[*†‡]+/gu)]
  if (!parts.every(([label]) => labels.has(label))) {
    return []
  }
  const start = match.index + match[0].indexOf(inner)
  const score = /^\s/u.test(match[0]) && /^\p{L}/u.test(inner) ? 5 : 10
  return parts.map(([label], index) => {
    const previous = parts[index - 1]
    const isLast = index === parts.length - 1
    return {
      block,
      from: previous ? start + previous.index + previous[0].length : match.index,
      isExplicit: true,
      label,
      score,
      to: isLast
        ? match.index + match[0].length
        : start + (parts[index]?.index ?? 0) + label.length,
    }
  })
}

const symbolPattern = /(?<=[\p{L}\p{M}\p{N}.,;:!?…"'”’»)])[*†‡]{1,3}(?=[\s.,;:!?…"'”’»)]|$)/gu

function symbolCandidates(text: string, block: number, labels: ReadonlySet<string>): Candidate[] {
  return [...text.matchAll(symbolPattern)]
    .filter(([label]) => labels.has(label))
    .map((match) => ({
      block,
      from: match.index,
      isExplicit: false,
      label: match[0],
      score: 8,
      to: match.index + match[0].length,
    }))
}
