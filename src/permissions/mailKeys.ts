// What a row of the ledger says of a letter: which mail it is, by its key.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'

export interface MailKey {
  id: ID
  kind: 'letter' | 'receipt'
  /** The generation of the link, or which answer. */
  part: string
  to: 'asker' | 'outlet'
}

export function keyOf({ id, kind, part, to }: MailKey): string {
  return `${kind} ${id} ${part} ${to}`
}

export function readKey(key: string): MailKey | null {
  const [kind, id = '', part = '', to] = key.split(' ')
  const isKnown = (kind === 'letter' || kind === 'receipt') && (to === 'asker' || to === 'outlet')
  return isKnown ? { id: /^\d+$/.test(id) ? Number(id) : id, kind, part, to } : null
}

/** Of one letter, the oldest first. */
export async function keysOf(
  { execute, names }: Database,
  kind: MailKey['kind'],
  id: ID,
): Promise<string[]> {
  const { rows } = await execute<{ key: string }>(
    sql`select key from ${names.table('reminders')} where starts_with(key, ${`${kind} ${id} `}) and state <> 'sent'
      order by created_at`,
  )
  return rows.map(({ key }) => key)
}
