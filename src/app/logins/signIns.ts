// Records from which networks an account has signed in: attempts from elsewhere do not lock these out.
import type { Store } from './store.ts'

/** Both are hashes: see keys.ts. */
export interface Pair {
  account: string
  address: string
}

/** For how many days an address is remembered, and how many of them for each account. */
const keptDays = 90
const maxAddresses = 20

/** Also false while the database is unavailable: nobody can sign in then. */
export async function hasSignedIn({ pool }: Store, { account, address }: Pair): Promise<boolean> {
  const text = `select 1 from offprint_sign_ins
    where account = $1 and address = $2 and seen_at > now() - make_interval(days => $3)`
  const { rowCount } = await pool
    .query(text, [account, address, keptDays])
    .catch(() => ({ rowCount: 0 }))
  return Boolean(rowCount)
}

export async function recordSignIn({ pool }: Store, { account, address }: Pair): Promise<void> {
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
    [account, keptDays, maxAddresses - 1],
  )
}
