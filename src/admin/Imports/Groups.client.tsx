'use client'
// What items have in common: each group filters the list.
import type { LeftOut } from 'offprint-reader/document'

import type { Filter, FilterKind, Groups as GroupsOf, Run } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  choose: (filter: Filter) => void
  chosen: Filter | null
}

const states = [
  'question',
  'new',
  'fills',
  'changed',
  'unchanged',
  'written',
  'failed',
  'no-article',
] as const

export function States({ choose, chosen, run: { counts = {} } }: { run: Run } & Props) {
  const { translate } = useTranslator()
  const button = (filter: Filter, count: number, words: string) => (
    <li key={`${filter.kind} ${filter.value}`}>
      <button
        aria-pressed={isSame(chosen, filter)}
        data-state={filter.value}
        onClick={() => choose(filter)}
        type="button"
      >
        <strong>{count}</strong> {words}
      </button>
    </li>
  )
  return (
    <ul className="offprint-imports__states">
      {states
        .filter((state) => (counts[state] ?? 0) > 0)
        .map((state) =>
          button(
            { kind: 'state', value: state },
            counts[state] ?? 0,
            translate(`imports-state-${state}`),
          ),
        )}
      {counts.refused
        ? button(
            { kind: 'refused', value: 'true' },
            counts.refused,
            translate('imports-group-refused'),
          )
        : null}
    </ul>
  )
}

export function isSame(one: Filter | null, other: Filter): boolean {
  return one?.kind === other.kind && one.value === other.value
}

const kinds = {
  authors: 'author',
  doubts: 'doubt',
  leftOut: 'leftOut',
  outlets: 'outlet',
  statuses: 'status',
  topics: 'topic',
  years: 'year',
} as const satisfies Partial<Record<keyof GroupsOf, FilterKind>>

/** In this order. */
const shown = ['doubts', 'outlets', 'topics', 'leftOut', 'years', 'statuses', 'authors'] as const

/** What is looked at first. */
const open: ReadonlySet<string> = new Set(['doubts', 'outlets', 'topics'])

export function Groups({ choose, chosen, groups }: { groups: GroupsOf } & Props) {
  const { translate } = useTranslator()
  const words = useGroupWords(groups)
  return (
    <div className="offprint-imports__groups">
      {shown
        .filter((kind) => groups[kind].length > 0)
        .map((kind) => (
          <details key={kind} open={open.has(kind)}>
            <summary>{translate(`imports-group-${kind}`)}</summary>
            <ul>
              {groups[kind].map(({ name, count }) => {
                const filter = { kind: kinds[kind], value: name ?? '' }
                return (
                  <li key={name}>
                    <button
                      aria-pressed={isSame(chosen, filter)}
                      onClick={() => choose(filter)}
                      type="button"
                    >
                      {words(filter)} {kind === 'leftOut' ? null : <span>{count}</span>}
                    </button>
                  </li>
                )
              })}
            </ul>
          </details>
        ))}
    </div>
  )
}

const known = ['draft', 'password', 'private', 'published', 'scheduled', 'trashed'] as const

/** What a group is called. */
export function useGroupWords(groups: GroupsOf | null) {
  const { translate } = useTranslator()
  return ({ kind, value }: Filter): string => {
    const status = known.find((one) => one === value)
    switch (kind) {
      case 'doubt':
        return groups?.doubts.find(({ name }) => name === value)?.label ?? value
      case 'leftOut':
        return translate(`intake-left-out-${value as LeftOut['reason']}`, {
          count: String(groups?.leftOut.find(({ name }) => name === value)?.count ?? ''),
        })
      case 'refused':
        return translate('imports-group-refused')
      case 'state':
        return translate(`imports-state-${value as (typeof states)[number]}`)
      case 'status':
        return status ? translate(`imports-status-${status}`) : value
      default:
        return value || translate('imports-without')
    }
  }
}
