// One at a time, over all processes: a lock of the database that ends with the process that holds it.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

interface Client {
  off: (event: 'error', listener: () => void) => void
  on: (event: 'error', listener: () => void) => void
  query: (text: string, values?: unknown[]) => Promise<{ rows: { mine?: boolean }[] }>
  release: (error?: boolean | Error) => void
}

export interface Leadership {
  /** False once the connection that holds the lock is gone. */
  isHeld: () => Promise<boolean>
  /** Closes the connection, whatever it holds ends with it; done again it does nothing. */
  resign: () => void
}

/** @returns null where another process has it. */
export async function tryToLead(payload: Payload, what: string): Promise<Leadership | null> {
  const client = await connect(payload)
  let isLost = false
  const lose = () => {
    isLost = true
  }
  client.on('error', lose)
  const { rows } = await ask(client, 'select pg_try_advisory_lock(hashtext($1), 0) as mine', [what])
  if (!rows[0]?.mine) {
    client.off('error', lose)
    client.release()
    return null
  }
  let isResigned = false
  return {
    isHeld: async () => {
      try {
        await client.query('select 1')
        return !isLost
      } catch {
        return false
      }
    },
    resign: () => {
      if (!isResigned) {
        isResigned = true
        client.release(true)
      }
    },
  }
}

/** Waits until nobody else has it, then does the work. */
export async function leading<Result>(
  payload: Payload,
  what: string,
  work: () => Promise<Result>,
  onWait: () => void = () => undefined,
): Promise<Result> {
  let leadership = await tryToLead(payload, what)
  if (!leadership) {
    onWait()
  }
  while (!leadership) {
    await sleep(500)
    leadership = await tryToLead(payload, what)
  }
  try {
    return await work()
  } finally {
    leadership.resign()
  }
}

async function connect(payload: Payload): Promise<Client> {
  const { pool } = payload.db as unknown as { pool: { connect: () => Promise<Client> } }
  return pool.connect()
}

async function ask(client: Client, text: string, values: unknown[]) {
  try {
    return await client.query(text, values)
  } catch (error) {
    client.release(true)
    throw error
  }
}
