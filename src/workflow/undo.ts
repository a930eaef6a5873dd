// Undo of a republication: for ten minutes, and only while nothing else has moved the article.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { poolOf, transactionOf } from '../database/lock.ts'
import { InvalidRequest, StageConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** A move to the blog that can still be undone. */
export interface UndoableMove {
  /** Id of the article. */
  article: string
  /** Milliseconds for which it can be undone. */
  left: number
  /** Where readers find it: a path on this site, or an address; null where it has none. */
  path: null | string
  /** Id of the republication that it made. */
  republication: string
  title: string
  /** Id of its row in the log. */
  transition: string
}

const undoTime = sql`interval '10 minutes'`
const most = 5

/** The latest moves to the blog that this user made in the admin panel, the newest first. */
export async function undoableMoves(req: PayloadRequest): Promise<UndoableMove[]> {
  const { rows } = await poolOf(req.payload).execute<{ left: string } & Omit<UndoableMove, 'left'>>(
    sql`select t.id as transition, a.id as article, a.title, r.id as republication,
        coalesce(nullif(r.url, ''), r.path) as path,
        ceil(1000 * extract(epoch from t.at + ${undoTime} - now())) as left
      from transitions t
        join articles a on a.id = t.article_id and a.stage = 'republished-on-blog'
        join republications r on r.article_id = a.id
      where t.by_id = ${String(req.user?.id)}::uuid and t.at > now() - ${undoTime} and t.via = 'admin'
        and t."to" = 'republished-on-blog' and t."from" <> t."to"
        and not exists (select 1 from transitions l where l.article_id = t.article_id
          and l.sequence > t.sequence and l."from" <> l."to")
      order by t.sequence desc limit ${most}`,
  )
  return rows.map((row) => ({ ...row, left: Number(row.left) }))
}

/**
 * Under the row lock of the article: whether the move that is to be undone is the last one, and young enough. Edits
 * since then do not matter.
 */
export async function refuseLateUndo(
  req: PayloadRequest,
  id: string,
  { to, undoes }: Pick<TransitionInput, 'to' | 'undoes'>,
  stage: Article['stage'],
): Promise<void> {
  if (!undoes) {
    return
  }
  if (to !== 'published-at-outlet') {
    throw new InvalidRequest('"undoes" is for taking a republication back.', 'undoes')
  }
  const database = await transactionOf(req)
  const { rows } = await database.execute<{ id: string; is_over: boolean; to: string }>(
    sql`select id, "to"::text, at <= clock_timestamp() - ${undoTime} as is_over from transitions
      where article_id = ${id}::uuid and "from" <> "to" order by sequence desc limit 1`,
  )
  const [last] = rows
  const translate = translatorFor(req)
  if (last?.id !== undoes || last.to !== 'republished-on-blog') {
    throw new StageConflict(translate('stage-changed'), stage)
  }
  if (last.is_over) {
    throw new StageConflict(translate('undo-expired'), stage)
  }
}
