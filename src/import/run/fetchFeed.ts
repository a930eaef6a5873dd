// A feed of which a run has the address: it is fetched part by part, each stored before the next one is asked for.
import type { Payload } from 'payload'

import { type CollectedHead, feedRecords, headOf } from 'offprint-reader'
import { createLocalReq } from 'payload'

import type { Lease, Run } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { addPart, readHeads } from './parts.ts'
import { requireLease, updateRun } from './runs.ts'

/** It goes on where a process before it has ended. @throws the errors of `fetchSource`; LeaseLost */
export async function fetchFeed(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const heads = URL.canParse(run.name) ? await readHeads(poolOf(payload), run.id) : null
  if (!heads) {
    return
  }
  const { fetchAllow, siteUrl } = requireOptions(payload)
  const posts = new Set(heads.flatMap(postsIn))
  for await (const record of feedRecords(heads, {
    allowed: fetchAllow,
    signal,
    siteURL: siteUrl,
  })) {
    postsIn(headOf(record)!).forEach((post) => posts.add(post))
    await store(payload, lease, record, posts.size)
  }
}

function postsIn({ links }: CollectedHead): string[] {
  return links?.items ?? []
}

async function store(
  payload: Payload,
  lease: Lease,
  record: Uint8Array,
  counted: number,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    await addPart(database, lease.run, record)
    await updateRun(database, lease.run, { counts: { counted } })
  })
}
