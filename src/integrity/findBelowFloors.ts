// What this app runs on and is older than it should be. Names only what has a known security hole.
import type { Payload } from 'payload'

import { readFile } from 'node:fs/promises'
import { findUp } from 'payload'

import { type BelowFloor, belowFloors, embeddedName } from '../domain/floors.ts'

const packages = { Next: 'next', Payload: 'payload', React: 'react', sharp: 'sharp' } as const

/** Versions that cannot be found out are left out, and so is the PostgreSQL that comes with Offprint. */
export async function findBelowFloors(payload: Payload): Promise<BelowFloor[]> {
  const [ofPackages, ofDatabase] = await Promise.all([readPackages(), readDatabase(payload)])
  return belowFloors({ Node: process.versions.node, ...ofPackages, ...ofDatabase })
}

/** As installed where the app runs, or above it, as in a monorepo. */
async function readPackages(): Promise<Partial<Record<keyof typeof packages, string>>> {
  const found = Object.entries(packages).map(async ([name, key]) => [name, await versionOf(key)])
  return Object.fromEntries((await Promise.all(found)).filter(([, version]) => version))
}

async function versionOf(name: string): Promise<string | undefined> {
  const fileNames = [`node_modules/${name}/package.json`]
  const file = await findUp({ dir: process.cwd(), fileNames })
  const text = file && (await readFile(file, 'utf8').catch(() => null))
  return text ? (JSON.parse(text) as { version?: string }).version : undefined
}

async function readDatabase({ db }: Payload): Promise<{ PostgreSQL?: string }> {
  const { rows } = await db.pool
    .query<{ cluster: string; version: string }>(
      "select current_setting('cluster_name') cluster, current_setting('server_version') version",
    )
    .catch(() => ({ rows: [] }))
  const [row] = rows
  return row && row.cluster !== embeddedName ? { PostgreSQL: row.version } : {}
}
