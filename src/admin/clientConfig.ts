// What components in the browser know of the plugin's options: `admin.custom.offprint` of the config.
import type { Slugs } from '../slugs.ts'

export interface OffprintClientConfig {
  slugs: Slugs
  /** "Today" depends on it. */
  timeZone: string
}
