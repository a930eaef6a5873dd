// Changes the dates of the transition log, which is otherwise read-only.
import { query } from '../../postgres/connection.ts'

/**
 * Moves all transitions into the past, and notifies the servers so that they update their caches.
 * @param seconds A whole number.
 */
export async function backdateTransitions(
  { databaseURL }: { databaseURL: string },
  seconds: number,
) {
  await query(
    databaseURL,
    `begin;
    set local session_replication_role = replica;
    update transitions set at = at - interval '${seconds} seconds';
    select pg_notify('offprint_change', '');
    commit;`,
  )
}
