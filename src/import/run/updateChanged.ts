// Writes an item into the article that is there: it has changed in its source, or fills an article of a list. Nobody has
// touched that here.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article, ID } from '../../types.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { Registry } from '../write/Registry.ts'
import type { StoredItem } from './items.ts'
import type { Lease } from './runs.ts'

import { type Database, transactionOf } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { lockArticle } from '../../database/lock.ts'
import { slugsOf } from '../../options.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { describeError } from '../write/importRow.ts'
import { noteBody } from '../write/noteBody.ts'
import { fullRights } from '../write/rights.ts'
import { type ArticleData, articleData, createNote, saidOnly } from '../write/writeArticle.ts'
import { fillArticle, storedArticle } from './fillArticle.ts'
import { isOfList } from './findSame.ts'
import { findKnown, recordImported, refusedOf } from './known.ts'
import { LeaseLost, requireLease } from './runs.ts'

interface Changed {
  item: Pick<StoredItem, 'article' | 'choices' | 'hash' | 'key' | 'piece' | 'state'>
  /** Null without a run, as in a command. */
  lease: Lease | null
  planned: PlannedArticle
  /** In the transaction. */
  record?: (database: Database, outcome: Outcome) => Promise<void>
  registry: Registry
  run: ID | null
}

type Outcome = Partial<Pick<StoredItem, 'choices' | 'doubts'>> &
  Pick<StoredItem, 'message' | 'refused' | 'state'>

/** Of one that has changed, stage and address on the blog stay. @throws LeaseLost */
export async function updateChanged(req: PayloadRequest, changed: Changed): Promise<Outcome> {
  const counts = changed.registry.counts()
  await initTransaction(req)
  try {
    const outcome: Outcome = { message: null, ...(await update(req, changed)) }
    await changed.record?.(await transactionOf(req), outcome)
    await commitTransaction(req)
    return outcome
  } catch (error) {
    await killTransaction(req)
    changed.registry.reset(counts)
    if (error instanceof LeaseLost) {
      throw error
    }
    return { message: describeError(error), refused: [], state: 'failed' }
  }
}

async function update(
  req: PayloadRequest,
  { item, lease, planned, registry, run }: Changed,
): Promise<Omit<Outcome, 'message'>> {
  const database = await transactionOf(req)
  if (lease) {
    await requireLease(database, lease)
  }
  const article = item.article!
  await lockArticle(req, article)
  if (item.state === 'fills') {
    return fillArticle(req, { item, planned, registry, run })
  }
  const known = (await findKnown(database, [item])).get(item.key)
  if (!known || known.isEdited) {
    return { refused: [], state: 'unchanged' }
  }
  const data = await articleData(req, planned, registry)
  const said = await saidNow(req, item, data)
  await updateDoc<Article>(req, slugsOf(req.payload).articles, {
    id: article,
    data: said,
    overrideAccess: true,
  })
  await writeNote(req, String(article), planned)
  const refused = await recordImported(req, run, [item])
  return { refused: refusedOf(refused, article), state: 'written' }
}

/** One list says what another one does not; of an article of a list, a post says the text. */
async function saidNow(
  req: PayloadRequest,
  { article, key }: Changed['item'],
  data: ArticleData,
): Promise<Partial<ArticleData>> {
  if (isOfList(key)) {
    return saidOnly(data)
  }
  const { importKey } = await storedArticle(req, article!)
  const { acknowledgements, body, leadImage } = data
  return isOfList(importKey ?? '') ? { acknowledgements, body, leadImage } : data
}

async function writeNote(
  req: PayloadRequest,
  article: string,
  { piece: { note: lines } }: PlannedArticle,
): Promise<void> {
  const stored = lines.length > 0 ? await noteOf(req, article) : null
  if (stored) {
    await updateDoc(req, slugsOf(req.payload).notes, {
      id: stored.id,
      data: { body: noteBody(lines) },
      overrideAccess: true,
    })
  } else {
    await createNote(req, { article, lines }, fullRights)
  }
}
