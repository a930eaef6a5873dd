'use client'
// What the options of the plugin say to the admin panel, what the user may do, and where our collections and pages are:
// an app may rename the collections, and move its API and admin panel.
import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo } from 'react'

import type { ID } from '../../types.ts'

import { todayIn } from '../../domain/days.ts'
import { usualAdmin } from '../../options/types.ts'
import { defaultSlugs, type Slugs } from '../../slugs.ts'
import { type OffprintClientConfig, viewPaths } from '../config/clientConfig.ts'

/** Before signing in the config does not say, and nothing asks. */
const unknown: OffprintClientConfig = {
  blog: '',
  hasPermalink: false,
  hasPreviewURL: false,
  slugs: defaultSlugs,
  timeZone: 'UTC',
  views: usualAdmin,
}

export function usePanelOptions(): OffprintClientConfig {
  return { ...unknown, ...useSentOptions() }
}

function useSentOptions(): Partial<OffprintClientConfig> | undefined {
  const { custom } = useConfig().config.admin
  return (custom as { offprint?: Partial<OffprintClientConfig> } | undefined)?.offprint
}

/** Admins and editors. By the permissions: an app may say otherwise than in a field who has which role. */
export function useIsEditorOrAdmin(): boolean {
  const { permissions } = useAuth()
  const { slugs } = usePanelOptions()
  return Boolean(permissions?.collections?.[slugs.reminderRuns]?.read)
}

/** Anybody with a role in Offprint. */
export function useIsStaff(): boolean {
  const { permissions } = useAuth()
  const { slugs } = usePanelOptions()
  return Boolean(permissions?.collections?.[slugs.notes]?.create)
}

/** `YYYY-MM-DD`. */
export function useToday(): string {
  return todayIn(usePanelOptions().timeZone, new Date())
}

type ByCollection = Record<keyof Slugs, string>

/** What our collections are called, as far as it is known. */
export function useSlugs(): Slugs {
  return usePanelOptions().slugs
}

/** False until the whole config has come: before signing in, and for a moment after, it lacks our collections. */
export function useIsConfigured(): boolean {
  return useSentOptions() !== undefined
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
    const views = Object.entries(viewPaths).map(([view, path]) => [view, at(path)])
    return {
      ...bySlug(slugs, (slug) => at(`/collections/${slug}`)),
      account: at('/account'),
      ...(Object.fromEntries(views) as Record<keyof typeof viewPaths, string>),
    }
  }, [adminRoute, slugs])
}

/** Where the terms of an outlet are: its row of the table, or, without the table or the right to set them, its page. */
export function useTermsAddress(outlet: ID): string {
  const { outlets, outletTerms } = useAdminPages()
  const { views } = usePanelOptions()
  return useIsEditorOrAdmin() && views.outletTerms
    ? `${outletTerms}?outlet=${outlet}`
    : `${outlets}/${outlet}`
}

function bySlug(slugs: Slugs, addressOf: (slug: string) => string): ByCollection {
  const entries = Object.entries(slugs) as [keyof Slugs, string][]
  return Object.fromEntries(entries.map(([kind, slug]) => [kind, addressOf(slug)])) as ByCollection
}
