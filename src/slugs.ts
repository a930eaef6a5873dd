// The slugs of Offprint's collections: an app may rename them.
import { SettingInvalid } from './errors.ts'

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

/**
 * The slugs with their defaults.
 * @param others Slugs of collections of the app, by the options that name them.
 * @throws SettingInvalid for an unknown collection, a slug that Payload cannot use, and two collections with one slug.
 */
export function resolveSlugs(
  given: Partial<Record<keyof Slugs, string>> = {},
  others: Record<string, string> = {},
): Slugs {
  const known = Object.keys(defaultSlugs)
  const unknown = Object.keys(given).find((kind) => !known.includes(kind))
  if (unknown !== undefined) {
    throw new SettingInvalid('slugs', `there is no "${unknown}": use ${known.join(', ')}`)
  }
  const slugs: Record<string, string> = { ...defaultSlugs, ...withoutUndefined(given) }
  const invalid = known.find((kind) => !isUsable(slugs[kind]))
  if (invalid !== undefined) {
    throw new SettingInvalid(`slugs.${invalid}`, `"${slugs[invalid]}" ${allowed}`)
  }
  refuseSameSlug({ ...prefixed(slugs), ...others })
  return slugs as unknown as Slugs
}

/** Hyphens and underscores are the same in the names of tables. */
export function isSameSlug(one: string, other: string): boolean {
  return one.replaceAll('-', '_') === other.replaceAll('-', '_')
}

const allowed =
  'must be letters, digits, hyphens and underscores, begin with a letter, and not with "payload-"'

function isUsable(slug: unknown): boolean {
  return typeof slug === 'string' && /^(?!payload[-_])[a-z][\w-]*$/i.test(slug)
}

function prefixed(slugs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(slugs).map(([kind, slug]) => [`slugs.${kind}`, slug]))
}

function refuseSameSlug(byOption: Record<string, string>): void {
  const entries = Object.entries(byOption)
  for (const [index, [option, slug]] of entries.entries()) {
    const other = entries.slice(index + 1).find(([, one]) => isSameSlug(one, slug))
    if (other) {
      throw new SettingInvalid(
        option,
        `"${slug}" is the slug of ${other[0]} too: change one of them`,
      )
    }
  }
}

function withoutUndefined(given: Partial<Record<keyof Slugs, string>>): Partial<Slugs> {
  return Object.fromEntries(Object.entries(given).filter(([, slug]) => slug !== undefined))
}
