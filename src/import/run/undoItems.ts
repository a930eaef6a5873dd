// Takes a run back: its articles with their notes and republications, then the outlets and people that nothing else uses.
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { Lease, Run } from './runs.ts'

import { inTransaction, poolOf, transactionOf } from '../../database/connection.ts'
import { listOf } from '../../database/ids.ts'
import { lockArticles } from '../../database/lock.ts'
import { stages } from '../../domain/transitions.ts'
import { slugsOf } from '../../options.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { removeUnused } from './created.ts'
import { editedAmong, findEdited } from './edited.ts'
import { giveBack } from './giveBack.ts'
import { countItems } from './items.ts'
import { deleteParts } from './parts.ts'
import { removePictures } from './removePictures.ts'
import { requireLease, updateRun } from './runs.ts'

const batchSize = 25

/** Killed, it goes on. An article that somebody changes meanwhile stays, and the run has failed. @throws LeaseLost */
export async function undoItems(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  await giveBack(payload, run, lease, signal)
  let removed = 1
  while (!signal.aborted && removed > 0) {
    removed = await undoBatch(payload, run, lease)
  }
  if (signal.aborted) {
    return
  }
  await removePictures(payload, lease)
  await removeUnused(payload, lease)
  const database = poolOf(payload)
  const edited = await findEdited(database, run.id)
  await deleteParts(database, run.id)
  await updateRun(database, run.id, {
    counts: await countItems(database, run.id),
    endedAt: new Date(),
    status: edited.length > 0 ? 'failed' : 'undone',
  })
}

interface Removed {
  id: ID
  stage: Stage
}

async function undoBatch(payload: Payload, run: Run, lease: Lease): Promise<number> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const { execute, names } = await transactionOf(req)
    await requireLease({ execute, names }, lease)
    const edited = new Set((await findEdited({ execute, names }, run.id)).map(({ id }) => id))
    const { rows } = await execute<Removed>(sql`
      select a.id, a.stage::text as stage from ${names.own('imported')} i
        join ${names.table('articles')} a on a.id = i.article_id
      where i.import_id = ${run.id}::${names.id} order by a.id`)
    const batch = rows.filter(({ id }) => !edited.has(id)).slice(0, batchSize)
    const ids = batch.map(({ id }) => id)
    await lockArticles(req, ids)
    const late = await editedAmong({ execute, names }, ids)
    const removed = batch.filter(({ id }) => !late.has(String(id)))
    await execute(sql`update ${names.own('import_items')} set state = 'new', article_id = null
      where import_id = ${run.id}::${names.id} and article_id = any(${listOf(removed.map(({ id }) => id))}::${names.ids})`)
    for (const { id, stage } of removed) {
      await removeArticle(req, run, { id, stage })
    }
    return batch.length
  })
}

async function removeArticle(req: PayloadRequest, run: Run, { id, stage }: Removed): Promise<void> {
  const reason = `The import "${run.name}" was taken back.`
  // Stage by stage, as a person would: the log tells of each.
  for (const to of stages.slice(0, stages.indexOf(stage)).toReversed()) {
    await moveArticle(req, id, { reason, to, via: 'seed' })
  }
  await remove(req, slugsOf(req.payload).articles, id)
}

async function remove(req: PayloadRequest, collection: CollectionSlug, id: ID): Promise<void> {
  await req.payload.delete({ id, collection, depth: 0, overrideAccess: true, req, user: req.user })
}
