// Adds our components to the admin panel.
import type { Config } from 'payload'

import type { ResolvedOptions } from '../options.ts'

/** Above the host's dashboard: unsaved work, owed articles, the status of reminders. */
const dashboard = ['UnsavedWork', 'OwedPanel', 'RemindersPanel']

/** Around every page: the session dialog, ownership of local copies, undo of a republication. */
const providers = ['SessionProvider', 'CopyOwner', 'UndoProvider']

/** The owed articles, one after the other. A view of the host under this key replaces it. */
const queueView = {
  Component: 'offprint/rsc#QueueView',
  exact: true,
  meta: { title: 'Clear the backlog' },
  path: '/queue',
} as const

export function withComponents(
  admin: Config['admin'],
  { timeZone }: ResolvedOptions,
): Config['admin'] {
  const { components } = admin ?? {}
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: [...paths(dashboard), ...(components?.beforeDashboard ?? [])],
      beforeNavLinks: [...(components?.beforeNavLinks ?? []), ...paths(['QueueLink'])],
      providers: [...(components?.providers ?? []), ...paths(providers)],
      views: { offprintQueue: queueView, ...components?.views },
    },
    // Read by components in the browser: "today" depends on it.
    custom: { ...admin?.custom, offprint: { timeZone } },
  }
}

function paths(names: string[]): string[] {
  return names.map((name) => `offprint/client#${name}`)
}
