'use client'
import { useState } from 'react'

// Filters of the list, each a list of what there is with its count. What they offer comes after the page.
import type { FilterChoices } from '../../find/filterChoices.ts'
import type { ListStateInAddress } from './useListState.client.ts'

import { type ChosenName, chosenNames } from '../config/listState.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { type PanelTranslator, useTranslator } from '../hooks/useTranslator.client.ts'
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
  const offered = useOffered(list.search, version)
  return (
    <div aria-label={translate('list-filters')} className="offprint-found__filters" role="group">
      {chosenNames.map((name) => (
        <Filter
          key={name}
          known={names[name as keyof ChosenNames]}
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
  /** What the value of the first address is called. */
  known: string | undefined
  name: ChosenName
  offered: Offered[]
  onChange: (value: string | undefined) => void
  value: string | undefined
}

function Filter({ name, known, offered, onChange, value }: FilterProps) {
  const { translate } = useTranslator()
  const [labels] = useState(() => new Map([[value, known]]))
  const isOffered = value === undefined || offered.some((one) => one.value === value)
  const choose = (chosen: string) => {
    labels.set(chosen, offered.find((one) => one.value === chosen)?.label)
    onChange(chosen === any ? undefined : chosen)
  }
  return (
    <select
      aria-label={translate(`list-${name}`)}
      data-chosen={value === undefined ? undefined : ''}
      onChange={({ target }) => choose(target.value)}
      value={value ?? any}
    >
      <option value={any}>{translate(`list-any-${name}`)}</option>
      {isOffered ? null : (
        <option value={value}>{labels.get(value) ?? wordOf(name, value, translate)}</option>
      )}
      {offered.map((one) => (
        <option key={one.value} value={one.value}>
          {one.count === undefined ? one.label : `${one.label} (${one.count})`}
        </option>
      ))}
    </select>
  )
}

/** Of what was not offered: before there is an answer, or because no article of the other filters has it. */
function wordOf(name: ChosenName, value: string, translate: PanelTranslator['translate']): string {
  if (name === 'missing') {
    return translate(missingWord(value))
  }
  return value || translate('list-no-outlet')
}

function useOffered(search: string, version: number): Record<ChosenName, Offered[]> {
  const { translate } = useTranslator()
  const { articles } = useEndpoints()
  const { answer } = useResponse<FilterChoices>(`${articles}/find/filters${search}`, { version })
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
    author: answer ? labelled(answer.author) : [],
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
    outlet: answer ? labelled(answer.outlet) : [],
    topic: answer ? labelled(answer.topic) : [],
    year: answer ? labelled(answer.year) : [],
  }
}
