// Checks `isPublic`: whether exactly those documents are public that articles on the blog use.
import type { PublicRule } from '../../visibility/publicRules.ts'
import type { Connection } from '../connection.ts'
import type { Issue } from '../issue.ts'

import { wrongFlagsQuery } from '../../visibility/publicRules.ts'
import { repairByCommand } from '../issue.ts'

interface Row {
  article: null | string
  id: string
  title: null | string
  wanted: boolean
}

export async function checkPublicFlags(connection: Connection, rule: PublicRule): Promise<Issue[]> {
  const { rows } = await connection.query(wrongFlagsQuery(rule))
  return (rows as Row[]).map(({ id, article, title, wanted }) => ({
    id,
    article,
    code: 'public-flag-wrong',
    collection: rule.collection,
    message: wanted
      ? 'An article on the blog uses the document, but it is not public.'
      : 'The document is public, but no article on the blog uses it.',
    repair: repairByCommand,
    repairable: true,
    title: title ?? '',
  }))
}
