// Returns the config of a collection by its slug, independent of the generated types of the app.
import type { Payload, SanitizedCollectionConfig } from 'payload'

/** @throws Error if the app has no such collection. */
export function configOf(
  { collections }: Pick<Payload, 'collections'>,
  slug: string,
): SanitizedCollectionConfig {
  const collection = (collections as Record<string, { config: SanitizedCollectionConfig }>)[slug]
  if (!collection) {
    throw new Error(`There is no collection "${slug}".`)
  }
  return collection.config
}
