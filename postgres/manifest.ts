// The manifest of a backup, and the check whether this clone can restore it.
import type { TableCount } from './countRows.ts'

import { CommandError } from '../scripts/bootstrap/errors.mjs'

export interface Manifest {
  format: 1
  madeAt: string
  /** Names of the migrations that were run on the database. */
  migrations: string[]
  /** Version of Offprint. */
  offprint: string
  /** Of the database user. The data contain it too, and both must match. */
  password: string
  platform: string
  /** Version of PostgreSQL, such as 18.4. */
  postgres: string
  /** Of each table, before the copy began; absent in backups of earlier versions. */
  rows?: TableCount[]
}

export const manifestName = 'offprint-backup.json'

/** What must match between a backup and this clone. */
export type Compatibility = Pick<Manifest, 'migrations' | 'platform' | 'postgres'>

/** @throws CommandError if the text is not a valid manifest. */
export function readManifest(file: string, text: string | undefined): Manifest {
  const found = text === undefined ? undefined : parse(text)
  if (!isManifest(found)) {
    throw new CommandError(`${file} is not a backup of Offprint.`)
  }
  if (found.format !== 1) {
    throw new CommandError(`${file} was made by a newer Offprint: update this one first.`)
  }
  return found
}

/** The reason why the backup cannot be restored here; undefined if it can. */
export function findIncompatibility(
  backup: Compatibility,
  here: Compatibility,
): string | undefined {
  const [theirs, ours] = [majorOf(backup.postgres), majorOf(here.postgres)]
  if (theirs !== ours) {
    return `It was made with PostgreSQL ${backup.postgres}, and this is ${here.postgres}: use the Offprint that it was made with.`
  }
  if (backup.platform !== here.platform) {
    return `It was made on ${backup.platform}, and this is ${here.platform}: the files of PostgreSQL differ.`
  }
  const unknown = backup.migrations.find((name) => !here.migrations.includes(name))
  return unknown && `It was made by a newer Offprint (${unknown}): update this one first.`
}

export const platformHere = `${process.platform}-${process.arch}`

function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined
    }
    throw error
  }
}

function isManifest(value: unknown): value is Manifest {
  const found = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>
  const texts = [found.madeAt, found.password, found.platform, found.postgres]
  return (
    typeof found.format === 'number' &&
    Array.isArray(found.migrations) &&
    texts.every((text) => typeof text === 'string')
  )
}
