// Imports a backlog batch by batch, or says what an import would do: both by the same decisions.
import type { BacklogItem, BacklogReader } from 'offprint-reader'
import type { Payload, PayloadRequest } from 'payload'

import { messageText } from 'offprint-reader'
import { createLocalReq } from 'payload'

import type { RefusedPath } from '../../database/oldPaths.ts'
import type { AddressChoice, ItemState } from '../../domain/imports.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { LostPicture } from '../pictures/lostPicture.ts'
import type { Doubt } from '../write/doubts.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { StoredItem } from './items.ts'

import { todayIn } from '../../domain/days.ts'
import { requireOptions } from '../../options.ts'
import { inEnglish } from '../../translations/translator.ts'
import { PictureImport } from '../pictures/PictureImport.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { batchSize, writeBatch } from '../write/batch/writeBatch.ts'
import { type ImportRow, stateOf } from '../write/importRow.ts'
import { Registry } from '../write/Registry.ts'
import { withAuthor } from '../write/withAuthor.ts'
import { hashOf } from './hashOf.ts'
import { judgePieces } from './judgePieces.ts'
import { recordImported, refusedOf } from './known.ts'
import { linkOriginals } from './linkOriginals.ts'
import { Repeats } from './repeats.ts'
import { updateChanged } from './updateChanged.ts'

export interface ImportedItem extends Pick<BacklogItem, 'index' | 'key' | 'piece' | 'place'> {
  /** That was written, or is there already. */
  article: ID | null
  /** Somebody must answer them before it is written. */
  doubts: Doubt[]
  isOwn: boolean
  /** Why it is no article, or was not written. */
  message: null | string
  outlet: null | string
  /** Those that could not be had, with the reason. */
  picturesLost: LostPicture[]
  /** Old addresses that lead to another article, or are none. */
  refused: StoredItem['refused']
  stage: null | Stage
  /**
   * `new` would be written; `changed` would be written again: it has changed in the source since it came over, and nobody
   * has edited it here. `fills` would give an article of a list its text. `unchanged` is there already.
   */
  state: ItemState
}

interface BacklogImport {
  /** Of the posts on the blog. @default 'old' */
  addresses?: AddressChoice | undefined
  /** Of what has none in its source. */
  author?: string | undefined
  backlog: Pick<BacklogReader, 'batches' | 'picture' | 'site'>
  /** Nothing is written. */
  isDry: boolean
  /** Null for a dry run without a database: nothing is there already, and fields are not asked. */
  payload: null | Payload
  /** Whether pictures are fetched. @default true */
  pictures?: boolean
  /** Whose import it is. */
  user?: PayloadRequest['user']
}

/**
 * In the order of the source; translations that are written come last, when their originals are here. Run again, it goes
 * on: what is there already is left alone, unless it has changed.
 */
export async function* importBacklog({
  addresses = 'old',
  author,
  backlog,
  isDry,
  payload,
  pictures = true,
  user = null,
}: BacklogImport): AsyncGenerator<ImportedItem> {
  const plan = new BacklogPlan({ blogName: backlog.site })
  const registry = new Registry(plan)
  const repeats = new Repeats()
  const translations: ImportedItem[] = []
  const gets = payload && pictures && !isDry ? picturesOf(payload, backlog, user) : null
  const begun = Date.now()
  const today = todayIn('UTC', new Date(begun))
  for await (const items of inBatches(readAhead(backlog.batches()))) {
    const asker = payload && (await createLocalReq({ user: user ?? undefined }, payload))
    const judged = await judgeItems(asker, items, {
      author,
      hasNewAddress: addresses === 'new',
      plan,
      repeats,
      today,
    })
    const seededAt = (index: number) =>
      new Date(begun - (items[0]?.index ?? 0) - index).toISOString()
    const rows =
      asker && !isDry
        ? await writeAll(asker, judged, { pictures: gets, registry, seededAt })
        : judged.map(toItem)
    translations.push(...rows.filter(isTranslation))
    yield* rows.filter((row) => !isTranslation(row))
  }
  yield* payload ? await linkAll(payload, translations) : []
}

function isTranslation({ piece, state }: ImportedItem): boolean {
  return (state === 'written' || state === 'unchanged') && Boolean(piece?.translationOf)
}

async function linkAll(payload: Payload, items: ImportedItem[]): Promise<ImportedItem[]> {
  const unlinked = await linkOriginals(
    await createLocalReq({}, payload),
    items.map(({ article, piece, state }) => ({ article, isThere: state === 'unchanged', piece })),
  )
  return items.map((item) => {
    const { code, values } = unlinked.get(item.article!) ?? {}
    return code ? { ...item, message: inEnglish(code, values) } : item
  })
}

function picturesOf(
  payload: Payload,
  backlog: BacklogImport['backlog'],
  user: PayloadRequest['user'],
): PictureImport {
  const { fetchAllow, siteUrl } = requireOptions(payload)
  return new PictureImport({
    allowed: fetchAllow,
    archive: backlog.picture,
    lease: null,
    requestOf: () => createLocalReq({ user: user ?? undefined }, payload),
    siteURL: siteUrl,
  })
}

interface Judged extends ImportedItem {
  hash: string
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

interface Judging {
  author: string | undefined
  hasNewAddress: boolean
  plan: BacklogPlan
  repeats: Repeats
  today: string
}

async function judgeItems(
  req: null | PayloadRequest,
  items: BacklogItem[],
  { author, hasNewAddress, plan, repeats, today }: Judging,
): Promise<Judged[]> {
  const before = repeats.add(items)
  const pieces = items.flatMap(({ index, key, piece }) =>
    piece
      ? [
          {
            hash: hashOf(piece),
            hasNewAddress,
            index,
            key,
            piece: withAuthor(piece, author),
            repeats: before.get(key),
          },
        ]
      : [],
  )
  const judged = await judgePieces(req, plan, pieces, today)
  const byIndex = new Map(pieces.map(({ hash, index }, n) => [index, { hash, ...judged[n]! }]))
  return items.map((item) => {
    const found = byIndex.get(item.index)
    return found
      ? { ...itemOf(item, found.planned), ...found }
      : {
          ...itemOf(item, null),
          article: null,
          doubts: [],
          hash: '',
          planned: null,
          state: 'no-article',
        }
  })
}

function itemOf(
  { index, key, piece, place, problem }: BacklogItem,
  planned: null | PlannedArticle,
): Omit<ImportedItem, 'article' | 'doubts' | 'state'> {
  return {
    index,
    isOwn: planned?.isOwn ?? false,
    key,
    message: problem && messageText(problem),
    outlet: planned?.outlet ?? null,
    picturesLost: [],
    piece,
    place,
    refused: [],
    stage: planned?.stage ?? null,
  }
}

interface Writing {
  pictures: null | PictureImport
  registry: Registry
  seededAt: (index: number) => string
}

async function writeAll(
  req: PayloadRequest,
  found: Judged[],
  { pictures, registry, seededAt }: Writing,
): Promise<ImportedItem[]> {
  const items = pictures ? await withPictures(found, pictures) : found
  const written = await writeNew(req, items, registry, seededAt)
  const rows: ImportedItem[] = []
  for (const [index, item] of items.entries()) {
    const isThere = item.state === 'changed' || item.state === 'fills'
    rows.push(isThere ? await update(req, item, registry) : written[index]!)
  }
  return rows
}

/** Of those that are written now. */
async function withPictures(items: Judged[], pictures: PictureImport): Promise<Judged[]> {
  const open = items.filter(
    ({ state }) => state === 'new' || state === 'changed' || state === 'fills',
  )
  const { lost, planned } = await pictures.place(open.map((item) => item.planned!))
  const places = new Map(open.map(({ index }, n) => [index, n]))
  return items.map((item) => {
    const n = places.get(item.index)
    return n === undefined
      ? item
      : { ...item, picturesLost: lost[n] ?? [], planned: planned[n] ?? item.planned }
  })
}

async function update(
  req: PayloadRequest,
  item: Judged,
  registry: Registry,
): Promise<ImportedItem> {
  const changed = {
    item: { ...item, choices: {} },
    lease: null,
    planned: item.planned!,
    registry,
    run: null,
  }
  const { choices: _, message, ...outcome } = await updateChanged(req, changed)
  return { ...toItem(item), ...outcome, message: typeof message === 'string' ? message : null }
}

async function writeNew(
  req: PayloadRequest,
  items: Judged[],
  registry: Registry,
  seededAt: (index: number) => string,
): Promise<ImportedItem[]> {
  const open = items.filter(({ state }) => state === 'new')
  const articles = open.flatMap(({ planned }) => planned ?? [])
  const refused = new Map<string, StoredItem['refused']>()
  const beforeCommit = async (inner: PayloadRequest, all: ImportRow[]) => {
    const paths = await record(inner, open, all)
    all.forEach(({ id, article }) => refused.set(article.importKey, refusedOf(paths, id)))
  }
  const options = { beforeCommit, seededAt }
  const rows = articles.length > 0 ? await writeBatch(req, articles, registry, options) : []
  const byKey = new Map(rows.map((row) => [row.article.importKey, row]))
  return items.map((item) => {
    const row = item.state === 'new' ? byKey.get(item.key) : undefined
    return row
      ? { ...written(toItem(item), row), refused: refused.get(item.key) ?? [] }
      : toItem(item)
  })
}

/** In the transaction of the batch, for the next import. */
async function record(
  req: PayloadRequest,
  items: Judged[],
  rows: ImportRow[],
): Promise<RefusedPath[]> {
  const created = rows.filter(({ outcome }) => outcome === 'created')
  const ids = new Map(created.map(({ id, article }) => [article.importKey, id]))
  const done = items
    .filter(({ key }) => ids.has(key))
    .map((item) => ({ ...item, article: ids.get(item.key) ?? null }))
  return recordImported(req, null, done)
}

function written(item: ImportedItem, { id, message, outcome }: ImportRow): ImportedItem {
  return { ...item, article: id, message, state: stateOf[outcome] }
}

function toItem({ hash: _, planned: __, ...item }: Judged): ImportedItem {
  return item
}
