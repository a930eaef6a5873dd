// The slugs of the collections, from the options of an app.
import type { AppSlugs, Slugs } from '../slugs.ts'

import { SettingInvalid } from '../errors.ts'
import { defaultBlogSlug, defaultSlugs, isSameSlug, ownKinds } from '../slugs.ts'

const kinds = [...ownKinds, 'blog'] as const

/**
 * The slugs with their defaults.
 * @param app Slugs of the collections of the app, by the options that name them.
 * @throws SettingInvalid for an unknown collection, a slug that Payload cannot use, and two collections with one slug.
 */
export function resolveSlugs(
  given: Partial<Record<'blog' | keyof Slugs, string>> = {},
  app: { mediaSlug: string; usersSlug: string } = { mediaSlug: 'media', usersSlug: 'users' },
): AppSlugs {
  const unknown = Object.keys(given).find((kind) => !kinds.some((one) => one === kind))
  if (unknown !== undefined) {
    throw new SettingInvalid('slugs', `there is no "${unknown}": use ${kinds.join(', ')}`)
  }
  const slugs: Record<string, string> = {
    ...defaultSlugs,
    blog: defaultBlogSlug,
    ...withoutUndefined(given),
  }
  const invalid = kinds.find((kind) => !isUsable(slugs[kind]))
  if (invalid !== undefined) {
    throw new SettingInvalid(`slugs.${invalid}`, `"${slugs[invalid]}" ${allowed}`)
  }
  refuseSameSlug({ ...prefixed(slugs), ...app })
  return { ...slugs, media: app.mediaSlug, users: app.usersSlug } as unknown as AppSlugs
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
