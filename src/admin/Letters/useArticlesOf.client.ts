'use client'
// The articles of a letter, which has their ids alone.
import { useMemo } from 'react'

import type { Article, ID } from '../../types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

export type ShownArticle = Pick<
  Article<ID>,
  'id' | 'publishedAt' | 'publishedAtPrecision' | 'title'
>

export function useArticlesOf(ids: ID[]): Map<ID, ShownArticle> {
  const { articles } = useEndpoints()
  const query = new URLSearchParams({
    depth: '0',
    pagination: 'false',
    'select[publishedAt]': 'true',
    'select[publishedAtPrecision]': 'true',
    'select[title]': 'true',
    'where[id][in]': ids.join(','),
  })
  const { answer } = useResponse<{ docs: ShownArticle[] }>(
    ids.length > 0 ? `${articles}?${query}` : null,
  )
  return useMemo(() => new Map(answer?.docs.map((one) => [one.id, one])), [answer])
}
