// What would become of items: it follows from what was read, from what somebody has decided, and from what is there.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import type { BacklogPlan } from '../write/BacklogPlan.ts'
import type { KeyedPiece } from '../write/plan.ts'
import type { ItemChoices, StoredItem } from './items.ts'

import { todayIn } from '../../domain/days.ts'
import { requireOptions } from '../../options.ts'
import { withAuthor } from '../write/withAuthor.ts'
import { judgePieces } from './judgePieces.ts'

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
  const pieces = open.map(toJudged)
  const today = todayIn(requireOptions(req.payload).timeZone, new Date())
  const judged = await judgePieces(req, plan, pieces, today)
  const byPosition = new Map(open.map(({ position }, index) => [position, judged[index]!]))
  return items.map((item) => {
    const found = byPosition.get(item.position)
    if (!found) {
      return item
    }
    const { planned, ...rest } = found
    return { ...item, ...rest, message: null, outlet: planned.outlet }
  })
}

/** As it is judged. */
export function toJudged(item: Pick<StoredItem, 'choices' | 'hash' | 'key' | 'piece'>) {
  const { asNew, repeats } = item.choices
  return { ...toKeyed(item), asNew, hash: item.hash, repeats }
}

/** As it is planned. */
export function toKeyed({
  choices,
  key,
  piece,
}: Pick<StoredItem, 'choices' | 'key' | 'piece'>): KeyedPiece {
  return {
    hasNewAddress: choices.address === 'new',
    key,
    piece: withAuthor(withChoices(piece!, choices), choices.author),
  }
}

/** What somebody says of it counts. Only posts of a blog are public: what is said of others puts them nowhere. */
function withChoices(piece: Piece, choices: ItemChoices): Piece {
  const { checked, firstAppeared: where, outlet, withoutTopics = [] } = choices
  const isOnBlog = piece.firstAppeared !== null
  return {
    ...piece,
    ...(checked
      ? { proposals: piece.proposals.map(({ needsPerson: _needed, ...proposal }) => proposal) }
      : {}),
    ...(outlet === undefined ? {} : { outlet }),
    ...(where === 'blog' && !isOnBlog ? { outlet: null } : {}),
    topics: piece.topics.filter((topic) => !withoutTopics.includes(topic)),
    ...(where && isOnBlog
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
