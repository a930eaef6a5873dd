// Adds our components to the admin panel.
import type { Config } from 'payload'

import type { ResolvedOptions } from '../options.ts'

/** Above the host's dashboard: unsaved work, owed articles, the status of reminders. */
const dashboard = ['UnsavedWork', 'OwedPanel', 'RemindersPanel']

/** Around every page: the session dialog, ownership of local copies, undo of a republication. */
const providers = ['SessionProvider', 'CopyOwner', 'UndoProvider']

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
      providers: [...(components?.providers ?? []), ...paths(providers)],
    },
    // Read by components in the browser: "today" depends on it.
    custom: { ...admin?.custom, offprint: { timeZone } },
  }
}

function paths(names: string[]): string[] {
  return names.map((name) => `offprint/client#${name}`)
}
