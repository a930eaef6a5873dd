// Decides about items in bulk: which are written, where they first appeared, at which outlet.
import type { PayloadRequest } from 'payload'

import type { ItemDecision } from '../../domain/imports.ts'
import type { ID } from '../../types.ts'
import type { ItemChoices, ItemFilter, StoredItem } from './items.ts'

import { type Database, inTransaction, transactionOf } from '../../database/connection.ts'
import { ImportConflict } from '../../errors.ts'
import { BacklogPlan } from '../write/BacklogPlan.ts'
import { countItems, readItems, setPlainly, updateItems } from './items.ts'
import { judgeItems } from './judgeItems.ts'
import { lockRun, updateRun } from './runs.ts'

interface Decision {
  filter: ItemFilter
  set: ItemsSet
}

/** What is not given stays as it was decided. */
export interface ItemsSet extends Omit<ItemChoices, 'filled' | 'repeats' | 'withoutTopics'> {
  /** Forgets what was said of where it appeared, and of its topics. */
  asRead?: true | undefined
  decision?: ItemDecision | undefined
  /** It is no topic. */
  withoutTopic?: string | undefined
}

/** Pieces are as large as articles. */
const batchSize = 100

/**
 * All of the items or none. What was written stays as it is.
 * @returns how many were changed, and the counts of the run
 * @throws NotFound; ImportConflict while it is being read or written
 */
export async function decideItems(req: PayloadRequest, id: ID, { filter, set: given }: Decision) {
  const set = answered(filter, given)
  return inTransaction(req, async () => {
    const database = await transactionOf(req)
    const { site, status } = await lockRun(database, id)
    if (status !== 'waiting' && status !== 'done' && status !== 'failed') {
      throw new ImportConflict(
        `is-${status}`,
        `Nothing can be decided about this import: it is ${status}.`,
      )
    }
    const { address, decision, ...others } = set
    if (Object.values(others).every((one) => one === undefined)) {
      return {
        changed: await setPlainly(database, id, filter, { address, decision }),
        ...(await counted(database, id)),
      }
    }
    const plan = new BacklogPlan({ blogName: site })
    const next = (after: number) => readItems(database, id, { after, filter, limit: batchSize })
    let changed = 0
    // By the position: what is decided may change which items the filter finds.
    for (let after = -1, batch = await next(after); batch.length > 0; batch = await next(after)) {
      const open = batch.filter(({ piece, state }) => piece !== null && state !== 'written')
      const judged = await judgeItems(
        req,
        open.map((one) => decided(one, set)),
        plan,
      )
      await updateItems(database, id, judged)
      changed += open.length
      after = batch.at(-1)?.position ?? after
    }
    return { changed, ...(await counted(database, id)) }
  })
}

/** Whoever imports what is asked about answers the question. */
function answered({ doubt }: ItemFilter, set: ItemsSet): ItemsSet {
  const isAsked = doubt === 'same-article' || doubt === 'same-item'
  return isAsked && set.decision === 'import' ? { ...set, asNew: true } : set
}

async function counted(database: Database, id: ID) {
  const counts = await countItems(database, id)
  await updateRun(database, id, { counts })
  return { counts }
}

function decided(
  item: StoredItem,
  { asRead, decision, withoutTopic, ...given }: ItemsSet,
): StoredItem {
  const { address, repeats } = item.choices
  const before: ItemChoices = asRead ? { address, repeats } : item.choices
  const { withoutTopics = [] } = before
  const choices = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined))
  return {
    ...item,
    choices: {
      ...before,
      // Whoever names an outlet says where it appeared, also after having said something else.
      ...(given.outlet === undefined ? {} : { firstAppeared: 'outlet' }),
      ...choices,
      ...(withoutTopic === undefined
        ? {}
        : { withoutTopics: [...new Set([withoutTopic, ...withoutTopics])] }),
    },
    decision: decision ?? item.decision,
  }
}
