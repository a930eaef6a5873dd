'use client'
// What the options of the plugin say to the admin panel, and what Offprint lets the user do.
import { useAuth, useConfig } from '@payloadcms/ui'

import type { OffprintClientConfig } from '../config/clientConfig.ts'

import { todayIn } from '../../domain/days.ts'
import { defaultSlugs } from '../../slugs.ts'

/** Before signing in the config does not say, and nothing asks. */
const unknown: OffprintClientConfig = {
  hasPermalink: false,
  slugs: defaultSlugs,
  timeZone: 'UTC',
  views: { dashboard: true, navLinks: true, newArticle: true, outletTerms: true, queue: true },
}

export function usePanelOptions(): OffprintClientConfig {
  const { custom } = useConfig().config.admin as {
    custom?: { offprint?: Partial<OffprintClientConfig> }
  }
  return { ...unknown, ...custom?.offprint }
}

/** Admins and editors. By the permissions: an app may say otherwise than in a field who has which role. */
export function useIsDesk(): boolean {
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
