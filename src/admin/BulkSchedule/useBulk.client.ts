'use client'
// Schedules the selected articles one after the other, each as its own page would: one that is refused stops no other.
import { useConfig, useListQuery, useSelection } from '@payloadcms/ui'
import { formatAdminURL, mergeListSearchAndWhere } from 'payload/shared'
import { useState } from 'react'

import { useScheduleRequest } from '../moves/useSchedule.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

/** Articles that are scheduled at once. */
export const mostAtOnce = 100

/** What Payload calls a selection that goes beyond the page. */
export const allAvailable = 'allAvailable'

export interface Outcome {
  /** `YYYY-MM-DD`; null where the day is not known, or it was refused. */
  due: null | string
  href: string
  id: string
  /** Why it was not scheduled; empty if it was. */
  refused: string[]
  title: string
  /** What it still needs by then. */
  todo: string[]
}

export interface Bulk {
  /** The selection could not be read. */
  hasFailed: boolean
  isPending: boolean
  outcomes: Outcome[]
  reset: () => void
  /** `on` is null for as soon as each is allowed. */
  run: (on: null | string) => Promise<void>
}

interface Selected {
  id: number | string
  title?: string
}

export function useBulk(slug: string): Bulk {
  const [hasFailed, setFailed] = useState(false)
  const [isPending, setPending] = useState(false)
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const readSelected = useSelected(slug)
  const schedule = useScheduleOne(slug)
  return {
    hasFailed,
    isPending,
    outcomes,
    reset: () => setOutcomes([]),
    run: async (on) => {
      setPending(true)
      const articles = await readSelected().catch(() => null)
      setFailed(articles === null)
      for (const article of articles ?? []) {
        const outcome = await schedule(article, on)
        setOutcomes((all) => [...all, outcome])
      }
      setPending(false)
    },
  }
}

/** With their titles. Of all that a search or a filter finds, the first hundred. */
function useSelected(slug: string): () => Promise<Selected[]> {
  const { config, getEntityConfig } = useConfig()
  const { getQueryParams, selectAll } = useSelection()
  const { query } = useListQuery()
  return async () => {
    // The parameters of the selection know the filter, and not the search.
    const found = mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: slug }),
      search: typeof query.search === 'string' ? query.search : '',
    })
    const isAll = String(selectAll) === allAvailable
    const which = getQueryParams(isAll && Object.keys(found).length > 0 ? found : undefined)
    const { docs } = await fetchJSON<{ docs: Selected[] }>(
      `${config.serverURL}${config.routes.api}/${slug}${which}&depth=0&limit=${mostAtOnce}&select[title]=true`,
      new AbortController().signal,
    )
    return docs
  }
}

function useScheduleOne(slug: string) {
  const { config } = useConfig()
  const ask = useScheduleRequest()
  return async ({ id, title = '' }: Selected, on: null | string): Promise<Outcome> => {
    const path = `/collections/${slug}/${id}` as const
    const href = formatAdminURL({ adminRoute: config.routes.admin, path })
    const of = { id: String(id), href, title }
    const { routes, serverURL } = config
    const { answer, problem } = await ask(`${serverURL}${routes.api}/${slug}/${id}`, { on })
    if (problem) {
      const ofRules = problem.kind === 'refused' ? problem.refusals : []
      const refused = ofRules.length > 0 ? ofRules.map((one) => one.message) : [problem.message]
      return { ...of, due: null, refused, todo: [] }
    }
    const { due = null, refusals = [] } = answer
    const todo = refusals.filter(({ code }) => !ofTerms.has(code)).map(({ message }) => message)
    return { ...of, due, refused: [], todo }
  }
}

/** What time lifts is not to be done by anybody. */
const ofTerms = new Set(['embargoed'])
