// The first half of a run: reads the file that was uploaded, and stores what would become of each item.
import type { BacklogItem, Message } from 'offprint-reader'
import type { Payload } from 'payload'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readBacklog } from 'offprint-reader'
import { createLocalReq } from 'payload'

import type { StoredItem } from './items.ts'
import type { Lease, Run } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { requireOptions } from '../../options.ts'
import { knownNames } from '../knownNames.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { hashOf } from './hashOf.ts'
import { countItems, insertItems, nextPosition } from './items.ts'
import { judgeItems } from './judgeItems.ts'
import { deleteParts, writeFileOf } from './parts.ts'
import { requireLease, updateRun } from './runs.ts'

/** It goes on where a process before it has ended. @throws the errors of the readers; LeaseLost */
export async function readSource(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-import-'))
  try {
    const file = path.join(folder, safeName(run.name))
    await writeFileOf(payload, run.id, file)
    await readFile(payload, run, { file, lease, signal })
  } finally {
    await rm(folder, { force: true, recursive: true })
  }
}

interface Reading {
  file: string
  lease: Lease
  signal: AbortSignal
}

async function readFile(
  payload: Payload,
  run: Run,
  { file, lease, signal }: Reading,
): Promise<void> {
  const database = poolOf(payload)
  const { site, siteUrl, slugs } = requireOptions(payload)
  const { outlets } = slugs
  const backlog = await readBacklog([file], {
    knownOutlets: await knownNames(await createLocalReq({}, payload), outlets, true),
    site: { name: site.name, url: siteUrl },
  })
  const { counted, system } = backlog
  await updateRun(database, run.id, { counts: { counted }, site: backlog.site, system })
  const from = await nextPosition(database, run.id)
  const plan = new BacklogPlan({ blogName: backlog.site })
  const batches = backlog.batches({ from, signal })[Symbol.asyncIterator]()
  try {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      await storeBatch(payload, lease, next.value, plan)
      const counts = await countItems(database, run.id)
      await updateRun(database, run.id, { counts })
    }
  } finally {
    await backlog.close()
  }
  await endReading(payload, run, lease, backlog.warnings)
}

async function storeBatch(
  payload: Payload,
  lease: Lease,
  batch: BacklogItem[],
  plan: BacklogPlan,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    await insertItems(database, lease.run, await judgeItems(req, batch.map(toStored), plan))
  })
}

function toStored({ index, key, piece, place, problem }: BacklogItem): StoredItem {
  return {
    article: null,
    authors: piece?.authors.map(({ name }) => name) ?? [],
    choices: {},
    decision: piece ? 'import' : 'leave-out',
    doubts: [],
    hash: hashOf(piece),
    key,
    leftOut: piece?.leftOut ?? [],
    message: problem,
    outlet: piece?.outlet ?? null,
    piece,
    place,
    position: index,
    published: piece?.published ?? null,
    state: piece ? 'new' : 'no-article',
    status: piece?.status ?? null,
    title: piece?.title ?? '',
    topics: piece?.topics ?? [],
  }
}

async function endReading(
  payload: Payload,
  run: Run,
  lease: Lease,
  warnings: Message[],
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    await deleteParts(database, run.id)
    const counts = await countItems(database, run.id)
    await updateRun(database, run.id, { counts, status: 'waiting', warnings })
  })
}

/** Of whatever name somebody sends: it is told with each item. */
function safeName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\d._-]+/gu, '-').slice(-80)
  return /[^.]/.test(plain) ? plain : 'source'
}
