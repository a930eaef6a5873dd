// Adds our components to the admin panel.
import type { Config } from 'payload'

import type { OffprintClientConfig } from '../admin/clientConfig.ts'
import type { ResolvedOptions } from '../options.ts'

import { viewPaths } from '../admin/viewPaths.ts'
import { withDashboard } from './dashboard.ts'

/** Above the host's dashboard: unsaved work, and a link to what is owed where a saved layout lacks our widget. */
const beforeDashboard = ['offprint/client#UnsavedWork', 'offprint/rsc#DashboardLink']

/** Around every page: the session dialog, ownership of local copies, undo of a republication. */
const providers = [
  'offprint/client#SessionProvider',
  'offprint/client#CopyOwner',
  'offprint/client#UndoProvider',
]

/** Pages of our own. A view of the host under the same key replaces one. */
const views = {
  offprintDashboard: {
    Component: 'offprint/rsc#DashboardView',
    exact: true,
    meta: { title: 'Owed to the blog' },
    path: viewPaths.dashboard,
  },
  offprintOutletTerms: {
    Component: 'offprint/rsc#OutletTermsView',
    exact: true,
    meta: { title: 'Outlet terms' },
    path: viewPaths.outletTerms,
  },
  offprintQueue: {
    Component: 'offprint/rsc#QueueView',
    exact: true,
    meta: { title: 'Clear the backlog' },
    path: viewPaths.queue,
  },
} as const

export function withComponents(
  admin: Config['admin'],
  { slugs, timeZone }: ResolvedOptions,
): Config['admin'] {
  const { components } = admin ?? {}
  const forClient: OffprintClientConfig = { slugs, timeZone }
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: [...beforeDashboard, ...(components?.beforeDashboard ?? [])],
      beforeNavLinks: [...(components?.beforeNavLinks ?? []), 'offprint/client#QueueLink'],
      providers: [...(components?.providers ?? []), ...providers],
      views: { ...views, ...components?.views },
    },
    custom: { ...admin?.custom, offprint: forClient },
    dashboard: withDashboard(admin?.dashboard),
  }
}
