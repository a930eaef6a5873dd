// Whose articles a list is about: everybody's, or those that one author signs.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { idTypeOf, type Names } from '../database/names.ts'

/** Id of an author, or null for the articles of all. */
export type AuthorFilter = ID | null

/** Matches no article: for a login that is not linked to an author. */
export function noAuthor(payload: Pick<Payload, 'db'>): ID {
  return idTypeOf(payload) === 'integer' ? 0 : '00000000-0000-0000-0000-000000000000'
}

/** A condition for `where`, to be followed by another. `a` is the table of articles. */
export function signedBy({ id, table }: Names, author: AuthorFilter): SQL {
  return author === null
    ? sql`true`
    : sql`exists (select 1 from ${table('articles', 'byline')} b
        where b._parent_id = a.id and b.author_id = ${author}::${id})`
}
