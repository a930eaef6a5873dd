// What this app runs on and is older than it should be. Names only what has a known security hole.
import type { Payload } from 'payload'

import { getDependencies } from 'payload'

import { type BelowFloor, belowFloors, embeddedName } from '../domain/floors.ts'

const packages = { Next: 'next', Payload: 'payload', React: 'react', sharp: 'sharp' } as const

/** Versions that cannot be found out are left out, and so is the PostgreSQL that comes with Offprint. */
export async function findBelowFloors(payload: Payload): Promise<BelowFloor[]> {
  const [ofPackages, ofDatabase] = await Promise.all([readPackages(), readDatabase(payload)])
  return belowFloors({ Node: process.versions.node, ...ofPackages, ...ofDatabase })
}

/** As installed where the app runs. */
async function readPackages(): Promise<Partial<Record<keyof typeof packages, string>>> {
  const { resolved } = await getDependencies(process.cwd(), Object.values(packages))
  const found = Object.entries(packages).map(([name, key]) => [name, resolved.get(key)?.version])
  return Object.fromEntries(found.filter(([, version]) => version))
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
