// Checks what is stored as a preference: Payload's endpoint runs no hooks, and writes straight to the database.
import type { Payload } from 'payload'

import type { PatchSettings } from './patch.ts'

/** In stock Payload a value that is nested 10,000 deep, or has a character that cannot be stored, is 500. */
export function guardPreferences(
  { db }: Payload,
  { checkPreference }: PatchSettings,
): Partial<Payload['db']> {
  const { upsert } = db
  return checkPreference
    ? {
        upsert: async (write) => {
          checkPreference(write)
          return upsert.call(db, write)
        },
      }
    : {}
}
