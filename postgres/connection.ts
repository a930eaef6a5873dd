// Checks a PostgreSQL address, and explains in one sentence why it does not work.
import pg from 'pg'

import { CommandError } from '../scripts/bootstrap/errors.mjs'

export async function checkConnection(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 })
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw new CommandError(`DATABASE_URL does not work: ${reasonOf(error, new URL(url))}`)
  } finally {
    await client.end()
  }
}

export async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

/** Pure, so that each sentence can be tested without such a server. */
export function reasonOf(error: unknown, url: URL): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const place = `${url.hostname}:${url.port || '5432'}`
  const user = decodeURIComponent(url.username)
  const database = decodeURIComponent(url.pathname.slice(1))
  const sentences: Record<string, string> = {
    '3D000': `there is no database "${database}" at ${place}. Create it first: createdb ${database}`,
    '28P01': `${place} refuses the password of "${user}".`,
    '57P03': `${place} is starting up or shutting down; try again in a moment.`,
    '28000': `${place} refuses the user "${user}".`,
    '53300': `${place} accepts no more connections.`,
    EAI_AGAIN: `the name ${url.hostname} could not be looked up.`,
    ECONNREFUSED: `nothing answers at ${place}.`,
    ECONNRESET: `${place} closed the connection; is it a PostgreSQL server?`,
    EHOSTUNREACH: `${place} cannot be reached.`,
    ENOTFOUND: `the host ${url.hostname} was not found.`,
    ETIMEDOUT: `${place} did not answer in time.`,
  }
  const message = error instanceof Error ? error.message || code : String(error)
  if (/timeout/i.test(message)) {
    return `${place} did not answer in time.`
  }
  return sentences[code] ?? `${message} (${place})`
}
