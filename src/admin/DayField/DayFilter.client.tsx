'use client'
// The value of a filter that compares a day. Payload tells such a component neither which condition it belongs to nor
// its value: it finds both by its place in the page.
import type { Where } from 'payload'

import { Select, useListQuery, useTranslation } from '@payloadcms/ui'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'
import { useCallback, useId, useState } from 'react'

import { dayOf } from '../../domain/days.ts'
import { toStoredDay } from '../../domain/storedDay.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { DayPicker } from './DayPicker.client.tsx'

interface Place {
  and: number
  or: number
}

type Conditions = Record<string, Record<string, unknown> | undefined>[]

export function DayFilter({ path }: { path: string }) {
  const id = useId()
  const { translate } = useTranslator()
  const [place, setPlace] = useState<null | Place>(null)
  const find = useCallback(
    (node: HTMLElement | null) => setPlace(node && findFieldLocation(node)),
    [],
  )
  const { operator, setValue, value } = useCondition(path, place)
  const day = dayOf(toStoredDay(value) as string | undefined)
  return (
    <div ref={find}>
      {operator === 'exists' ? (
        <Existence onChange={setValue} value={value} />
      ) : (
        <DayPicker
          day={day}
          id={id}
          label={translate('filter-day')}
          onChange={(chosen) => setValue(chosen ?? undefined)}
          readOnly={!operator}
          toClear={translate('filter-day')}
        />
      )}
    </div>
  )
}

function Existence({ onChange, value }: { onChange: (value: unknown) => void; value: unknown }) {
  const { t } = useTranslation()
  const options = [
    { label: t('general:true'), value: 'true' },
    { label: t('general:false'), value: 'false' },
  ]
  return (
    <Select
      isClearable={false}
      onChange={(option) => onChange(Array.isArray(option) ? undefined : option.value)}
      options={options}
      value={options.find((one) => one.value === String(value))}
    />
  )
}

/** The condition at a place of the query: its operator and its value, and how it is given another value. */
function useCondition(path: string, place: null | Place) {
  const { handleWhereChange, query } = useListQuery()
  const groups = conditionsOf(query.where)
  const condition = place ? groups[place.or]?.[place.and]?.[path] : undefined
  const operator = Object.keys(condition ?? {})[0]
  const setValue = (value: unknown) => {
    if (place && operator) {
      const or = groups.map((and, index) => ({
        and: index === place.or ? and.with(place.and, { [path]: { [operator]: value } }) : and,
      }))
      void handleWhereChange?.({ or } as Where)
    }
  }
  return { operator, setValue, value: operator ? condition?.[operator] : undefined }
}

/** As the filters are shown: alternatives of conditions. */
function conditionsOf(where: undefined | Where): Conditions[] {
  const whole = where && validateWhereQuery(where) ? where : transformWhereQuery(where ?? {})
  return (whole.or ?? []).map(({ and }) => (and ?? []) as Conditions)
}

function findFieldLocation(node: HTMLElement): null | Place {
  const inner = node.closest('li')
  const outer = inner?.parentElement?.closest('li')
  return inner && outer ? { and: indexOf(inner), or: indexOf(outer) } : null
}

function indexOf(item: HTMLElement): number {
  return [...(item.parentElement?.children ?? [])].indexOf(item)
}
