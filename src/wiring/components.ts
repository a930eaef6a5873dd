// Adds our components to the admin panel.
import type { Config } from 'payload'

import type { PanelOptions } from '../admin/hooks/useOffprint.client.ts'
import type { ResolvedOptions } from '../options.ts'

import { withDashboard } from './dashboard.ts'

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
    path: '/offprint',
  },
  offprintOutletTerms: {
    Component: 'offprint/rsc#OutletTermsView',
    exact: true,
    meta: { title: 'Outlet terms' },
    path: '/outlet-terms',
  },
  offprintQueue: {
    Component: 'offprint/rsc#QueueView',
    exact: true,
    meta: { title: 'Clear the backlog' },
    path: '/queue',
  },
} as const

export function withComponents(admin: Config['admin'], options: ResolvedOptions): Config['admin'] {
  const { components } = admin ?? {}
  const shows = options.admin
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: [
        'offprint/client#UnsavedWork',
        ...(shows.dashboard ? ['offprint/rsc#DashboardLink'] : []),
        ...(components?.beforeDashboard ?? []),
      ],
      beforeNavLinks: [
        ...(components?.beforeNavLinks ?? []),
        ...(shows.navLinks && shows.queue ? ['offprint/client#QueueLink'] : []),
      ],
      providers: [...(components?.providers ?? []), ...providers],
      views: { ...viewsOf(shows), ...components?.views },
    },
    custom: { ...admin?.custom, offprint: panelOptions(options) },
    ...(shows.dashboard ? { dashboard: withDashboard(admin?.dashboard) } : {}),
  }
}

function viewsOf(shows: ResolvedOptions['admin']) {
  const { offprintDashboard, offprintOutletTerms, offprintQueue } = views
  return {
    ...(shows.dashboard ? { offprintDashboard } : {}),
    ...(shows.outletTerms ? { offprintOutletTerms } : {}),
    ...(shows.queue ? { offprintQueue } : {}),
  }
}

/** Read by components in the browser. */
function panelOptions({ admin, permalink, slugs, timeZone }: ResolvedOptions): PanelOptions {
  return {
    hasPermalink: permalink !== undefined,
    roleSlugs: { desk: slugs.reminderRuns, staff: slugs.notes },
    timeZone,
    views: admin,
  }
}
