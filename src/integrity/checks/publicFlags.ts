// Checks `isPublic`: whether exactly those documents are public that articles on the blog use.
import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { PublicRule } from '../../visibility/publicRules.ts'
import type { Issue } from '../issue.ts'

import { wrongFlagsQuery } from '../../visibility/publicRules.ts'
import { repairByCommand } from '../issue.ts'

interface Row {
  article: ID | null
  id: ID
  title: null | string
  wanted: boolean
}

export async function checkPublicFlags({ execute }: Database, rule: PublicRule): Promise<Issue[]> {
  const { rows } = await execute<Record<string, unknown> & Row>(wrongFlagsQuery(rule))
  return rows.map(({ id, article, title, wanted }) => ({
    id,
    article,
    code: 'public-flag-wrong',
    collection: rule.kind,
    message: wanted
      ? 'An article on the blog uses the document, but it is not public.'
      : 'The document is public, but no article on the blog uses it.',
    repair: repairByCommand,
    repairable: true,
    title: title ?? '',
  }))
}
