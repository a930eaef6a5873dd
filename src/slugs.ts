// The slugs of Offprint's collections: an app may rename them.
import toSnakeCase from 'to-snake-case'

/**
 * By what each collection is. The types are those of the default slugs, so that the documents of Local API calls have
 * theirs: `payload.find({ collection: slugsOf(payload).articles, … })` finds articles under whatever slug.
 */
export interface Slugs {
  articles: 'articles'
  authors: 'authors'
  institutions: 'institutions'
  notes: 'notes'
  outlets: 'outlets'
  presence: 'presence'
  reminderRuns: 'reminder-runs'
  reminders: 'reminders'
  republications: 'republications'
  transitions: 'transitions'
}

/** Whether a collection is Offprint's, and not the app's. */
export function isOwnSlug(slug: string, { slugs }: { slugs: Slugs }): boolean {
  return Object.values(slugs).includes(slug as never)
}

/** Whether the guards of queries, values and errors are for a collection: Offprint's own, or all with `guardHost`. */
export function isGuardedSlug(
  slug: string,
  options: { guardHost: boolean; slugs: Slugs },
): boolean {
  return options.guardHost || isOwnSlug(slug, options)
}

export const defaultSlugs: Slugs = {
  articles: 'articles',
  authors: 'authors',
  institutions: 'institutions',
  notes: 'notes',
  outlets: 'outlets',
  presence: 'presence',
  reminderRuns: 'reminder-runs',
  reminders: 'reminders',
  republications: 'republications',
  transitions: 'transitions',
}

/** Which of our collections has the slug; undefined for those of the app. */
export function kindOf(slug: string, slugs: Slugs): keyof Slugs | undefined {
  return (Object.keys(slugs) as (keyof Slugs)[]).find((kind) => slugs[kind] === slug)
}

/** Whether both have the same table: `pressNotes`, `press-notes` and `press_notes`. */
export function isSameSlug(one: string, other: string): boolean {
  return toSnakeCase(one) === toSnakeCase(other)
}
