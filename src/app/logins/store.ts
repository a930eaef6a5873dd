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

/**
 * By what is limited and for whom: `pair` is an account and an address, `account` counts addresses that have not signed
 * in to it before, `code` counts codes of the second factor, `session` is an account whose session the request has, and `mail` limits mails, not requests.
 */
const rules = {
  'login-account': { duration: 3600, points: 50 },
  'login-address': { duration: 600, points: 10 },
  'login-code': { duration: 86_400, points: 20 },
  'login-pair': { duration: 600, points: 5 },
  'login-session': { duration: 600, points: 5 },
  'reset-address': { duration: 600, points: 10 },
  'reset-late-mail': { duration: 30, points: 1 },
  'reset-mail': { duration: 3600, points: 10 },
  'reset-pair': { duration: 600, points: 3 },
} satisfies Record<string, Rule>

export type LimiterName = keyof typeof rules

export interface Store {
  limiters: Record<LimiterName, Limiter>
  /** Of the pages of letters. */
  ofLetters: Map<string, Limiter>
  pool: pg.Pool
  /** Reset mails on their way, by account: see resetTurns.ts. */
  turns: { last: Map<string, Promise<void>>; waiting: Set<string> }
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
  const names = Object.keys(rules) as LimiterName[]
  const limiters = Object.fromEntries(
    names.map((name) => [name, limiterOf(pool, name, rules[name])]),
  )
  return {
    limiters: limiters as Record<LimiterName, Limiter>,
    ofLetters: new Map(),
    pool,
    turns: { last: new Map(), waiting: new Set() },
  }
}

/** @param name of no other limiter */
export function limiterOf(pool: pg.Pool, name: string, rule: Rule): Limiter {
  return new Limiter(pool, {
    ...rule,
    // One of them clears the table for all limiters.
    clearExpiredByTimeout: name === 'login-address',
    insuranceLimiter: new RateLimiterMemory(rule),
    keyPrefix: name,
  })
}
