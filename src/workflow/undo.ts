// Undo of a republication, or of a change of mode: for ten minutes, and only while nothing else has moved the article.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Mode } from '../domain/terms.ts'
import type { Article } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { poolOf, transactionOf } from '../database/lock.ts'
import { InvalidRequest, StageConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** A move to the blog, or a change of mode there, that can still be undone. */
export interface UndoableMove {
  /** Id of the article. */
  article: string
  /** Milliseconds for which it can be undone. */
  left: number
  /** The mode that the article had on the blog before; null if it was not there. */
  mode: Mode | null
  /** Id of its republication. */
  republication: string
  title: string
  /** Id of its row in the log. */
  transition: string
}

const undoTime = sql`interval '10 minutes'`
const most = 5

/** The latest of these moves that this user made in the admin panel, the newest first: one of each article. */
export async function undoableMoves(req: PayloadRequest): Promise<UndoableMove[]> {
  const { rows } = await poolOf(req.payload).execute<{ left: string } & Omit<UndoableMove, 'left'>>(
    sql`select * from (
        select distinct on (a.id) t.sequence, t.id as transition, a.id as article, a.title,
          r.id as republication, t.from_mode::text as mode,
          ceil(1000 * extract(epoch from t.at + ${undoTime} - now())) as left
        from transitions t
          join articles a on a.id = t.article_id and a.stage = 'republished-on-blog'
          join republications r on r.article_id = a.id
        where t.by_id = ${String(req.user?.id)}::uuid and t.at > now() - ${undoTime} and t.via = 'admin'
          and t."to" = 'republished-on-blog' and not exists (select 1 from transitions l
            where l.article_id = t.article_id and l.sequence > t.sequence
              and (l."from" <> l."to" or t."from" = t."to"))
          and not (t."from" = t."to" and ${undoesAnother})
        order by a.id, t.sequence desc
      ) moves order by sequence desc limit ${most}`,
  )
  return rows.map(({ article, left, mode, republication, title, transition }) => ({
    article,
    left: Number(left),
    mode,
    republication,
    title,
    transition,
  }))
}

/** A change of mode back to what it was just before is not offered again. */
const undoesAnother = sql`exists (select 1 from transitions p
  where p.article_id = t.article_id and p.sequence < t.sequence and p.at > t.at - ${undoTime}
    and p.from_mode = t.to_mode and p.to_mode = t.from_mode)`

/**
 * Under the row lock of the article: whether the move that is to be undone is the last one, and young enough. Edits
 * since then do not matter.
 */
export async function refuseLateUndo(
  req: PayloadRequest,
  id: string,
  { republication, to, undoes }: Pick<TransitionInput, 'republication' | 'to' | 'undoes'>,
  stage: Article['stage'],
): Promise<void> {
  if (!undoes) {
    return
  }
  const mode = to === 'republished-on-blog' ? (republication?.mode ?? null) : null
  if (to !== 'published-at-outlet' && mode === null) {
    throw new InvalidRequest(
      '"undoes" is for taking a republication, or a change of its mode, back.',
      'undoes',
    )
  }
  const last = await lastMove(req, id, mode !== null)
  const translate = translatorFor(req)
  if (last?.id !== undoes || last.to !== 'republished-on-blog' || last.from_mode !== mode) {
    throw new StageConflict(translate('stage-changed'), stage)
  }
  if (last.is_over) {
    throw new StageConflict(translate('undo-expired'), stage)
  }
}

interface LastMove {
  from_mode: Mode | null
  id: string
  is_over: boolean
  to: string
}

async function lastMove(
  req: PayloadRequest,
  id: string,
  withModes: boolean,
): Promise<LastMove | undefined> {
  const database = await transactionOf(req)
  const { rows } = await database.execute<LastMove>(
    sql`select id, "to"::text, from_mode::text, at <= clock_timestamp() - ${undoTime} as is_over
      from transitions where article_id = ${id}::uuid and (${withModes} or "from" <> "to")
      order by sequence desc limit 1`,
  )
  return rows[0]
}
