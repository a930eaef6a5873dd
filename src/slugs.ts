// The slugs of the collections: an app may rename those of Offprint, and users and pictures are its own.
import type { CollectionSlug } from 'payload'

import toSnakeCase from 'to-snake-case'

/**
 * By what each collection is. The types are those of the default slugs, so that the documents of Local API calls have
 * theirs: `payload.find({ collection: slugsOf(payload).articles, … })` finds articles under whatever slug.
 */
export const defaultSlugs = {
  articleComments: 'article-comments',
  articles: 'articles',
  articleViews: 'article-views',
  authors: 'authors',
  imports: 'imports',
  institutions: 'institutions',
  // As with letters, below.
  newsletters: 'offprint-newsletters' as string as 'newsletters',
  notes: 'notes',
  outlets: 'outlets',
  // The app calls them `pages`, and the types are those of the app.
  pages: 'offprint-pages' as string as 'pages',
  // As with pages.
  permissionRequests: 'offprint-permission-requests' as string as 'permission-requests',
  presence: 'presence',
  reminderRuns: 'reminder-runs',
  reminders: 'reminders',
  republications: 'republications',
  series: 'offprint-series' as string as 'series',
  subscribers: 'offprint-subscribers' as string as 'subscribers',
  transitions: 'transitions',
  webhooks: 'offprint-webhooks' as string as 'webhooks',
  webmentions: 'offprint-webmentions' as string as 'webmentions',
} as const

export type Slugs = typeof defaultSlugs

/** What each of our collections is. */
export const ownKinds = Object.keys(defaultSlugs) as (keyof Slugs)[]

/** Of the global with the settings of the blog; the types are those of the app, which calls it `blog`. */
export const defaultBlogSlug = 'offprint-blog' as string as 'blog'

/** With the global, and the two collections of the app that Offprint uses. */
export interface AppSlugs extends Slugs {
  readonly blog: 'blog'
  readonly media: CollectionSlug
  readonly users: CollectionSlug
}

/** Our collections, and the two of the app that we read. */
export type Kind = Exclude<keyof AppSlugs, 'blog'>

/** Ours alone, each with what it is. */
export function ownSlugsIn(slugs: Slugs): [kind: keyof Slugs, slug: string][] {
  return ownKinds.map((kind) => [kind, slugs[kind]])
}

/** Which of our collections has the slug; undefined for those of the app. */
export function kindOf(slug: string, slugs: Slugs): keyof Slugs | undefined {
  return ownKinds.find((kind) => slugs[kind] === slug)
}

/** Whether a collection is Offprint's, and not the app's. */
export function isOwnSlug(slug: string, { slugs }: { slugs: Slugs }): boolean {
  return kindOf(slug, slugs) !== undefined
}

/** Whether the guards of queries, values and errors are for a collection: Offprint's own, or all with `guardHost`. */
export function isGuardedSlug(
  slug: string,
  options: { guardHost: boolean; slugs: Slugs },
): boolean {
  return options.guardHost || isOwnSlug(slug, options)
}

/** Whether both have the same table: `pressNotes`, `press-notes` and `press_notes`. */
export function isSameSlug(one: string, other: string): boolean {
  return toSnakeCase(one) === toSnakeCase(other)
}
