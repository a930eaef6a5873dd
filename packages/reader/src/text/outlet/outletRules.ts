// The names that patterns find: features of the names, which the model weighs with all else.
import type { FindOutletOptions } from './options.ts'
import type { OutletEvidence } from './outletEvidence.ts'

import { findOutlet } from './findOutlet.ts'
import { labelledOutlet } from './labelledOutlet.ts'
import { agencyOf, notedOutlet } from './notedOutlet.ts'
import { appeared, ownName } from './printedOutlet.ts'

export function outletRules(
  evidence: OutletEvidence,
  options: FindOutletOptions,
): [rule: string, name: string][] {
  const { below, end = [], first, head = [], note } = evidence
  const above = [...evidence.above, ...head]
  const lines = [...note, ...above, ...below]
  const text = note.join(' ')
  const loose = text === '' ? null : findOutlet(text, { ...options, least: 0.5 })
  const found: [string, null | string][] = [
    ['note', notedOutlet(note, options)],
    [`loose${Math.min(6, Math.floor(loose?.score ?? 0))}`, loose?.name ?? null],
    ['appeared', firstOf([...lines, ...end], appeared)],
    ['labelled', firstOf(lines, labelledOutlet)],
    ['own', ownName({ ...evidence, above: [...note, ...above] }, options.knownOutlets ?? [])],
    ['agency', agencyOf(first)],
  ]
  return found.filter((one): one is [string, string] => Boolean(one[1]))
}

function firstOf(lines: readonly string[], read: (text: string) => null | string): null | string {
  for (const line of lines) {
    const name = read(line)
    if (name) {
      return name
    }
  }
  return null
}
