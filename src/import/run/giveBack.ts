// Takes a run back where it has filled articles of lists: they wait for their text again.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { Stage } from '../../domain/transitions.ts'
import type { Article, ID } from '../../types.ts'
import type { Before } from './items.ts'
import type { Lease, Run } from './runs.ts'

import { inTransaction, transactionOf } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { lockArticle } from '../../database/lock.ts'
import { deleteOldPaths, oldPathsOf } from '../../database/oldPaths.ts'
import { stages } from '../../domain/transitions.ts'
import { slugsOf } from '../../options.ts'
import { refreshRedirects } from '../../visibility/hostRedirects.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { editedAmong, findEdited } from './edited.ts'
import { requireLease } from './runs.ts'

interface Filled {
  article: ID
  before: Before
  position: number
}

/** Each in a transaction of its own. One that somebody changes meanwhile stays. @throws LeaseLost */
export async function giveBack(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  let isDone = false
  while (!signal.aborted && !isDone) {
    const req = await createLocalReq({}, payload)
    isDone = await inTransaction(req, () => giveNextBack(req, run, lease))
  }
}

async function giveNextBack(req: PayloadRequest, run: Run, lease: Lease): Promise<boolean> {
  const database = await transactionOf(req)
  await requireLease(database, lease)
  const edited = new Set((await findEdited(database, run.id)).map(({ id }) => String(id)))
  const { execute, names } = database
  const { rows } = await execute<Filled>(sql`
    select position, article_id as article, choices -> 'filled' as before from ${names.own('import_items')}
    where import_id = ${run.id}::${names.id} and state = 'written' and choices -> 'filled' is not null
      and article_id is not null order by position`)
  const next = rows.find(({ article }) => !edited.has(String(article)))
  if (!next) {
    return true
  }
  const { article, before, position } = next
  const stage = (await lockArticle(req, article)) as null | Stage
  if ((await editedAmong(database, [article])).size > 0) {
    return false
  }
  if (stage) {
    await restore(req, run, { article, before, stage })
  }
  await execute(sql`update ${names.own('import_items')} set state = 'fills', choices = choices - 'filled'
    where import_id = ${run.id}::${names.id} and position = ${position}`)
  return false
}

interface Restored extends Omit<Filled, 'position'> {
  stage: Stage
}

async function restore(
  req: PayloadRequest,
  run: Run,
  { article, before, stage }: Restored,
): Promise<void> {
  const { fields, hash, key, note, paths = [], stage: first } = before
  const database = await transactionOf(req)
  const had = await oldPathsOf(database, article)
  const reason = `The import "${run.name}" was taken back.`
  for (const to of stages.slice(stages.indexOf(first), stages.indexOf(stage)).toReversed()) {
    await moveArticle(req, article, { reason, to, via: 'seed' })
  }
  // Also the address that the post has just left.
  const left = (await oldPathsOf(database, article)).filter((path) => !had.includes(path))
  await deleteOldPaths(database, article, [...paths, ...left])
  await refreshRedirects(req, [article], [...paths, ...left])
  const { articles, notes } = slugsOf(req.payload)
  if (note !== null) {
    await req.payload.delete({ id: note, collection: notes, depth: 0, overrideAccess: true, req })
  }
  await updateDoc<Article>(req, articles, { id: article, data: fields, overrideAccess: true })
  const { execute, names } = database
  await execute(sql`
    update ${names.own('imported')} i set key = ${key}, hash = ${hash}, guid = null, written_at = a.updated_at
    from ${names.table('articles')} a where a.id = i.article_id and a.id = ${article}::${names.id}`)
}
