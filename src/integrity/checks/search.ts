// Checks whether search finds every article on the blog.
import type { Connection } from '../connection.ts'
import type { Issue } from '../issue.ts'

import { repairByCommand } from '../issue.ts'

export async function checkSearch(connection: Connection): Promise<Issue[]> {
  const { rows } = await connection.query(
    `select a.id, a.title from republications r join articles a on a.id = r.article_id
      where not exists (select 1 from offprint_data.search s where s.republication_id = r.id)`,
  )
  return (rows as { id: string; title: string }[]).map(({ id, title }) => ({
    id,
    article: id,
    code: 'search-missing',
    collection: 'articles',
    message: 'The article is on the blog, but search does not find it.',
    repair: repairByCommand,
    repairable: true,
    title,
  }))
}
