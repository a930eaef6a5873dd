// Which articles of a run were changed since it wrote them: nobody's work is taken back with them.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'

import { listOf } from '../../database/ids.ts'

interface Edited {
  id: ID
  title: string
}

/** Since a post has filled it, it is no more what a list has brought. */
const isFilled = sql`(i.key <> a.import_key and a.import_key like 'bibliography:%')`

/** Whether the article `a` of the row `i` was changed since: it, its note or its post. */
export function isEditedSQL({ table }: Names): SQL {
  return sql`(a.updated_at > i.written_at
    or exists (select from ${table('notes')} n where n.article_id = a.id and n.updated_at > i.written_at)
    or exists (select from ${table('republications')} r
      where r.article_id = a.id and r.updated_at > i.written_at))`
}

/** Of locked articles: what was saved while the lock was awaited counts. */
export async function editedAmong(
  { execute, names }: Database,
  articles: readonly ID[],
): Promise<Set<string>> {
  const { rows } = await execute<{ id: ID }>(sql`
    select a.id from ${names.own('imported')} i join ${names.table('articles')} a on a.id = i.article_id
    where a.id = any(${listOf(articles)}::${names.ids}) and ${isEditedSQL(names)}`)
  return new Set(rows.map(({ id }) => String(id)))
}

export async function findEdited({ execute, names }: Database, run: ID): Promise<Edited[]> {
  const { rows } = await execute<{ id: ID; title: string }>(sql`
    select a.id, a.title from ${names.own('imported')} i join ${names.table('articles')} a on a.id = i.article_id
    where (i.import_id = ${run}::${names.id} and (${isEditedSQL(names)} or ${isFilled}))
      or (i.article_id in (select article_id from ${names.own('import_items')}
        where import_id = ${run}::${names.id} and state = 'written' and choices -> 'filled' is not null)
        and ${isEditedSQL(names)})
    order by a.id`)
  return rows
}
