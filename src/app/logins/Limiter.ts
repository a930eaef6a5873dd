// A rate limiter that uses the clock of the database: the clocks of servers that share it may differ or be adjusted.
import type pg from 'pg'

import { type IRateLimiterPostgresOptions, RateLimiterPostgres } from 'rate-limiter-flexible'

const table = 'offprint_login_limits'

type Options = Pick<
  IRateLimiterPostgresOptions,
  'clearExpiredByTimeout' | 'duration' | 'insuranceLimiter' | 'keyPrefix' | 'points'
>

const now = '(extract(epoch from now()) * 1000)::bigint'

/** The library computes with the clock of this server, so the remaining time is added to that clock ($4). */
const countStatement = `insert into ${table} as counted (key, points, expire)
  values ($1, $2, ${now} + $3::bigint)
  on conflict (key) do update set
    points = case when counted.expire <= ${now} then $2 else counted.points + $2 end,
    expire = case when counted.expire <= ${now} then ${now} + $3::bigint else counted.expire end
  returning points, expire - ${now} + $4::bigint as expire`

export class Limiter extends RateLimiterPostgres {
  constructor(
    private readonly pool: pg.Pool,
    options: Options,
  ) {
    super({
      ...options,
      storeClient: pool,
      storeType: 'pool',
      tableCreated: true,
      tableName: table,
    })
  }

  /** Required by the library: adds points and returns their sum and when they expire. */
  _upsert(key: string, points: number, duration: number): Promise<pg.QueryResult> {
    const values = [key, points, duration, Date.now()]
    return this.pool.query({ name: 'count-attempt', text: countStatement, values })
  }

  /** Called by the library every five minutes. It does not handle errors, so they are ignored until the next call. */
  clearExpired(): Promise<unknown> {
    const cleared = this.pool.query(`delete from ${table} where expire < ${now}`)
    return cleared.catch((error: Error) => error)
  }
}
