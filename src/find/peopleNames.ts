// What people with an account are called: an app defines what it stores of them.
import type { PayloadRequest } from 'payload'

import type { ID } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { slugsOf } from '../options.ts'

/** By their ids. Colleagues see one another's names, whatever else they may read of accounts. */
export async function peopleNames(
  req: PayloadRequest,
  ids: (ID | null)[],
): Promise<Map<ID, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) {
    return new Map()
  }
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).users,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: asked } },
  })
  return new Map(
    docs.map((one) => [one.id, nameOf(one as PayloadRequest['user']) ?? String(one.id)]),
  )
}
