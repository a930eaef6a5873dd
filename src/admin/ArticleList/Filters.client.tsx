'use client'
// Filters of the list, each a list of what there is with its count. What they offer comes after the page.
import type { FilterChoices } from '../../find/filterChoices.ts'
import type { ListStateInAddress } from './useListState.client.ts'

import { type ChosenName, chosenNames } from '../config/listState.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { missingWord } from './views.ts'

interface Props {
  list: ListStateInAddress
  /** Of what the address names by its id. */
  names: ChosenNames
  version: number
}

export interface ChosenNames {
  author: string | undefined
  outlet: string | undefined
}

/** In days. */
const freeFor = ['7', '30', '60', '90', '180', '365']

/** Says that nothing is chosen: '' stands for articles without an outlet. */
const any = '*'

export function Filters({ list, names, version }: Props) {
  const { translate } = useTranslator()
  const { state } = list
  const offered = useOffered(list.search, names, version)
  return (
    <div aria-label={translate('list-filters')} className="offprint-found__filters" role="group">
      {chosenNames.map((name) => (
        <Filter
          key={name}
          name={name}
          offered={offered[name]}
          onChange={(value) => list.change({ [name]: value })}
          value={state[name]}
        />
      ))}
    </div>
  )
}

interface Offered {
  count?: number
  label: string
  value: string
}

interface FilterProps {
  name: ChosenName
  offered: Offered[]
  onChange: (value: string | undefined) => void
  value: string | undefined
}

function Filter({ name, offered, onChange, value }: FilterProps) {
  const { translate } = useTranslator()
  const isKnown = value === undefined || offered.some((one) => one.value === value)
  return (
    <select
      aria-label={translate(`list-${name}`)}
      data-chosen={value === undefined ? undefined : ''}
      onChange={({ target }) => onChange(target.value === any ? undefined : target.value)}
      value={value ?? any}
    >
      <option value={any}>{translate(`list-any-${name}`)}</option>
      {isKnown ? null : <option value={value}>{value}</option>}
      {offered.map((one) => (
        <option key={one.value} value={one.value}>
          {one.count === undefined ? one.label : `${one.label} (${one.count})`}
        </option>
      ))}
    </select>
  )
}

function useOffered(
  search: string,
  names: Props['names'],
  version: number,
): Record<ChosenName, Offered[]> {
  const { translate } = useTranslator()
  const { articles } = useEndpoints()
  const { answer } = useResponse<FilterChoices>(`${articles}/find/filters${search}`, { version })
  const state = new URLSearchParams(search)
  /** Until they come, what is chosen. */
  const before = (name: 'author' | 'outlet') => {
    const value = state.get(name)
    return value === null ? [] : [{ label: names[name] ?? translate('list-no-outlet'), value }]
  }
  const labelled = (
    list: { count: number; name?: null | string; value: null | number | string }[],
    none: 'list-no-assignee' | 'list-no-outlet' = 'list-no-outlet',
  ) =>
    list.map(({ name, count, value }) => ({
      count,
      label: name ?? (value === null ? translate(none) : String(value)),
      value: String(value ?? ''),
    }))
  return {
    assignee: [
      { label: translate('list-assignee-me'), value: 'me' },
      ...(answer ? labelled(answer.assignee, 'list-no-assignee') : []),
    ],
    author: answer ? labelled(answer.author) : before('author'),
    freeFor: freeFor.map((value) => ({
      label: translate('list-free-for', { count: value }),
      value,
    })),
    missing:
      answer?.missing.map(({ count, value }) => ({
        count,
        label: translate(missingWord(value)),
        value,
      })) ?? [],
    outlet: answer ? labelled(answer.outlet) : before('outlet'),
    topic: answer ? labelled(answer.topic) : [],
    year: answer ? labelled(answer.year) : [],
  }
}
