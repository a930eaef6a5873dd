// What an export leaves out, and why. A test fails where a table or column is neither exported nor here.
import type { OwnTable } from '../../database/names.ts'
import type { Kind } from '../../slugs.ts'

/** Collections whose documents stay. */
export const leftOutKinds: Partial<Record<Kind, string>> = {
  presence: 'who has which document open right now',
  reminderRuns: 'when mails were sent: a ledger of this installation',
  reminders: 'the ledger of mails, with addresses of people',
  users: 'people who sign in: mail addresses, passwords, sessions and reset tokens',
}

/** Our own tables. */
export const leftOutTables: Partial<Record<OwnTable, string>> = {
  search: 'made anew from the posts',
  version: 'says what the database has, and not what is in it',
}

/** Tables of Payload itself, with what belongs to them. */
export const leftOutOfPayload: Record<string, string> = {
  payload_jobs: 'work that waits, and its outcome',
  payload_kv: 'what this installation remembers of itself',
  payload_migrations: 'says what the database has, and not what is in it',
  payload_preferences: 'how people who sign in have set up their lists',
}

/** Columns of tables that are exported: they refer to people who sign in. The log keeps their names as text. */
export const leftOutColumns: Record<string, string> = {
  by_id: 'who moved it',
  set_by_id: 'who set the schedule',
  updated_by_id: 'who saved it last',
  version_updated_by_id: 'who saved that version',
}
