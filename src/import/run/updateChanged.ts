// Writes an item that has changed in its source since it came over, where nobody has touched the article here.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article, ID } from '../../types.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { Registry } from '../write/Registry.ts'
import type { StoredItem } from './items.ts'
import type { Lease } from './runs.ts'

import { transactionOf } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { lockArticle } from '../../database/lock.ts'
import { slugsOf } from '../../options.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { describeError } from '../write/importRow.ts'
import { noteBody } from '../write/noteBody.ts'
import { fullRights } from '../write/rights.ts'
import { articleData, createNote, saidOnly } from '../write/writeArticle.ts'
import { isOfList } from './findSame.ts'
import { findKnown, recordImported, refusedOf } from './known.ts'
import { LeaseLost, requireLease } from './runs.ts'

interface Changed {
  item: Pick<StoredItem, 'article' | 'hash' | 'key' | 'piece'>
  /** Null without a run, as in a command. */
  lease: Lease | null
  planned: PlannedArticle
  registry: Registry
  run: ID | null
}

type Outcome = Pick<StoredItem, 'message' | 'refused' | 'state'>

/** Its stage and its address on the blog stay. @throws LeaseLost */
export async function updateChanged(req: PayloadRequest, changed: Changed): Promise<Outcome> {
  const counts = changed.registry.counts()
  await initTransaction(req)
  try {
    const updated = await update(req, changed)
    await commitTransaction(req)
    return { message: null, ...updated }
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
  const known = (await findKnown(database, [item])).get(item.key)
  if (!known || known.isEdited) {
    return { refused: [], state: 'unchanged' }
  }
  const data = await articleData(req, planned, registry)
  // One list says what another one does not.
  const said = isOfList(item.key) ? saidOnly(data) : data
  await updateDoc<Article>(req, slugsOf(req.payload).articles, {
    id: article,
    data: said,
    overrideAccess: true,
  })
  await writeNote(req, String(article), planned)
  const refused = await recordImported(req, run, [item])
  return { refused: refusedOf(refused, article), state: 'written' }
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
