// References that tests of citations make, from rows as the database answers with them.
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { keyedReferences } from '../../../../src/blog/citation/keyedReferences.ts'
import { toSummary } from '../../../../src/blog/toSummary.ts'
import { postRow } from '../rows.ts'

export const site = { name: 'Harbour Notes', url: 'https://blog.example' }

export function authorsNamed(...names: string[]): PostRow['byline'] {
  return names.map((name) => ({ name, slug: '', affiliations: [], orcid: null }))
}

export function referenceTo(changes: Partial<PostRow> = {}, of: 'copy' | 'original' = 'original') {
  return referencesTo([changes], of)[0]!
}

export function referencesTo(rows: Partial<PostRow>[], of: 'copy' | 'original' = 'original') {
  const posts = rows.map((changes) => toSummary(postRow(changes)))
  return keyedReferences(posts, of, site)
}
