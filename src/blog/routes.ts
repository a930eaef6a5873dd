// Where the blog API answers, and what its parameters are when they are absent. For the endpoints, and for a server in
// front that caches the answers.
import type { CitationFormat } from './citation/formats.ts'
import type { CitedVersion } from './citation/reference.ts'

/** What the posts are grouped by: each has a list of its own. */
export const groupKinds = ['authors', 'outlets', 'series', 'topics', 'years'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Below the path of Payload's API. Everybody may read them. */
export const blogRoutes = {
  bibliography: '/blog/bibliography',
  events: '/blog/events',
  everything: '/blog/everything',
  oEmbed: '/blog/oembed',
  openAPI: '/blog/openapi.json',
  page: '/blog/pages/:slug',
  pages: '/blog/pages',
  post: '/blog/posts/:slug',
  posts: '/blog/posts',
  preview: '/blog/preview/:token',
  redirects: '/blog/redirects',
  site: '/blog/site',
  webmention: '/blog/webmention',
} as const

/** The same for one person. */
export const calendarRoute = '/blog/free-from.ics'

/** Of a bibliography; those of a post have no format unless it is asked for. */
export const citationDefaults: { format: CitationFormat; of: CitedVersion } = {
  format: 'csl',
  of: 'original',
}
