'use client'
// The list of a collection that has days: as Payload's, with filters that show the day that is asked for.
import type { ClientField, ListViewClientProps } from 'payload'

import { DefaultListView, useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

import { isDayField } from '../../domain/isDayField.ts'
import { DayFilter } from './DayFilter.client.tsx'

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

/** As the list of filters calls them, such as `permission.grantedOn`. Payload looks for filters at the top level only. */
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
