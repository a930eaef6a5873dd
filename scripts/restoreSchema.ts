// What `npm start` does about objects of the database that are missing or changed.
import type { Payload } from 'payload'

import { findSchemaFaults, repairSchema } from 'offprint'

import { hasNewerMigrations } from './checkMigrations.ts'

/**
 * Makes triggers, indexes and the like again, and says so. Where a newer version has migrated the database, which this
 * one may still run on, tables are as that one wants them.
 */
export async function restoreSchema(payload: Payload, say: (note: string) => void): Promise<void> {
  const isNewer = await hasNewerMigrations(payload)
  const find = async () => {
    const faults = await findSchemaFaults(payload)
    return isNewer ? faults.filter(({ object }) => !object) : faults
  }
  const faults = await find()
  if (faults.length === 0) {
    return
  }
  await repairSchema(payload, faults)
  const left = new Set((await find()).map(({ name }) => name))
  for (const { name, isMissing, kind } of faults) {
    const what = `The ${kind} ${name} was ${isMissing ? 'missing' : 'changed'}`
    const how = left.has(name)
      ? 'and could not be made again: run npm run doctor'
      : 'and was made again'
    say(`${what}, ${how}.`)
  }
}
