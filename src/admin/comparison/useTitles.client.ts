'use client'
// The titles of documents that values refer to.
import type { ClientField } from 'payload'

import { useConfig } from '@payloadcms/ui'
import { textOf } from 'offprint-reader/document'
import { useCallback, useEffect, useMemo, useState } from 'react'

import { formLeaves, valueAt } from '../forms/formFields.ts'
import { useAPI } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'
import { referenceOf } from './valueLines.ts'

type Titles = Readonly<Record<string, string>>

/** Gives the id where a title is not known, or not yet. */
export function useTitles(
  fields: readonly ClientField[],
  documents: readonly unknown[],
): (collection: string, id: string) => string {
  const { getEntityConfig } = useConfig()
  const api = useAPI()
  const [titles, setTitles] = useState<Titles>({})
  const wanted = useMemo(
    () => [...new Set(documents.flatMap((document) => referencesIn(fields, document)))].sort(),
    [documents, fields],
  )
  const question = wanted.join(' ')
  useEffect(() => {
    const leave = new AbortController()
    for (const [collection, ids] of byCollection(question)) {
      const title = getEntityConfig({ collectionSlug: collection })?.admin?.useAsTitle ?? 'id'
      const address = `${api}/${collection}?${searchFor(ids)}`
      titlesAt(address, collection, title, leave.signal)
        .then((found) => setTitles((known) => ({ ...known, ...found })))
        // Without an answer the ids stand for the titles.
        .catch(() => setTitles((known) => known))
    }
    return () => leave.abort()
  }, [api, getEntityConfig, question])
  return useCallback((collection, id) => titles[`${collection}/${id}`] ?? id, [titles])
}

function referencesIn(fields: readonly ClientField[], values: unknown): string[] {
  return formLeaves(fields).flatMap(({ field, path }) => {
    const value = valueAt(values, path)
    const items = Array.isArray(value) ? (value as unknown[]) : [value]
    if (field.type === 'array') {
      return items.flatMap((row) => referencesIn(field.fields, row))
    }
    if (field.type !== 'relationship' && field.type !== 'upload') {
      return []
    }
    return items
      .map((item) => referenceOf(field.relationTo, item))
      .filter(({ id, collection }) => id && collection)
      .map(({ id, collection }) => `${collection}/${id}`)
  })
}

function byCollection(question: string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const reference of question.split(' ').filter(Boolean)) {
    const [collection = '', id = ''] = reference.split('/')
    groups.set(collection, [...(groups.get(collection) ?? []), id])
  }
  return groups
}

function searchFor(ids: string[]): string {
  return new URLSearchParams({
    depth: '0',
    limit: String(ids.length),
    'where[id][in]': ids.join(','),
  }).toString()
}

async function titlesAt(
  address: string,
  collection: string,
  title: string,
  signal: AbortSignal,
): Promise<Titles> {
  const { docs } = await fetchJSON<{ docs: Record<string, unknown>[] }>(address, signal)
  return Object.fromEntries(
    docs.map((doc) => [
      `${collection}/${textOf(doc.id)}`,
      textOf(doc[title]) || textOf(doc.filename) || textOf(doc.id),
    ]),
  )
}
