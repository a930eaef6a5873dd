// The store of counted attempts: PostgreSQL, which all processes share, or memory while it is unavailable.
import type { Payload } from 'payload'

import pg from 'pg'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { Limiter } from './Limiter.ts'

/** At most `points` attempts within `duration` seconds. */
interface Rule {
  duration: number
  points: number
}

const rules = {
  login: {
    account: { duration: 3600, points: 50 },
    address: { duration: 600, points: 10 },
    pair: { duration: 600, points: 5 },
  },
  reset: {
    account: { duration: 3600, points: 10 },
    address: { duration: 600, points: 10 },
    pair: { duration: 600, points: 3 },
  },
} satisfies Record<string, Record<string, Rule>>

/** What is limited: sign-ins and requests for a reset mail. */
export type Purpose = keyof typeof rules

/** `pair` is an account and an address; `account` counts addresses that have not signed in to it before. */
export type Subject = 'account' | 'address' | 'pair'

export interface Store {
  limiters: Record<Purpose, Record<Subject, Limiter>>
  pool: pg.Pool
}

const stores = new WeakMap<Payload, Store>()

export function storeOf(payload: Payload): Store {
  const store = stores.get(payload) ?? openStore(payload)
  stores.set(payload, store)
  return store
}

/**
 * A small separate pool: many sign-ins must not use up the connections of other requests. Counts may be lost in a power
 * failure, so commits need not wait for the disk.
 */
function openStore(payload: Payload): Store {
  const { poolOptions } = payload.db as unknown as { poolOptions: pg.PoolConfig }
  const pool = new pg.Pool({
    allowExitOnIdle: true,
    connectionString: poolOptions.connectionString,
    connectionTimeoutMillis: 3000,
    max: 4,
    options: '-c synchronous_commit=off -c lock_timeout=3000 -c statement_timeout=3000',
    query_timeout: 4000,
  })
  // A query that is running fails with its own error.
  pool.on('error', ({ message }) =>
    payload.logger.warn(`A database connection was lost: ${message}`),
  )
  const limiters = { login: limitersOf(pool, 'login'), reset: limitersOf(pool, 'reset') }
  return { limiters, pool }
}

function limitersOf(pool: pg.Pool, purpose: Purpose): Record<Subject, Limiter> {
  return {
    account: limiterOf(pool, purpose, 'account'),
    address: limiterOf(pool, purpose, 'address'),
    pair: limiterOf(pool, purpose, 'pair'),
  }
}

function limiterOf(pool: pg.Pool, purpose: Purpose, subject: Subject): Limiter {
  const rule = rules[purpose][subject]
  return new Limiter(pool, {
    ...rule,
    // One of them clears the table for all limiters.
    clearExpiredByTimeout: purpose === 'login' && subject === 'address',
    insuranceLimiter: new RateLimiterMemory(rule),
    keyPrefix: `${purpose}-${subject}`,
  })
}
