// Imports a backlog batch by batch, or says what an import would do: both by the same decisions.
import type { BacklogItem, BacklogReader } from 'offprint-reader'
import type { Payload, PayloadRequest } from 'payload'

import { messageText } from 'offprint-reader'
import { createLocalReq } from 'payload'

import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { Doubt } from './doubts.ts'
import type { ImportRow } from './importRow.ts'
import type { PlannedArticle } from './plan.ts'

import { todayIn } from '../../domain/days.ts'
import { BacklogPlan } from './BacklogPlan.ts'
import { batchSize, writeBatch } from './batch/writeBatch.ts'
import { doubtsOf } from './doubts.ts'
import { invalidValues } from './invalidValues.ts'
import { Registry } from './Registry.ts'
import { findThere } from './there.ts'

export interface ImportedItem extends Pick<BacklogItem, 'index' | 'key' | 'piece' | 'place'> {
  /** That was written, or is there already. */
  article: ID | null
  /** Somebody must answer them before it is written. */
  doubts: Doubt[]
  isOwn: boolean
  /** Why it is no article, or was not written. */
  message: null | string
  outlet: null | string
  stage: null | Stage
  /** `new` is what would be written. */
  state: 'failed' | 'new' | 'no-article' | 'question' | 'there-already' | 'written'
}

interface BacklogImport {
  backlog: Pick<BacklogReader, 'batches' | 'site'>
  /** Nothing is written. */
  isDry: boolean
  /** Null for a dry run without a database: nothing is there already, and fields are not asked. */
  payload: null | Payload
  /** Whose import it is. */
  user?: PayloadRequest['user']
}

/** In the order of the source. Run again, it goes on: what is there already is left alone. */
export async function* importBacklog({
  backlog,
  isDry,
  payload,
  user = null,
}: BacklogImport): AsyncGenerator<ImportedItem> {
  const plan = new BacklogPlan({ blogName: backlog.site })
  const registry = new Registry(plan)
  const begun = Date.now()
  const today = todayIn('UTC', new Date(begun))
  for await (const items of inBatches(readAhead(backlog.batches()))) {
    const asker = payload && (await createLocalReq({ user: user ?? undefined }, payload))
    const judged = await judgeItems(asker, plan, items, today)
    const seededAt = (index: number) =>
      new Date(begun - (items[0]?.index ?? 0) - index).toISOString()
    yield* asker && !isDry ? await writeNew(asker, judged, registry, seededAt) : judged.map(toItem)
  }
}

interface Judged extends ImportedItem {
  planned: null | PlannedArticle
}

/** The next batch is read while this one is written. */
async function* readAhead<Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  const reading = batches[Symbol.asyncIterator]()
  let next = nextOf(reading)
  try {
    for (let read = await next; !read.done; read = await next) {
      next = nextOf(reading)
      yield read.value
    }
  } finally {
    await next.catch(() => undefined)
    await reading.return?.()
  }
}

function nextOf<Batch>(reading: AsyncIterator<Batch>): Promise<IteratorResult<Batch>> {
  const next = reading.next()
  // An error is thrown when its turn has come, and is no unhandled one until then.
  next.catch(() => undefined)
  return next
}

async function* inBatches(batches: AsyncIterable<BacklogItem[]>): AsyncGenerator<BacklogItem[]> {
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += batchSize) {
      yield batch.slice(from, from + batchSize)
    }
  }
}

async function judgeItems(
  req: null | PayloadRequest,
  plan: BacklogPlan,
  items: BacklogItem[],
  today: string,
): Promise<Judged[]> {
  const withPiece = items.flatMap(({ key, piece }) => (piece ? [{ key, piece }] : []))
  const planned = new Map(plan.add(withPiece).map((one) => [one.importKey, one]))
  const there = req ? await findThere(req, [...planned.values()]) : new Map<string, ID>()
  return Promise.all(
    items.map(async (item) => {
      const one = item.piece ? (planned.get(item.key) ?? null) : null
      const article = there.get(item.key) ?? null
      const isAsked = one !== null && article === null
      const doubts = isAsked ? await askAll(req, one, today) : []
      return judged(item, { article, doubts, planned: one })
    }),
  )
}

async function askAll(
  req: null | PayloadRequest,
  planned: PlannedArticle,
  today: string,
): Promise<Doubt[]> {
  return [...doubtsOf(planned, today), ...(req ? await invalidValues(req, planned) : [])]
}

function judged(
  { index, key, piece, place, problem }: BacklogItem,
  { article, doubts, planned }: Pick<Judged, 'article' | 'doubts' | 'planned'>,
): Judged {
  const open = doubts.length > 0 ? 'question' : 'new'
  return {
    article,
    doubts,
    index,
    isOwn: planned?.isOwn ?? false,
    key,
    message: problem && messageText(problem),
    outlet: planned?.outlet ?? null,
    piece,
    place,
    planned,
    stage: planned?.stage ?? null,
    state: planned === null ? 'no-article' : article === null ? open : 'there-already',
  }
}

async function writeNew(
  req: PayloadRequest,
  items: Judged[],
  registry: Registry,
  seededAt: (index: number) => string,
): Promise<ImportedItem[]> {
  const open = items.filter(({ state }) => state === 'new')
  const articles = open.flatMap(({ planned }) => planned ?? [])
  const rows = articles.length > 0 ? await writeBatch(req, articles, registry, { seededAt }) : []
  const byKey = new Map(rows.map((row) => [row.article.importKey, row]))
  return items.map((item) => {
    const row = item.state === 'new' ? byKey.get(item.key) : undefined
    return row ? written(toItem(item), row) : toItem(item)
  })
}

function written(item: ImportedItem, { id, message, outcome }: ImportRow): ImportedItem {
  const states = { created: 'written', failed: 'failed', 'there-already': 'there-already' } as const
  return { ...item, article: id, message, state: states[outcome] }
}

function toItem({ planned: _, ...item }: Judged): ImportedItem {
  return item
}
