// From where an account has signed in before: who comes from there is not kept out by what others do elsewhere.
import type { Store } from './store.ts'

/** Both are hashes: see keys.ts. */
export interface Pair {
  account: string
  address: string
}

/** Days after which an address must prove itself again, and how many of an account are kept. */
const keptDays = 90
const mostKept = 20

/** False as well while the database is away: nobody signs in then. */
export async function hasSignedIn({ pool }: Store, { account, address }: Pair): Promise<boolean> {
  const text = `select 1 from offprint_sign_ins
    where account = $1 and address = $2 and seen_at > now() - make_interval(days => $3)`
  const { rowCount } = await pool
    .query(text, [account, address, keptDays])
    .catch(() => ({ rowCount: 0 }))
  return Boolean(rowCount)
}

export async function noteSignIn({ pool }: Store, { account, address }: Pair): Promise<void> {
  await pool.query(
    `insert into offprint_sign_ins (account, address) values ($1, $2)
     on conflict (account, address) do update set seen_at = now()`,
    [account, address],
  )
  await pool.query(
    `delete from offprint_sign_ins
     where seen_at < now() - make_interval(days => $2) or account = $1 and seen_at < (
       select seen_at from offprint_sign_ins where account = $1
       order by seen_at desc offset $3 limit 1
     )`,
    [account, keptDays, mostKept - 1],
  )
}
