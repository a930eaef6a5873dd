// Where our own pages stand in the admin panel, below its route.
import { newArticlePath } from '../../import/intake/sentPage.ts'

export const viewPaths = {
  dashboard: '/offprint',
  newArticle: newArticlePath,
  outletTerms: '/outlet-terms',
  queue: '/queue',
} as const

/** The name under which the dashboard knows our widget. */
export const widgetSlug = 'offprint'
