// Refuses questions about authors, outlets and series that the public cannot know of.
import type { Payload } from 'payload'

import { isKnown } from '../blog/readPosts.ts'
import { poolOf } from '../database/connection.ts'
import { InvalidQuery } from '../errors.ts'

/**
 * A name that nobody has is a mistake in the question; one that a hidden article has is as good as none.
 * @throws InvalidQuery with all that are unknown.
 */
export async function refuseUnknown(
  payload: Payload,
  { author, outlet, series }: { author?: string; outlet?: string; series?: string },
): Promise<void> {
  const database = poolOf(payload)
  const asked = [
    ['author', 'authors', author],
    ['outlet', 'outlets', outlet],
    ['series', 'series', series],
  ] as const
  const problems = []
  for (const [path, table, slug] of asked) {
    if (slug !== undefined && !(await isKnown(database, table, slug))) {
      problems.push({ message: `Unknown ${path} "${slug}".`, path })
    }
  }
  if (problems.length > 0) {
    throw new InvalidQuery(problems)
  }
}
