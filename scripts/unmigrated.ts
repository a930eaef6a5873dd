// For commands that run migrations, or say themselves that there are some to run.
import type { SanitizedConfig } from 'payload'

/** The same config for a database that may lack what Offprint needs, which it would otherwise refuse at start. */
export function unmigrated(config: SanitizedConfig): SanitizedConfig {
  return { ...config, custom: { ...config.custom, offprintUnmigrated: true } }
}
