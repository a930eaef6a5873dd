// Makes a delivery of each event for each webhook that listens for it, once.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'

/** True of an app without webhooks: then nothing is looked for. */
export async function hasNone({ execute, names }: Database): Promise<boolean> {
  const { rows } = await execute(sql`select 1 from ${names.own('webhook_endpoints')} limit 1`)
  return rows.length === 0
}

/**
 * In one statement, of what is stamped. A post that is withdrawn ends what was still to be said of it. Two processes do
 * it side by side: each webhook is advanced by one of them.
 */
export async function fanOut({ execute, names }: Database): Promise<void> {
  const [deliveries, endpoints] = [names.own('webhook_deliveries'), names.own('webhook_endpoints')]
  const isWithdrawn = sql`exists (select 1 from fresh later where later.webhook_id = f.webhook_id
    and later.article_id = f.article_id and later.kind = 'post.withdrawn' and later.position > f.position)`
  await execute(sql`
    with behind as (
      select e.webhook_id, e.position as since, latest.position as latest
      from ${endpoints} e, (select max(position) as position from ${names.own('events')}) latest
      where latest.position > e.position
      for update of e skip locked
    ), fresh as (
      select b.webhook_id, ev.id, ev.position, ev.kind, ev.article_id
      from behind b join ${names.own('events')} ev on ev.position > b.since and ev.position <= b.latest
    ), superseded as (
      update ${deliveries} d set state = 'superseded' from fresh f
      where f.kind = 'post.withdrawn' and d.webhook_id = f.webhook_id and d.article_id = f.article_id
        and d.state = 'waiting' and d.kind like 'post.%'
    ), added as (
      insert into ${deliveries} (webhook_id, event_id, position, kind, article_id, state)
      select f.webhook_id, f.id, f.position, f.kind, f.article_id,
        case when f.kind like 'post.%' and ${isWithdrawn} then 'superseded' else 'waiting' end
      from fresh f join ${names.table('webhooks', 'kinds')} k
        on k.parent_id = f.webhook_id and k.value::text = f.kind
      on conflict do nothing
    )
    update ${endpoints} e set position = b.latest from behind b where b.webhook_id = e.webhook_id`)
}
