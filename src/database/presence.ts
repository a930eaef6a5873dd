// Who has a document open, by the last word of each tab.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from './lock.ts'

export interface Beat {
  document: string
  isChanged: boolean
  slug: string
  tab: string
  /** Id of the user. */
  user: string
}

export interface Present {
  id: string
  /** True where one of their tabs has changes that are not saved. */
  isChanged: boolean
  name: string
  since: string
}

interface Told {
  /** People, the same one in another tab included. */
  others: Present[]
  savedBy: null | string
}

/** A user's name where the app's users have one, else the address. */
const nameOf = sql`coalesce(nullif(trim(to_jsonb(u) ->> 'name'), ''), to_jsonb(u) ->> 'email')`
const lifetime = sql`interval '75 seconds'`
/** Rows that one user can have: tabs that are open at once. */
const most = 50

/**
 * Notes that a tab is there, and reads who else is, in one statement. What is over goes on the way; a row that
 * another beat is just writing stays until the next, so that two of them never wait for each other.
 */
export async function noteBeat(
  database: Database,
  usersSlug: string,
  { slug, document, isChanged, tab, user }: Beat,
  savedBy: null | string,
): Promise<Told> {
  const users = sql.identifier(usersSlug.replaceAll('-', '_'))
  const isThis = sql`slug = ${slug} and document = ${document} and tab = ${tab}`
  const { rows } = await database.execute<{ others: Present[]; saved_by: null | string }>(sql`
    with too_old as (
      select id from presence where seen_at <= now() - ${lifetime} and not (${isThis})
      limit 100 for update skip locked
    ), too_many as (
      select id from presence where user_id = ${user}::uuid and not (${isThis})
      order by seen_at desc offset ${most - 1} for update skip locked
    ), gone as (
      delete from presence where id in (select id from too_old union select id from too_many)
    ), mine as (
      insert into presence (id, slug, document, tab, user_id, since, seen_at, is_changed)
      values (gen_random_uuid(), ${slug}, ${document}, ${tab}, ${user}::uuid, now(), now(), ${isChanged})
      on conflict (slug, document, tab) do update set
        since = case
          when presence.user_id = excluded.user_id and presence.seen_at > now() - ${lifetime}
          then presence.since else excluded.since end,
        seen_at = excluded.seen_at,
        user_id = excluded.user_id,
        is_changed = excluded.is_changed
    ), others as (
      select u.id, ${nameOf} as name, min(p.since) as since, bool_or(p.is_changed) as is_changed
      from presence p join ${users} u on u.id = p.user_id
      where p.slug = ${slug} and p.document = ${document} and p.tab <> ${tab}
        and p.seen_at > now() - ${lifetime}
      group by u.id order by min(p.since), u.id limit ${most}
    )
    select
      (select coalesce(json_agg(json_build_object(
          'id', id, 'isChanged', is_changed, 'name', name,
          'since', to_char(since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
        from others) as others,
      (select ${nameOf} from ${users} u where u.id = ${savedBy}::uuid) as saved_by`)
  const [{ others = [], saved_by: name = null } = {}] = rows
  return { others, savedBy: name }
}

/** The tab has left the document. */
export async function noteLeave(
  database: Database,
  { slug, document, tab, user }: Omit<Beat, 'isChanged'>,
): Promise<void> {
  await database.execute(sql`delete from presence where slug = ${slug} and document = ${document}
    and tab = ${tab} and user_id = ${user}::uuid`)
}
