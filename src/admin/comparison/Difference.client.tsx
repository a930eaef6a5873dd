'use client'
// A text with what was added and removed in it. What is unchanged for long is folded.
import { useMemo } from 'react'

import type { Line } from './documentLines.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type DifferentLine, isUnchanged, textDifference } from './textDifference.ts'

interface Props {
  after: Line[]
  before: Line[]
}

/** Unchanged lines that are shown around a change. */
const around = 1

export function Difference({ after, before }: Props) {
  const runs = useMemo(() => runsOf(textDifference(before, after)), [after, before])
  return (
    <div className="offprint-difference">
      {runs.map((run, index) =>
        run.isFolded ? (
          <Folded key={index} lines={run.lines} />
        ) : (
          <Lines key={index} lines={run.lines} />
        ),
      )}
    </div>
  )
}

function Folded({ lines }: { lines: DifferentLine[] }) {
  const { translate } = useTranslator()
  return (
    <details className="offprint-difference__folded">
      <summary>{translate('compare-lines', { count: String(lines.length) })}</summary>
      <Lines lines={lines} />
    </details>
  )
}

function Lines({ lines }: { lines: DifferentLine[] }) {
  return lines.map(({ kind, parts }, index) => (
    <p className={`offprint-difference__line offprint-difference__line--${kind}`} key={index}>
      {parts.map(({ change, text }, place) =>
        change === 'added' ? (
          <ins key={place}>{text}</ins>
        ) : change === 'removed' ? (
          <del key={place}>{text}</del>
        ) : (
          <span key={place}>{text}</span>
        ),
      )}
    </p>
  ))
}

interface Run {
  isFolded: boolean
  lines: DifferentLine[]
}

function runsOf(lines: DifferentLine[]): Run[] {
  const isShown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => !isUnchanged(line)),
  )
  const runs: Run[] = []
  for (const [index, line] of lines.entries()) {
    const isFolded = !isShown[index]
    const last = runs.at(-1)
    if (last?.isFolded === isFolded) {
      last.lines.push(line)
    } else {
      runs.push({ isFolded, lines: [line] })
    }
  }
  // One line is as short as the words that would stand for it.
  return runs.map((run) => (run.lines.length === 1 ? { ...run, isFolded: false } : run))
}
