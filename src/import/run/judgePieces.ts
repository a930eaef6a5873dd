// What would become of pieces, for a run and for the command: by the rules of the write, and by what is there.
import type { PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'
import type { BacklogPlan } from '../write/BacklogPlan.ts'
import type { KeyedPiece, PlannedArticle } from '../write/plan.ts'

import { databaseOf } from '../../database/connection.ts'
import { type Doubt, doubt, doubtsOf } from '../write/doubts.ts'
import { invalidValues } from '../write/invalidValues.ts'
import { findThere } from '../write/there.ts'
import { findSame, isOfList, type Same } from './findSame.ts'
import { findKnown, type KnownArticle } from './known.ts'

interface Keyed extends KeyedPiece {
  /** Somebody has said that it is no article that is there. */
  asNew?: boolean | undefined
  hash: string
  /** The item before it that is the same work. */
  repeats?: Record<string, string> | undefined
}

export interface JudgedPiece {
  /** That is there already: by its key, by that of an earlier version, or as the same work, which came otherwise. */
  article: ID | null
  /** What would be refused is a question now. */
  doubts: Doubt[]
  planned: PlannedArticle
  /**
   * `changed`: in its source since it came over, and nobody has edited it here. `fills`: it gives an article of a list its
   * text.
   */
  state: 'changed' | 'fills' | 'new' | 'question' | 'unchanged'
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
  const open = items.flatMap(({ asNew, key }, index) =>
    known.has(key) || there.has(key) || asNew ? [] : [{ key, planned: planned[index]! }],
  )
  const same = req ? await findSame(req, open, plan.keys) : new Map<string, Same>()
  return Promise.all(
    items.map(async (item, index): Promise<JudgedPiece> => {
      const one = planned[index]!
      const { hash, key } = item
      const before = known.get(key)
      const isChanged = before !== undefined && before.hash !== hash && !before.isEdited
      const found = same.get(key)
      const itself = before?.article ?? there.get(key) ?? null
      const article = itself ?? found?.article ?? null
      const isThere = itself !== null || (isOfList(key) && found?.isElsewhere !== true)
      if (article !== null && !isChanged && isThere) {
        return { article, doubts: [], planned: one, state: 'unchanged' }
      }
      const doubts = [...doubtsOf(one, today), ...(req ? await invalidValues(req, one) : [])]
      if (isChanged) {
        const all = [...doubts, ...withdrawn(one, before)]
        return {
          article,
          doubts: all,
          planned: one,
          state: all.length > 0 ? 'question' : 'changed',
        }
      }
      const judging = { doubts, isWithheld: isWithheld(one), plan, same: found }
      return { article, planned: one, ...judgeOther(item, judging) }
    }),
  )
}

interface Judging {
  doubts: Doubt[]
  isWithheld: boolean
  plan: BacklogPlan
  same: Same | undefined
}

/** Of what did not come from this source before. */
function judgeOther(
  { asNew, key, repeats }: Keyed,
  { doubts, isWithheld, plan, same }: Judging,
): Pick<JudgedPiece, 'doubts' | 'state'> {
  if (same && !isWithheld && fills(key, same, plan)) {
    const open = doubts.filter((one) => !isAnswered(one, same))
    return { doubts: open, state: open.length > 0 ? 'question' : 'fills' }
  }
  const alike = [
    ...(same ? [sameArticle(same.title)] : []),
    ...(repeats && !asNew && !same ? [doubt('same-item', 'title', repeats)] : []),
  ]
  const all = [...alike, ...doubts]
  return { doubts: all, state: all.length > 0 ? 'question' : 'new' }
}

/** A draft, or what only some may read: its text gets into no article that is more than a draft. */
function isWithheld({ piece: { status } }: PlannedArticle): boolean {
  return status !== null && status !== 'published'
}

function withdrawn(planned: PlannedArticle, { stage }: KnownArticle): Doubt[] {
  return isWithheld(planned) && stage !== 'drafted' ? [doubt('withdrawn-in-source', 'status')] : []
}

export function sameArticle(title: string): Doubt {
  return doubt('same-article', 'title', { article: title })
}

/** The first one that could. */
function fills(key: string, { article, isFilled }: Same, { filled }: BacklogPlan): boolean {
  const by = filled.get(String(article)) ?? key
  if (isFilled) {
    filled.set(String(article), by)
  }
  return isFilled && by === key
}

/** The list has said who wrote it, and where it appeared. */
function isAnswered({ code }: Doubt, { isSure }: Same): boolean {
  return (
    code === 'author-missing' ||
    code === 'outlet-missing' ||
    (isSure && code === 'first-appeared-unknown')
  )
}
