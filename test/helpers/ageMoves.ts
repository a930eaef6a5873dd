// Lets time pass for the log, which nobody else can change.
import { query } from '../../postgres/connection.ts'

/**
 * Every move so far was made `seconds` earlier than it was. Servers hear of it as of a change: none of them has waited.
 * @param seconds a whole number
 */
export async function ageMoves({ databaseURL }: { databaseURL: string }, seconds: number) {
  await query(
    databaseURL,
    `begin;
    set local session_replication_role = replica;
    update transitions set at = at - interval '${seconds} seconds';
    select pg_notify('offprint_change', '');
    commit;`,
  )
}
