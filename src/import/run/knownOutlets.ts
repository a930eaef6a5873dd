// The names by which a source may call the outlets that are there.
import type { Payload } from 'payload'

import type { Outlet } from '../../types.ts'

import { slugsOf } from '../../options.ts'

export async function knownOutlets(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: slugsOf(payload).outlets,
    depth: 0,
    limit: 2000,
    overrideAccess: true,
    pagination: false,
    select: { name: true, acronym: true, aliases: true },
  })
  return (docs as Pick<Outlet, 'acronym' | 'aliases' | 'name'>[]).flatMap(
    ({ name, acronym, aliases }) =>
      [name, acronym, ...(aliases ?? [])].filter((one) => typeof one === 'string'),
  )
}
