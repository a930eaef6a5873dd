// The first half of a run: reads the file that was uploaded, and stores what would become of each item.
import type { BacklogItem, BacklogReader, Message, Original } from 'offprint-reader'
import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { ReadItem } from './items.ts'
import type { Lease, Run } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { fetchFeed } from './fetchFeed.ts'
import { hashOf } from './hashOf.ts'
import { countItems, haveEmbedded, insertItems, nextPosition, readItems } from './items.ts'
import { judgeItems } from './judgeItems.ts'
import { deleteParts } from './parts.ts'
import { Repeats } from './repeats.ts'
import { requireLease, updateRun } from './runs.ts'
import { openFileOf } from './sourceFile.ts'

/** It goes on where a process before it has ended. @throws the errors of the readers; LeaseLost */
export async function readSource(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  await fetchFeed(payload, run, lease, signal)
  const { backlog, close } = await openFileOf(payload, run)
  try {
    await readAll(payload, run, { backlog, lease, signal })
  } finally {
    await close()
  }
}

interface Reading {
  backlog: BacklogReader
  lease: Lease
  signal: AbortSignal
}

async function readAll(
  payload: Payload,
  run: Run,
  { backlog, lease, signal }: Reading,
): Promise<void> {
  const database = poolOf(payload)
  const { counted, pictureFiles, site, system } = backlog
  await updateRun(database, run.id, { counts: { counted }, site, system })
  const from = await nextPosition(database, run.id)
  const plan = new BacklogPlan({ blogName: site })
  const repeats = await repeatsOf(database, run.id)
  const batches = backlog.batches({ from, signal })[Symbol.asyncIterator]()
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    await storeBatch(payload, lease, next.value, { plan, repeats })
    const counts = await countItems(database, run.id)
    await updateRun(database, run.id, { counts })
  }
  // Those of exports are in the items themselves.
  const mayHold = system === 'files' || system === 'mixed'
  const isKept = pictureFiles > 0 || (mayHold && (await haveEmbedded(database, run.id)))
  await endReading(payload, run, lease, { isKept, warnings: backlog.warnings })
}

/** Of what a process before this one has read. */
async function repeatsOf(database: Database, run: ID): Promise<Repeats> {
  const repeats = new Repeats()
  const next = (after: number) => readItems(database, run, { after, filter: {}, limit: 100 })
  for (let items = await next(-1); items.length > 0;) {
    repeats.add(items)
    items = await next(items.at(-1)!.position)
  }
  return repeats
}

async function storeBatch(
  payload: Payload,
  lease: Lease,
  batch: BacklogItem[],
  { plan, repeats }: { plan: BacklogPlan; repeats: Repeats },
): Promise<void> {
  const repeated = repeats.add(batch)
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    const items = batch.map((item) => {
      const before = repeated.get(item.key)
      return { ...toStored(item), choices: before ? { repeats: before } : {} }
    })
    const judged = await judgeItems(req, items, plan)
    const read = judged.map((one, index) => ({ ...one, original: items[index]?.original ?? null }))
    await insertItems(database, lease.run, read)
  })
}

function toStored({ index, key, original, piece, place, problem }: BacklogItem): ReadItem {
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
    original: original && shortened(original),
    outlet: piece?.outlet ?? null,
    piece,
    place,
    position: index,
    published: piece?.published ?? null,
    refused: [],
    state: piece ? 'new' : 'no-article',
    status: piece?.status ?? null,
    title: piece?.title ?? '',
    topics: piece?.topics ?? [],
  }
}

/** In characters: more is no text that somebody compares. */
const longestOriginal = 500_000

function shortened(original: Original): Original {
  return 'html' in original
    ? { html: original.html.slice(0, longestOriginal) }
    : { text: original.text.slice(0, longestOriginal) }
}

/** The file stays where pictures lie in it, which are read when the articles are written. */
async function endReading(
  payload: Payload,
  run: Run,
  lease: Lease,
  { isKept, warnings }: { isKept: boolean; warnings: Message[] },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    await requireLease(database, lease)
    if (!isKept) {
      await deleteParts(database, run.id)
    }
    const counts = await countItems(database, run.id)
    await updateRun(database, run.id, { counts, status: 'waiting', warnings })
  })
}
