// LISTEN and NOTIFY: what waits for work hears of it once it is committed, on one connection for all of a process.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Executor } from './session.ts'

import { remembered } from '../processState.ts'

/** It says nothing: read what is new. */
export const eventChannel = 'offprint_event'

/** In milliseconds. */
const reconnectDelay = 5000

export interface Listening {
  /** Whether notifications arrive: a pooler of connections may keep them back. */
  isLive: () => boolean
  stop: () => Promise<void>
}

interface Client {
  connect: () => Promise<void>
  end: () => Promise<void>
  on: (event: 'end' | 'error' | 'notification', listener: () => void) => void
  query: (text: string) => Promise<unknown>
}

type Pool = {
  Client: new (options: object) => Client
  options: object
} & Pick<Client, 'query'>

interface Shared {
  client?: Client | undefined
  isLive: boolean
  listeners: Set<() => void>
}

/** @param onNews Called also when the connection is lost: then whoever waits has to ask. */
export function listen({ db }: Payload, onNews: () => void): Listening {
  const pool = db.pool as unknown as Pool
  const shared = remembered<Shared>(pool, 'listening', () => ({
    isLive: false,
    listeners: new Set(),
  }))
  shared.listeners.add(onNews)
  shared.client ??= connect(pool, shared)
  return {
    isLive: () => shared.isLive,
    stop: async () => {
      shared.listeners.delete(onNews)
      if (shared.listeners.size === 0) {
        const { client } = shared
        shared.client = undefined
        shared.isLive = false
        await client?.end().catch(() => undefined)
      }
    },
  }
}

/** At the commit of the transaction. */
export async function notify({ execute }: Executor): Promise<void> {
  await execute(sql`select pg_notify(${eventChannel}, '')`)
}

function connect(pool: Pool, shared: Shared): Client {
  const client = new pool.Client({ ...pool.options, keepAlive: true })
  const hear = (isLive: boolean) => {
    if (shared.client === client) {
      shared.isLive = isLive
      shared.listeners.forEach((onNews) => onNews())
    }
  }
  const lose = () => {
    if (shared.client === client) {
      hear(false)
      client.end().catch(() => undefined)
      setTimeout(() => {
        if (shared.client === client) {
          shared.client = connect(pool, shared)
        }
      }, reconnectDelay).unref()
    }
  }
  client.on('error', lose)
  client.on('end', lose)
  client.on('notification', () => hear(true))
  client
    .connect()
    .then(() => client.query(`listen ${eventChannel}`))
    // By another connection: only what comes through tells that notifications do.
    .then(() => pool.query(`select pg_notify('${eventChannel}', '')`))
    .catch(lose)
  return client
}
