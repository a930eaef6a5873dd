// Where attempts are counted: PostgreSQL, which all processes share, and this process's memory while it is away.
import type { Payload } from 'payload'

import pg from 'pg'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { Limiter } from './Limiter.ts'

/** Seconds, and how many attempts they may hold. */
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

/** What is limited: signing in, and asking for the mail that resets a password. */
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
 * Connections of its own, and few: a crowd at the login must not take those that readers and writers need. What is
 * counted may be lost with the power, so a commit need not wait for the disk.
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
  // What is on its way is told by the query that fails.
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
    // One of them clears the table for all.
    clearExpiredByTimeout: purpose === 'login' && subject === 'address',
    insuranceLimiter: new RateLimiterMemory(rule),
    keyPrefix: `${purpose}-${subject}`,
  })
}
