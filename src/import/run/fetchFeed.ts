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
  for await (const record of feedRecords(heads, {
    allowed: fetchAllow,
    signal,
    siteURL: siteUrl,
  })) {
    heads.push(headOf(record)!)
    await store(payload, lease, record, heads)
  }
}

async function store(
  payload: Payload,
  lease: Lease,
  record: Uint8Array,
  heads: CollectedHead[],
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    await addPart(database, lease.run, record)
    const counted = new Set(heads.flatMap(({ links }) => links?.items ?? [])).size
    await updateRun(database, lease.run, { counts: { counted } })
  })
}
