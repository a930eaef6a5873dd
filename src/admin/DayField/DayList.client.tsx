'use client'
// The list of a collection that has days: as Payload's, with filters that show the day that is asked for.
import type { ClientField, ListViewClientProps, Where } from 'payload'

import { DefaultListView, Select, useConfig, useListQuery, useTranslation } from '@payloadcms/ui'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'
import { useCallback, useId, useMemo, useState } from 'react'

import { dayOf } from '../../domain/days.ts'
import { isDayField } from '../../domain/isDayField.ts'
import { toStoredDay } from '../../domain/storedDay.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import { DayPicker } from './DayPicker.client.tsx'

export function DayList(props: ListViewClientProps) {
  const { getEntityConfig } = useConfig()
  const { collectionSlug, renderedFilters } = props
  const { fields = [] } = getEntityConfig({ collectionSlug }) ?? {}
  const filters = useMemo(() => {
    const ours = dayPaths(fields).map(
      (path) => [path, <DayFilter key={path} path={path} />] as const,
    )
    return new Map<string, React.ReactNode>([...ours, ...(renderedFilters ?? [])])
  }, [fields, renderedFilters])
  return <DefaultListView {...props} renderedFilters={filters} />
}

/** Such as `permission.grantedOn`. Payload looks for filters at the top level only. */
function dayPaths(fields: ClientField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = 'name' in field && field.name ? prefix + field.name : ''
    if (isDayField(field)) {
      return [path]
    }
    const within = path ? `${path}.` : prefix
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        dayPaths(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix),
      )
    }
    return 'fields' in field ? dayPaths(field.fields, within) : []
  })
}

interface Place {
  and: number
  or: number
}

type Conditions = Record<string, Record<string, unknown> | undefined>[]

/**
 * The value of a filter that compares a day. Payload tells such a component neither which condition it belongs to nor
 * its value: it finds both by its place in the page.
 */
function DayFilter({ path }: { path: string }) {
  const id = useId()
  const { translate } = useSentTranslator()
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
          label={translate('day')}
          onChange={(chosen) => setValue(chosen ?? undefined)}
          readOnly={!operator}
          toClear={translate('day')}
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
