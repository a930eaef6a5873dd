// Whose articles a list is about: everybody's, or those that one author signs.
import { sql } from '@payloadcms/db-postgres'

/** Id of an author, or null for the articles of all. */
export type AuthorFilter = null | string

/** Matches no article: for a login that is not linked to an author. */
export const noAuthor: AuthorFilter = '00000000-0000-0000-0000-000000000000'

/** A condition for `where`, to be followed by another. `a` is the table of articles. */
export function signedBy(author: AuthorFilter): ReturnType<typeof sql> {
  return author === null
    ? sql`true`
    : sql`exists (select 1 from articles_byline b
        where b._parent_id = a.id and b.author_id = ${author}::uuid)`
}
