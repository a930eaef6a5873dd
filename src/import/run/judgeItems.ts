// What would become of items: it follows from what was read, from what somebody has decided, and from what is there.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'
import type { BacklogPlan } from '../write/BacklogPlan.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { ItemChoices, StoredItem } from './items.ts'

import { databaseOf } from '../../database/connection.ts'
import { todayIn } from '../../domain/days.ts'
import { requireOptions } from '../../options.ts'
import { type Doubt, doubtsOf } from '../write/doubts.ts'
import { invalidValues } from '../write/invalidValues.ts'
import { findThere } from '../write/there.ts'
import { findKnown, type KnownArticle } from './known.ts'

/**
 * The rules are those of the write: what would be refused then is a question now.
 * @param plan of the run, which grows with each batch: outlets that were named before are named alike.
 * @returns the items with outlet, state, doubts and article as they are now.
 */
export async function judgeItems(
  req: PayloadRequest,
  items: StoredItem[],
  plan: BacklogPlan,
): Promise<StoredItem[]> {
  const open = items.filter(({ piece, state }) => piece !== null && state !== 'written')
  const planned = plan.add(
    open.map(({ choices, key, piece }) => ({ key, piece: withChoices(piece!, choices) })),
  )
  const known = await findKnown(await databaseOf(req), open)
  const there = await findThere(req, planned)
  const today = todayIn(requireOptions(req.payload).timeZone, new Date())
  const judged = new Map<number, StoredItem>()
  for (const [index, item] of open.entries()) {
    const one = planned[index]!
    const found = { known: known.get(item.key), there: there.get(one.importKey) ?? null }
    const doubts = [...doubtsOf(one, today), ...(await invalidValues(req, one))]
    judged.set(item.position, judge(item, one, found, doubts))
  }
  return items.map((item) => judged.get(item.position) ?? item)
}

interface Found {
  /** As an earlier run has written it. */
  known: KnownArticle | undefined
  /** An article with its key, or with that of an earlier version. */
  there: ID | null
}

function judge(
  item: StoredItem,
  planned: PlannedArticle,
  { known, there }: Found,
  doubts: Doubt[],
): StoredItem {
  const article = known?.article ?? there
  const judged = { ...item, article, doubts, message: null, outlet: planned.outlet }
  const isChanged = known !== undefined && known.hash !== item.hash && !known.isEdited
  if (article !== null && !isChanged) {
    return { ...judged, doubts: [], state: 'unchanged' }
  }
  return { ...judged, state: doubts.length > 0 ? 'question' : isChanged ? 'changed' : 'new' }
}

/** What somebody says of it counts. */
export function withChoices(piece: Piece, { firstAppeared, outlet }: ItemChoices): Piece {
  const where = firstAppeared ?? (outlet === undefined ? undefined : 'outlet')
  return {
    ...piece,
    ...(outlet === undefined ? {} : { outlet }),
    ...(where
      ? {
          firstAppeared: {
            confidence: 1,
            from: 'file',
            published: piece.firstAppeared?.published ?? null,
            where,
          },
        }
      : {}),
  }
}
