// What was measured, as tables.
import { cpus, totalmem } from 'node:os'

import type { Bench } from './app.ts'
import type { Measured } from './timing.ts'

type Figure = { megabytes: number } | { milliseconds: number } | Measured

/** By name, in the order of the table. */
export interface Results {
  [what: string]: Figure
}

/** What is wanted of a figure: of itself, or of its ratio to another one, which is how many times as fast it is. */
export interface Goal {
  name: string
  one: string
  other?: string
  /** Such as `≥ 0.5`. */
  wanted?: string
}

export interface Subject {
  /** What is compared with what. */
  about: string
  /** Figures that should be at most twice as slow, or as large, with the most articles as with the fewest. */
  flat?: string[]
  goals: Goal[]
  measure: (bench: Bench) => Promise<Results>
  /** For `--only`. */
  name: string
  title: string
}

export interface Round {
  /** By the name of the subject. */
  sections: { [subject: string]: Results }
  size: number
}

/** A page of Markdown: a section for each subject that was measured; `ratios` leaves out what they were made of. */
export function report(
  rounds: Round[],
  day: string,
  subjects: Subject[],
  show: 'all' | 'ratios' = 'all',
): string {
  const measured = subjects.filter(({ name }) => rounds[0]?.sections[name])
  return [
    '# Benchmarks',
    '',
    `\`npm run bench\`, ${day}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB. Client, server and database share the machine, and every peer is measured in the same run. A load has ten connections. A ratio above 1 says that the first is faster. ${show === 'all' ? 'Figures are numbers a second (of requests, articles or runs). In brackets are the median and the 99th percentile, in milliseconds.' : 'The command also prints the figures that they are made of.'}`,
    '',
    ...measured.flatMap((subject) => [
      `## ${subject.title}`,
      '',
      subject.about,
      '',
      ...(show === 'ratios' && subject.goals.length > 0 ? [] : figures(subject, rounds)),
      ...goals(subject, rounds),
    ]),
    ...growth(measured, rounds),
  ].join('\n')
}

function figures({ name }: Subject, rounds: Round[]): string[] {
  return table(
    ['', ...sizes(rounds)],
    Object.keys(rounds[0]?.sections[name] ?? {}).map((what) => [
      what,
      ...rounds.map(({ sections }) => cell(sections[name]?.[what])),
    ]),
  )
}

function goals({ name, goals: wantedOf }: Subject, rounds: Round[]): string[] {
  const rows = wantedOf.map(({ name: goal, one, other, wanted = '' }) => [
    goal,
    wanted,
    ...rounds.map(({ sections }) => {
      const results = sections[name] ?? {}
      return other ? ratio(results[one], results[other]) : cell(results[one])
    }),
  ])
  return rows.length > 0 ? table(['', 'wanted', ...sizes(rounds)], rows) : []
}

function growth(measured: Subject[], rounds: Round[]): string[] {
  const [smallest, largest] = [rounds[0], rounds.at(-1)]
  const rows = measured.flatMap(({ name, flat = [] }) =>
    flat.map((what) => [
      what,
      ratio(smallest?.sections[name]?.[what], largest?.sections[name]?.[what]),
    ]),
  )
  return smallest && largest && smallest !== largest && rows.length > 0
    ? [
        `## ${smallest.size} against ${largest.size} articles`,
        '',
        'How many times slower or larger it becomes. The limit is 2.',
        '',
        ...table(['', 'times'], rows),
      ]
    : []
}

function sizes(rounds: Round[]): string[] {
  return rounds.map(({ size }) => `${size} articles`)
}

function table(head: string[], rows: string[][]): string[] {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [...[head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`), '']
}

function cell(figure: Figure | undefined): string {
  if (!figure) {
    return ''
  }
  if ('megabytes' in figure) {
    return `${Math.round(figure.megabytes)} MB`
  }
  return 'milliseconds' in figure
    ? `${short(figure.milliseconds)} ms`
    : `${short(figure.perSecond)} (${short(figure.p50)}, ${short(figure.p99)})`
}

function short(value: number): string {
  return Math.abs(value) < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value))
}

function ratio(one: Figure | undefined, other: Figure | undefined): string {
  if (!one || !other) {
    return ''
  }
  const times = speed(one) / speed(other)
  return Number.isFinite(times) ? times.toFixed(times < 10 ? 2 : 0) : ''
}

function speed(figure: Figure): number {
  if ('perSecond' in figure) {
    return figure.perSecond
  }
  return 1 / ('megabytes' in figure ? figure.megabytes : figure.milliseconds)
}
