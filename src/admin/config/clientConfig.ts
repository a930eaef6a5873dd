// What components in the browser know of the plugin's options: `admin.custom.offprint` of the config.
import type { AdminOptions } from '../../options/types.ts'
import type { Slugs } from '../../slugs.ts'

export interface OffprintClientConfig {
  /** Whether the app makes the paths of posts itself. */
  hasPermalink: boolean
  slugs: Slugs
  /** "Today" depends on it. */
  timeZone: string
  /** Which pages of ours there are. */
  views: Required<AdminOptions>
}
