// Whether the database has been migrated.
import type { Payload } from 'payload'

export async function hasTables(payload: Payload): Promise<boolean> {
  const { drizzle } = payload.db as unknown as {
    drizzle: { execute: (query: string) => Promise<{ rows: { found: null | string }[] }> }
  }
  const { rows } = await drizzle.execute(`select to_regclass('public.articles')::text as found`)
  return Boolean(rows[0]?.found)
}
