// The second half of a run: writes its items in batches, each in one transaction with what the items become.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { Pictured, PictureImport } from '../pictures/PictureImport.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { StoredItem } from './items.ts'
import type { Lease, Run } from './runs.ts'

import { type Database, inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { todayIn } from '../../domain/days.ts'
import { recordEvent } from '../../events/record.ts'
import { requireOptions } from '../../options.ts'
import { requestAs } from '../../workflow/requestAs.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { batchSize, writeBatch } from '../write/batch/writeBatch.ts'
import { type ImportRow, stateOf } from '../write/importRow.ts'
import { Registry } from '../write/Registry.ts'
import { recordCreated } from './created.ts'
import { countItems, readItems, updateItems } from './items.ts'
import { toJudged } from './judgeItems.ts'
import { judgePieces } from './judgePieces.ts'
import { recordImported, refusedOf } from './known.ts'
import { linkOriginals } from './linkOriginals.ts'
import { openPictures } from './openPictures.ts'
import { requireLease, updateRun } from './runs.ts'
import { updateChanged } from './updateChanged.ts'

/** Killed, it goes on with the next batch. @throws LeaseLost */
export async function writeItems(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const plan = new BacklogPlan({ blogName: run.site })
  const writing = { lease, payload, plan, registry: new Registry(plan), run }
  const pictures = await openPictures(payload, run, lease, {
    requestOf: () => requestOf(writing),
    signal,
  })
  try {
    await writeAll({ ...writing, pictures: pictures?.import ?? null }, signal)
  } finally {
    await pictures?.close()
  }
  await linkAll(writing, signal)
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await updateRun(await transactionOf(req), run.id, { endedAt: new Date(), status: 'done' })
    await recordEvent(req, { kind: 'import.finished' })
  })
}

async function writeAll(writing: Writing, signal: AbortSignal): Promise<void> {
  const { payload, run } = writing
  const database = poolOf(payload)
  // Those that fail are not found again.
  for (let items = await next(writing); items.length > 0; items = await next(writing)) {
    signal.throwIfAborted()
    await writeNext(writing, items)
    const counts = await countItems(database, run.id)
    await updateRun(database, run.id, { counts })
  }
}

interface Writing {
  lease: Lease
  payload: Payload
  /** Null: the articles come over without them. */
  pictures: null | PictureImport
  plan: BacklogPlan
  registry: Registry
  run: Run
}

/** Killed, it does so again. */
async function linkAll(
  writing: Pick<Writing, 'payload' | 'run'>,
  signal: AbortSignal,
): Promise<void> {
  const database = poolOf(writing.payload)
  const { id } = writing.run
  const filter = { isTranslation: true, state: 'written' } as const
  const page = (after: number) => readItems(database, id, { after, filter, limit: batchSize })
  for (let items = await page(-1); items.length > 0; items = await page(items.at(-1)!.position)) {
    signal.throwIfAborted()
    const unlinked = await linkOriginals(await requestOf(writing), items)
    const told = items.map((item) => ({ ...item, message: unlinked.get(item.article!) ?? null }))
    await updateItems(database, id, told)
  }
}

function next({ payload, run }: Pick<Writing, 'payload' | 'run'>): Promise<StoredItem[]> {
  const filter = { isImportable: true }
  return readItems(poolOf(payload), run.id, { after: -1, filter, limit: batchSize })
}

async function writeNext(writing: Writing, found: StoredItem[]): Promise<void> {
  const open = await judgeAgain(writing, found)
  const { lost, planned } = await withPictures(
    writing,
    open.map((one) => one.planned),
  )
  const items = open.map(({ item }, index) => ({
    ...item,
    leftOut: [...item.leftOut, ...(lost[index] ?? [])],
  }))
  const byKey = new Map(planned.map((one) => [one.importKey, one]))
  const isNew = ({ state }: StoredItem) => state === 'new'
  await writeNew(writing, items.filter(isNew), byKey)
  for (const item of items.filter((one) => !isNew(one))) {
    await writeChanged(writing, item, byKey.get(item.key)!)
  }
}

/** Since they were read, an article may have come by another way. @returns those that are still written */
async function judgeAgain({ lease, payload, plan, run }: Writing, found: StoredItem[]) {
  const today = todayIn(requireOptions(payload).timeZone, new Date())
  const req = await createLocalReq({}, payload)
  const judged = await judgePieces(req, plan, found.map(toJudged), today)
  const all = found.map((item, index) => {
    const { planned, ...now } = judged[index]!
    return { item: { ...item, ...now }, planned }
  })
  const isOpen = ({ item: { state } }: (typeof all)[number]) =>
    state !== 'question' && state !== 'unchanged'
  const others = all.filter((one) => !isOpen(one)).map(({ item }) => item)
  if (others.length > 0) {
    await requireLease(poolOf(payload), lease)
    await updateItems(poolOf(payload), run.id, others)
  }
  return all.filter(isOpen)
}

async function withPictures({ pictures }: Writing, planned: PlannedArticle[]): Promise<Pictured> {
  return pictures ? pictures.place(planned) : { lost: [], planned }
}

async function writeNew(
  writing: Writing,
  items: StoredItem[],
  byKey: Map<string, PlannedArticle>,
): Promise<void> {
  if (items.length === 0) {
    return
  }
  const { lease, payload, registry, run } = writing
  const before = registry.counts()
  const rows = await writeBatch(
    await requestOf(writing),
    items.map(({ key }) => byKey.get(key)!),
    registry,
    { beforeCommit: (req, written) => record(req, writing, items, written, before) },
  )
  const failed = rows.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) {
    // They may have failed because another process works on the run.
    await requireLease(poolOf(payload), lease)
  }
  await updateItems(poolOf(payload), run.id, withOutcomes(items, failed))
}

/** In the transaction of the batch: what was written is never written again. */
async function record(
  req: PayloadRequest,
  { lease, registry, run }: Writing,
  items: StoredItem[],
  rows: ImportRow[],
  before: ReturnType<Registry['counts']>,
): Promise<void> {
  const database = await transactionOf(req)
  await requireLease(database, lease)
  const { authors, institutions, outlets } = registry.created
  await recordCreated(database, run.id, {
    authors: authors.slice(before.authors),
    institutions: institutions.slice(before.institutions),
    outlets: outlets.slice(before.outlets),
  })
  const done = withOutcomes(
    items,
    rows.filter(({ outcome }) => outcome !== 'failed'),
  )
  const refused = await recordImported(
    req,
    run.id,
    done.filter(({ state }) => state === 'written'),
  )
  const told = done.map((item) => ({ ...item, refused: refusedOf(refused, item.article) }))
  await updateItems(database, run.id, told)
}

function withOutcomes(items: StoredItem[], rows: ImportRow[]): StoredItem[] {
  const byKey = new Map(rows.map((row) => [row.article.importKey, row]))
  return items.flatMap((item) => {
    const row = byKey.get(item.key)
    return row
      ? [{ ...item, article: row.id, message: row.message, state: stateOf[row.outcome] }]
      : []
  })
}

async function writeChanged(
  writing: Writing,
  item: StoredItem,
  planned: PlannedArticle,
): Promise<void> {
  const { lease, payload, registry, run } = writing
  const req = await requestOf(writing)
  const record = (database: Database, outcome: Partial<StoredItem>) =>
    updateItems(database, run.id, [{ ...item, ...outcome }])
  const outcome = await updateChanged(req, { item, lease, planned, record, registry, run: run.id })
  if (outcome.state === 'failed') {
    await record(poolOf(payload), outcome)
  }
}

/** The log says who has started it. */
async function requestOf({
  payload,
  run,
}: Pick<Writing, 'payload' | 'run'>): Promise<PayloadRequest> {
  const asPerson = run.startedBy === null ? null : await requestAs(payload, run.startedBy)
  return asPerson ?? createLocalReq({}, payload)
}
