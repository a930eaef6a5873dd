// One article of a run: who may, whether it is done, whether it was changed since, and then what is asked.
import type { PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article } from '../types.ts'
import type { AnyAction, Row, RowDetails, Since, Written } from './action.ts'
import type { OpenRow } from './rows.ts'
import type { Run } from './runs.ts'

import { configOf } from '../database/configOf.ts'
import { lockArticle } from '../database/lock.ts'
import { formatMoment } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { personOf, refuseStaleWrite } from '../editing/refuseStaleWrite.ts'
import { mayWrite } from '../editing/staleWrites.ts'
import { AlreadyDone, NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { readArticle } from '../workflow/loadFacts.ts'
import { actions } from './actions.ts'

/**
 * In the transaction of the request. A dry run asks the same, in the same order, and writes nothing.
 * @throws NotFound, TransitionRefused, AlreadyDone, StaleWrite, StageConflict and whatever refuses the write
 */
export async function doRow(
  req: PayloadRequest,
  run: Run,
  open: OpenRow,
  options: ResolvedOptions,
): Promise<{ details: RowDetails; kept?: unknown }> {
  const action = actions[run.action]
  const article = await readForWrite(req, run, open, (seen) =>
    action.allow({ article: seen, options, req, run }, run.input),
  )
  const row: Row = { article, options, req, run }
  if (run.undoes !== null) {
    await action.undo(row, open.kept)
    return { details: {} }
  }
  await refuseDone(row, await action.findDone(row, run.input), open)
  await refuseChanged(row, open)
  return run.isDry ? { details: await action.check(row, run.input) } : write(action, row, run)
}

async function write(action: AnyAction, row: Row, { input }: Run) {
  const { details = {}, kept }: Written<unknown> = await action.write(row, input)
  return { details, kept }
}

/** Locked for those who may write it: to all others it says what one article would. */
async function readForWrite(
  req: PayloadRequest,
  { action, isDry }: Run,
  { article: id }: OpenRow,
  allow: (seen: Article) => Promise<void> | void,
): Promise<Article> {
  const { articles } = slugsOf(req.payload)
  const isWritable = await mayWrite(req, configOf(req.payload, articles), {
    id,
    collection: articles,
    expected: 0,
  })
  if (isWritable && !isDry && !(await lockArticle(req, id))) {
    throw new NotFound('article')
  }
  const article = await readArticle(req, id, isDry ? undefined : actions[action].reads)
  await allow(article)
  if (!isWritable) {
    throw new Forbidden(req.t)
  }
  return article
}

async function refuseDone(
  { options, req }: Row,
  since: null | Since,
  open: OpenRow,
): Promise<void> {
  if (!since) {
    return
  }
  const at = since.at ? new Date(since.at) : null
  const isNews = at !== null && (open.expected === null || at > open.expected)
  const person = isNews ? idOf(since.by) : null
  const by = person ? await personOf(req, slugsOf(req.payload).users, person) : null
  const translate = translatorFor(req)
  if (!at || !by) {
    throw new AlreadyDone(translate('already-done'))
  }
  const when = formatMoment(at, options.timeZone, req.i18n?.language)
  const message = translate('already-done-by', { name: by.name, when })
  throw new AlreadyDone(message, { at: at.toISOString(), by: by.name })
}

/** @throws StaleWrite */
async function refuseChanged({ article, req }: Row, { expected }: OpenRow): Promise<void> {
  const isChanged = expected && new Date(article.updatedAt).getTime() !== expected.getTime()
  if (isChanged) {
    const { articles } = slugsOf(req.payload)
    const write = { id: article.id, collection: articles, expected: expected.getTime() }
    await refuseStaleWrite(req, { ...write, overrideAccess: false })
  }
}
