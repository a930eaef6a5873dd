// Stores which users have a document open, from the heartbeats of their tabs.
import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'
import type { Database } from './connection.ts'

import { instant } from './rules.ts'

interface Heartbeat {
  document: string
  isChanged: boolean
  slug: string
  tab: string
  /** Id of the user. */
  user: ID
}

export interface PresentUser {
  id: ID
  /** True if one of their tabs has unsaved changes. */
  isChanged: boolean
  name: string
  since: string
}

interface PresenceState {
  /** Users in other tabs, including the same user. */
  others: PresentUser[]
  savedBy: null | string
}

/** The name of a user or, if the app's users have none, the e-mail address. */
const nameOf = sql`coalesce(nullif(trim(to_jsonb(u) ->> 'name'), ''), to_jsonb(u) ->> 'email')`
const lifetime = sql`interval '75 seconds'`
/** Rows for each user: open tabs. */
const maxRows = 50

/**
 * Records that a tab is open and reads who else has the document open, in one statement. It also deletes expired rows,
 * but skips those that another heartbeat has locked, so that two heartbeats never wait for each other.
 */
export async function recordHeartbeat(
  { execute, names }: Database,
  { slug, document, isChanged, tab, user }: Heartbeat,
  savedBy: ID | null,
): Promise<PresenceState> {
  const { newID, table, userID } = names
  const [presence, users] = [table('presence'), table('users')]
  const isThis = sql`slug = ${slug} and document = ${document} and tab = ${tab}`
  const { rows } = await execute<{ others: PresentUser[]; saved_by: null | string }>(sql`
    with too_old as (
      select id from ${presence} where seen_at <= now() - ${lifetime} and not (${isThis})
      limit 100 for update skip locked
    ), too_many as (
      select id from ${presence} where user_id = ${user}::${userID} and not (${isThis})
      order by seen_at desc offset ${maxRows - 1} for update skip locked
    ), gone as (
      delete from ${presence} where id in (select id from too_old union select id from too_many)
    ), mine as (
      insert into ${presence} as stored (id, slug, document, tab, user_id, since, seen_at, is_changed)
      values (${newID('presence')}, ${slug}, ${document}, ${tab}, ${user}::${userID}, now(), now(), ${isChanged})
      on conflict (slug, document, tab) do update set
        since = case
          when stored.user_id = excluded.user_id and stored.seen_at > now() - ${lifetime}
          then stored.since else excluded.since end,
        seen_at = excluded.seen_at,
        user_id = excluded.user_id,
        is_changed = excluded.is_changed
    ), others as (
      select u.id, ${nameOf} as name, min(p.since) as since, bool_or(p.is_changed) as is_changed
      from ${presence} p join ${users} u on u.id = p.user_id
      where p.slug = ${slug} and p.document = ${document} and p.tab <> ${tab}
        and p.seen_at > now() - ${lifetime}
      group by u.id order by min(p.since), u.id limit ${maxRows}
    )
    select
      (select coalesce(json_agg(json_build_object(
          'id', id, 'isChanged', is_changed, 'name', name,
          'since', ${instant('since')})), '[]')
        from others) as others,
      (select ${nameOf} from ${users} u where u.id = ${savedBy}::${userID}) as saved_by`)
  const [{ others = [], saved_by: name = null } = {}] = rows
  return { others, savedBy: name }
}

/** Call it when a tab closes the document. */
export async function removeHeartbeat(
  { execute, names }: Database,
  { slug, document, tab, user }: Omit<Heartbeat, 'isChanged'>,
): Promise<void> {
  await execute(sql`delete from ${names.table('presence')}
    where slug = ${slug} and document = ${document} and tab = ${tab}
      and user_id = ${user}::${names.userID}`)
}
