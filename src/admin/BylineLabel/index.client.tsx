'use client'
// The one line of a folded row of the byline: who signs, and as what.
import type { ArrayFieldClient } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useRowLabel, useTranslation } from '@payloadcms/ui'

import type { BylineEntry } from '../../types.ts'

import { idOf } from '../../domain/idOf.ts'
import { useTitles } from '../comparison/useTitles.client.ts'
import { formLeaves } from '../forms/formFields.ts'
import { useSlugs } from '../hooks/useOffprint.client.ts'

const nothing: ArrayFieldClient['fields'] = []

export function BylineLabel() {
  const { data, rowNumber = 0 } = useRowLabel<BylineEntry>()
  const { i18n } = useTranslation()
  const slugs = useSlugs()
  const field = useBylineField()
  const titleOf = useTitles(field?.fields ?? nothing, [data])
  const author = idOf(data.author)
  const nameless = `${getTranslation(field?.labels?.singular ?? '', i18n)} ${rowNumber + 1}`
  const affiliations = (data.affiliations ?? []).map(({ institution, printed, role }) => {
    const at = idOf(institution)
    return (
      printed || [role, at && titleOf(slugs.institutions, String(at))].filter(Boolean).join(', ')
    )
  })
  const words = [
    author ? titleOf(slugs.authors, String(author)) : nameless,
    ...affiliations.filter(Boolean),
  ]
  return <span className="row-label">{words.join(' · ')}</span>
}

function useBylineField(): ArrayFieldClient | undefined {
  const { getEntityConfig } = useConfig()
  const { articles } = useSlugs()
  const { fields = [] } = getEntityConfig({ collectionSlug: articles }) ?? {}
  const leaf = formLeaves(fields).find(({ path }) => path === 'byline')
  return leaf?.field.type === 'array' ? leaf.field : undefined
}
