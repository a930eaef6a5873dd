'use client'
// What the options of the plugin say to the admin panel, and what Offprint lets the user do.
import { useAuth, useConfig } from '@payloadcms/ui'

import type { AdminOptions } from '../../options/types.ts'

/** In `config.admin.custom.offprint`: written by the plugin. */
export interface PanelOptions {
  /** Whether the app makes the paths of posts itself. */
  hasPermalink: boolean
  /** Slugs of collections whose access says who somebody is: its runs are for admins and editors, notes for all staff. */
  roleSlugs: { desk: string; staff: string }
  timeZone: string
  /** Which pages of ours there are. */
  views: Required<AdminOptions>
}

const unknown: PanelOptions = {
  hasPermalink: false,
  roleSlugs: { desk: 'reminder-runs', staff: 'notes' },
  timeZone: 'UTC',
  views: { dashboard: true, navLinks: true, outletTerms: true, queue: true },
}

export function usePanelOptions(): PanelOptions {
  const { custom } = useConfig().config.admin as { custom?: { offprint?: Partial<PanelOptions> } }
  return { ...unknown, ...custom?.offprint }
}

/** Admins and editors. By the permissions: an app may say otherwise than in a field who has which role. */
export function useIsDesk(): boolean {
  const { permissions } = useAuth()
  const { roleSlugs } = usePanelOptions()
  return Boolean(permissions?.collections?.[roleSlugs.desk]?.read)
}

/** Anybody with a role in Offprint. */
export function useIsStaff(): boolean {
  const { permissions } = useAuth()
  const { roleSlugs } = usePanelOptions()
  return Boolean(permissions?.collections?.[roleSlugs.staff]?.create)
}
