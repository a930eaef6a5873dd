// What would become of pieces, for a run and for the command: by the rules of the write, and by what is there.
import type { PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'
import type { BacklogPlan } from '../write/BacklogPlan.ts'
import type { KeyedPiece, PlannedArticle } from '../write/plan.ts'

import { databaseOf } from '../../database/connection.ts'
import { type Doubt, doubtsOf } from '../write/doubts.ts'
import { invalidValues } from '../write/invalidValues.ts'
import { findThere } from '../write/there.ts'
import { findSame } from './findSame.ts'
import { findKnown, type KnownArticle } from './known.ts'

interface Keyed extends KeyedPiece {
  hash: string
}

export interface JudgedPiece {
  /** That is there already: by its key, by that of an earlier version, or as a work of a list that came otherwise. */
  article: ID | null
  /** What would be refused is a question now. */
  doubts: Doubt[]
  planned: PlannedArticle
  /** `changed`: in its source since it came over, and nobody has edited it here. */
  state: 'changed' | 'new' | 'question' | 'unchanged'
}

/**
 * In their order.
 * @param req null without a database: then nothing is known of what is there
 * @param plan which grows with each batch: outlets that were named before are named alike
 * @param today `YYYY-MM-DD`
 */
export async function judgePieces(
  req: null | PayloadRequest,
  plan: BacklogPlan,
  items: Keyed[],
  today: string,
): Promise<JudgedPiece[]> {
  const planned = plan.add(items)
  const there = req ? await findThere(req, planned) : new Map<string, ID>()
  const known = req
    ? await findKnown(await databaseOf(req), items)
    : new Map<string, KnownArticle>()
  const open = items.filter(({ key }) => !known.has(key) && !there.has(key))
  const same = req ? await findSame(req, open) : new Map<string, ID>()
  return Promise.all(
    items.map(async ({ hash, key }, index) => {
      const one = planned[index]!
      const before = known.get(key)
      const isChanged = before !== undefined && before.hash !== hash && !before.isEdited
      const article = before?.article ?? there.get(key) ?? same.get(key) ?? null
      if (article !== null && !isChanged) {
        return { article, doubts: [], planned: one, state: 'unchanged' }
      }
      const doubts = [...doubtsOf(one, today), ...(req ? await invalidValues(req, one) : [])]
      const fresh = isChanged ? 'changed' : 'new'
      return { article, doubts, planned: one, state: doubts.length > 0 ? 'question' : fresh }
    }),
  )
}
