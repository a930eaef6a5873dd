'use client'
// What the server finds for the text of the command palette: articles by the search of the desk, outlets and authors by name.
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ID } from '../../types.ts'
import type { Group } from './items.ts'

import { useAdminPages, useEndpoints, useSlugs } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

interface Named {
  id: ID
  name: string
}

interface Article {
  id: ID
  outlet: Named | null
  title: null | string
}

export interface Found {
  articles: Article[]
  authors: Named[]
  outlets: Named[]
  /** What it is the answer to. */
  text: string
}

/** In milliseconds, without another key. */
const pause = 120

/** The answer to the last text only: asking anew takes the question before it back. */
export function useFound(text: string): { failed: boolean; found: Found | null } {
  const { articles, authors, outlets } = useEndpoints()
  const [found, setFound] = useState<Found | null>(null)
  const [failedFor, setFailedFor] = useState<null | string>(null)
  useEffect(() => {
    const leave = new AbortController()
    const ask = async () => {
      const read = <Answer>(address: string) => fetchJSON<{ docs: Answer[] }>(address, leave.signal)
      const named = (endpoint: string) =>
        text ? read<Named>(`${endpoint}?${ofName(text)}`) : Promise.resolve({ docs: [] })
      const [one, two, three] = await Promise.all([
        read<Article>(`${articles}/find?${new URLSearchParams({ limit: '6', q: text })}`),
        named(outlets),
        named(authors),
      ])
      if (!leave.signal.aborted) {
        setFound({ articles: one.docs, authors: three.docs, outlets: two.docs, text })
      }
    }
    const timer = setTimeout(
      () => void ask().catch(() => leave.signal.aborted || setFailedFor(text)),
      text ? pause : 0,
    )
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [articles, authors, outlets, text])
  return { failed: failedFor === text && found?.text !== text, found }
}

export function useFoundGroups(found: Found | null, nameOfArticles: string): Group[] {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const pages = useAdminPages()
  const slugs = useSlugs()
  if (!found) {
    return []
  }
  const label = (slug: string) => {
    const labels = config.collections.find((one) => one.slug === slug)?.labels
    return labels ? getTranslation(labels.plural, i18n) : slug
  }
  const named = (kind: 'authors' | 'outlets') => ({
    name: label(slugs[kind]),
    items: found[kind].map(({ id, name }) => ({ href: `${pages[kind]}/${id}`, label: name })),
  })
  const articles = found.articles.map(({ id, outlet, title }) => ({
    ...(outlet ? { detail: outlet.name } : {}),
    href: `${pages.articles}/${id}`,
    label: title || String(id),
  }))
  return [
    { name: nameOfArticles || label(slugs.articles), items: articles },
    named('outlets'),
    named('authors'),
  ]
}

function ofName(text: string): string {
  return new URLSearchParams({
    depth: '0',
    limit: '4',
    'select[name]': 'true',
    sort: 'name',
    'where[name][like]': text,
  }).toString()
}
