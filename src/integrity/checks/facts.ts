// Checks whether what is worked out from each article, for the lists of those who work on it, is as the article is now.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { findStaleFacts } from '../../facts/fillFacts.ts'
import { repairByCommand } from '../issue.ts'

/** Texts of so many articles are in memory at once. */
const pageSize = 50

export async function checkFacts(database: Database): Promise<Issue[]> {
  const { execute, names } = database
  const { rows } = await execute<{ id: ID; title: string }>(
    sql`select id, title from ${names.table('articles')} order by id`,
  )
  const issues: Issue[] = []
  for (let first = 0; first < rows.length; first += pageSize) {
    const page = rows.slice(first, first + pageSize)
    const stale = await findStaleFacts(
      database,
      page.map(({ id }) => id),
    )
    issues.push(...page.filter(({ id }) => stale.has(id)).map(toIssue))
  }
  return issues
}

function toIssue({ id, title }: { id: ID; title: string }): Issue {
  return {
    id,
    article: id,
    code: 'facts-stale',
    collection: 'articles',
    message: 'Lists and counts know the article by a text or a name that it does not have.',
    repair: repairByCommand,
    repairable: true,
    title,
  }
}
