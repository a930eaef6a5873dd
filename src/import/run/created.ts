// The outlets, authors and institutions that a run has created, and their removal where nothing else uses them.
import type { Payload, PayloadRequest, Where } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Lease } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { countDocs } from '../../database/documents.ts'
import { slugsOf } from '../../options.ts'
import { requireLease } from './runs.ts'

/** In the order in which they can be removed: authors name institutions. */
const kinds = ['outlets', 'authors', 'institutions'] as const

export type Created = Partial<Record<(typeof kinds)[number], ID[]>>

/** Adds to what is recorded, in the transaction that creates them. */
export async function recordCreated(
  { execute, names }: Database,
  run: ID,
  created: Created,
): Promise<void> {
  const sets = kinds.map(
    (kind) =>
      sql`${kind}::text, coalesce(created -> ${kind}::text, '[]') || ${json(created[kind])}`,
  )
  await execute(sql`
    update ${names.table('imports')} set created = jsonb_build_object(${sql.join(sets, sql`, `)})
    where id = ${run}::${names.id}`)
}

function json(ids: ID[] = []) {
  return sql`${JSON.stringify(ids)}::jsonb`
}

/** One after the other, so that one that cannot go does not keep the others. */
export async function removeUnused(payload: Payload, lease: Lease): Promise<void> {
  const created = await readCreated(poolOf(payload), lease.run)
  for (const kind of kinds) {
    for (const id of created[kind] ?? []) {
      const req = await createLocalReq({}, payload)
      await inTransaction(req, async () => {
        await requireLease(await transactionOf(req), lease)
        await removeUnlessUsed(req, kind, id)
      })
    }
  }
}

async function readCreated({ execute, names }: Database, run: ID): Promise<Created> {
  const { rows } = await execute<{ created: Created | null }>(sql`
    select created from ${names.table('imports')} where id = ${run}::${names.id}`)
  return rows[0]?.created ?? {}
}

async function removeUnlessUsed(
  req: PayloadRequest,
  kind: (typeof kinds)[number],
  id: ID,
): Promise<void> {
  const collection = slugsOf(req.payload)[kind]
  const isThere = (await countDocs(req, collection, { id: { equals: id } })) > 0
  if (isThere && !(await isUsed(req, kind, id))) {
    await req.payload.delete({
      id,
      collection,
      depth: 0,
      overrideAccess: true,
      req,
      user: req.user,
    })
  }
}

async function isUsed(req: PayloadRequest, kind: (typeof kinds)[number], id: ID): Promise<boolean> {
  const { articles, authors, notes } = slugsOf(req.payload)
  const by = (path: string): Where => ({ [path]: { equals: id } })
  const uses = {
    authors: [
      [articles, by('byline.author')],
      [notes, by('author')],
    ],
    institutions: [
      [articles, by('byline.affiliations.institution')],
      [authors, by('affiliations.institution')],
    ],
    outlets: [[articles, by('outlet')]],
  } as const
  for (const [collection, where] of uses[kind]) {
    if ((await countDocs(req, collection, where)) > 0) {
      return true
    }
  }
  return false
}
