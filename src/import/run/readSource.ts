// The first half of a run: reads the file that was uploaded, and stores what would become of each item.
import type { BacklogItem, Message, Original } from 'offprint-reader'
import type { Payload } from 'payload'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'

import type { ReadItem } from './items.ts'
import type { Lease, Run } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { fetchFeed } from './fetchFeed.ts'
import { hashOf } from './hashOf.ts'
import { countItems, insertItems, nextPosition } from './items.ts'
import { judgeItems } from './judgeItems.ts'
import { openSource } from './openSource.ts'
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
    await fetchFeed(payload, run, lease, signal)
    const file = path.join(folder, URL.canParse(run.name) ? 'feed' : safeName(run.name))
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
  const backlog = await openSource(payload, [file])
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
    const items = batch.map(toStored)
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
