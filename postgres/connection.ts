// Checks a PostgreSQL address, and explains in one sentence why it does not work.
import pg from 'pg'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { embeddedName, judgeVersion, type Version } from './versions.ts'

/** @throws CommandError also for a version that is too old. */
export async function checkConnection(url: string): Promise<Version> {
  const { cluster, number } = await readVersion(url)
  const version = judgeVersion(number)
  if (version.isTooOld) {
    throw new CommandError(version.warning ?? version.name)
  }
  return cluster === embeddedName ? { ...version, warning: null } : version
}

async function readVersion(url: string): Promise<{ cluster: string; number: number }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ cluster: string; number: number }>(
      "select current_setting('server_version_num')::int number, current_setting('cluster_name') cluster",
    )
    return rows[0] ?? { cluster: '', number: 0 }
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
