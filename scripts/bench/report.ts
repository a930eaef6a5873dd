// Renders the results of the benchmark as Markdown tables.
import { cpus, totalmem } from 'node:os'

import type { Measured } from './load.ts'

export interface Results {
  [what: string]: Measured
}

export interface Round {
  results: Results
  size: number
}

/** Pairs to compare, and the least ratio of their requests a second. */
export const ratios: readonly [name: string, one: string, other: string, least: number][] = [
  ['a warm post against stock Payload REST (depth=2)', 'post, warm', 'stock REST, depth=2', 40],
  ['a warm post against a bare Node server', 'post, warm', 'bare Node server', 0.5],
  ['a cold post against stock Payload REST (depth=2)', 'post, cold', 'stock REST, depth=2', 1],
]

/** Should be at most twice as slow with the most articles as with the fewest. */
const shouldScale = ['post, cold', 'list, cold', 'owed list', 'reminder scan'] as const

export function report(rounds: Round[], day: string): string {
  const [first] = rounds
  const names = Object.keys(first?.results ?? {})
  const [smallest, largest] = [rounds[0], rounds.at(-1)]
  return [
    '# Benchmarks',
    '',
    `\`npm run bench\`, ${day}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB. Client, server and database share the machine; ten connections, five seconds each. Requests a second, and in brackets the milliseconds within which half, and all but one in a hundred, were answered.`,
    '',
    row(['', ...rounds.map(({ size }) => `${size} articles`)]),
    row(['---', ...rounds.map(() => '---:')]),
    ...names.map((name) => row([name, ...rounds.map(({ results }) => cell(results[name]))])),
    '',
    '## Ratios, within one run',
    '',
    row(['', 'wanted', ...rounds.map(({ size }) => `${size} articles`)]),
    row(['---', '---:', ...rounds.map(() => '---:')]),
    ...ratios.map(([name, one, other, least]) =>
      row([
        name,
        `≥ ${least}`,
        ...rounds.map(({ results }) => ratio(results[one]?.perSecond, results[other]?.perSecond)),
      ]),
    ),
    '',
    ...(smallest && largest && smallest !== largest
      ? [
          `## ${smallest.size} against ${largest.size} articles`,
          '',
          'How many times slower; at most 2 is wanted.',
          '',
          row(['', 'times']),
          row(['---', '---:']),
          ...shouldScale.map((name) =>
            row([name, ratio(smallest.results[name]?.perSecond, largest.results[name]?.perSecond)]),
          ),
          '',
        ]
      : []),
  ].join('\n')
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cell(measured: Measured | undefined): string {
  if (!measured) {
    return ''
  }
  const { p50, p99, perSecond } = measured
  return `${Math.round(perSecond)} (${p50}, ${p99})`
}

function ratio(one = 0, other = 0): string {
  return other > 0 ? (one / other).toFixed(one / other < 10 ? 2 : 0) : ''
}
