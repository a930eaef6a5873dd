// References that tests of citations make, from rows as the database answers with them.
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { toReference } from '../../../../src/blog/citation/reference.ts'
import { toSummary } from '../../../../src/blog/toSummary.ts'
import { postRow } from '../rows.ts'

export const site = { name: 'Harbour Notes', url: 'https://blog.example' }

export function authorsNamed(...names: string[]): PostRow['byline'] {
  return names.map((name) => ({ name, slug: '', affiliations: [], orcid: null }))
}

export function referenceTo(changes: Partial<PostRow> = {}, of: 'copy' | 'original' = 'original') {
  return toReference(toSummary(postRow(changes)), of, site)
}
