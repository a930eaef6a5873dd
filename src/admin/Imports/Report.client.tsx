'use client'
// What would become of the items: by outlet, year, author and doubt, and one by one.
import { useState } from 'react'

import type { Filter, FilterKind, Groups, Run } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { ItemList } from './ItemList.client.tsx'

interface Props {
  address: string
  onDecided: () => Promise<void>
  run: Run
}

const kinds = {
  authors: 'author',
  doubts: 'doubt',
  outlets: 'outlet',
  statuses: 'status',
  topics: 'topic',
  years: 'year',
} as const satisfies Partial<Record<keyof Groups, FilterKind>>

const shownGroups = ['doubts', 'outlets', 'years', 'statuses', 'authors', 'topics'] as const

const states = [
  'question',
  'new',
  'changed',
  'unchanged',
  'written',
  'failed',
  'no-article',
] as const

export function Report({ address, onDecided, run: { counts = {} } }: Props) {
  const { translate } = useTranslator()
  const [filter, setFilter] = useState<Filter | null>(null)
  const [version, setVersion] = useState(0)
  const { answer: groups } = useResponse<Groups>(`${address}/groups`, { version })
  const choose = (kind: FilterKind, value: string) =>
    setFilter(filter?.kind === kind && filter.value === value ? null : { kind, value })
  const isChosen = (kind: FilterKind, value: string) =>
    filter?.kind === kind && filter.value === value
  const decided = async () => {
    setVersion((now) => now + 1)
    await onDecided()
  }
  return (
    <>
      <ul className="offprint-imports__states">
        {states
          .filter((state) => (counts[state] ?? 0) > 0)
          .map((state) => (
            <li key={state}>
              <button
                aria-pressed={isChosen('state', state)}
                onClick={() => choose('state', state)}
                type="button"
              >
                <strong>{counts[state]}</strong> {translate(`imports-state-${state}`)}
              </button>
            </li>
          ))}
      </ul>
      <div className="offprint-imports__groups">
        {shownGroups
          .filter((kind) => (groups?.[kind].length ?? 0) > 0)
          .map((kind) => (
            <details key={kind} open={kind === 'doubts' || kind === 'outlets'}>
              <summary>{translate(`imports-group-${kind}`)}</summary>
              <ul>
                {groups?.[kind].map(({ name, count, label }) => (
                  <li key={name}>
                    <button
                      aria-pressed={isChosen(kinds[kind], name ?? '')}
                      onClick={() => choose(kinds[kind], name ?? '')}
                      type="button"
                    >
                      {label ?? name ?? <em>{translate('imports-without')}</em>}{' '}
                      <span>{count}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          ))}
      </div>
      <ItemList
        address={address}
        filter={filter}
        key={`${version} ${filter?.kind} ${filter?.value}`}
        onDecided={decided}
      />
    </>
  )
}
