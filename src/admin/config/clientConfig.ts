// What components in the browser know of the plugin's options, and where our own pages are.
import type { AdminOptions } from '../../options/types.ts'
import type { Slugs } from '../../slugs.ts'

import { newArticlePath } from '../../import/intake/sentPage.ts'

/** `admin.custom.offprint` of the config. */
export interface OffprintClientConfig {
  /** Address of the blog, with its folder; '' where it is not set. */
  blog: string
  /** Whether the app makes the paths of posts itself. */
  hasPermalink: boolean
  /** Whether a front end shows previews. */
  hasPreviewURL: boolean
  slugs: Slugs
  /** "Today" depends on it. */
  timeZone: string
  /** Which pages of ours there are. */
  views: Required<AdminOptions>
}

/** Below the route of the admin panel. */
export const viewPaths = {
  articleList: '/articles',
  calendar: '/calendar',
  dashboard: '/offprint',
  lag: '/lag',
  newArticle: newArticlePath,
  outletTerms: '/outlet-terms',
  pictureRights: '/picture-rights',
  queue: '/queue',
} as const

/** The name under which the dashboard knows our widget. */
export const widgetSlug = 'offprint'
