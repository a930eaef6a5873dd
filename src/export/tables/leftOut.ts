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

/** Of all other tables: a reference to a row that stays becomes null, and a row of nothing but such references goes. */
export const leftOutReferences = 'refers to a row that is left out'

/** Columns that only the database writes. */
export const leftOutGenerated = 'worked out by the database from other columns'
