'use client'
// Addresses in the app that the panel runs in: an app may rename our collections, and move its API and admin panel.
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo } from 'react'

import type { Slugs } from '../../slugs.ts'
import type { OffprintClientConfig } from '../config/clientConfig.ts'

import { viewPaths } from '../config/viewPaths.ts'
import { usePanelOptions } from './useOffprint.client.ts'

type ByCollection = Record<keyof Slugs, string>

interface Custom {
  offprint?: OffprintClientConfig
}

/** What our collections are called, as far as it is known. */
export function useSlugs(): Slugs {
  return usePanelOptions().slugs
}

/**
 * False until the whole config is there: before signing in, and for a moment after, it does not name our collections.
 */
export function useIsConfigured(): boolean {
  const custom = useConfig().config.admin.custom as Custom | undefined
  return custom?.offprint !== undefined
}

/** Address of the REST API, without a slash at the end. */
export function useAPI(): string {
  const { routes, serverURL } = useConfig().config
  return formatAdminURL({ apiRoute: routes.api, serverURL })
}

/** Of each of our collections in the REST API: `${endpoints.articles}/${id}`. */
export function useEndpoints(): ByCollection {
  const api = useAPI()
  const slugs = useSlugs()
  return useMemo(() => bySlug(slugs, (slug) => `${api}/${slug}`), [api, slugs])
}

/** Paths of pages of the admin panel, those of lists by collection: `${pages.articles}/${id}`. */
export function useAdminPages(): ByCollection & Record<'account' | keyof typeof viewPaths, string> {
  const adminRoute = useConfig().config.routes.admin
  const slugs = useSlugs()
  return useMemo(() => {
    const at = (path: `/${string}`) => formatAdminURL({ adminRoute, path })
    return {
      ...bySlug(slugs, (slug) => at(`/collections/${slug}`)),
      account: at('/account'),
      dashboard: at(viewPaths.dashboard),
      newArticle: at(viewPaths.newArticle),
      outletTerms: at(viewPaths.outletTerms),
      queue: at(viewPaths.queue),
    }
  }, [adminRoute, slugs])
}

function bySlug(slugs: Slugs, addressOf: (slug: string) => string): ByCollection {
  const entries = Object.entries(slugs) as [keyof Slugs, string][]
  return Object.fromEntries(entries.map(([kind, slug]) => [kind, addressOf(slug)])) as ByCollection
}
