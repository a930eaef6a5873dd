// Undo of a republication, or of a change of mode: for ten minutes, and only while nothing else has moved the article.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Mode } from '../domain/terms.ts'
import type { Article, ID } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { addressesOf } from '../addresses.ts'
import { poolOf, transactionOf } from '../database/connection.ts'
import { readID } from '../database/ids.ts'
import { addressOfPath } from '../domain/paths.ts'
import { InvalidRequest, StageConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

export interface UndoableMove {
  /** Of the page that readers see. */
  address: null | string
  article: ID
  left: number
  mode: Mode | null
  path: null | string
  republication: ID
  title: string
  transition: ID
}

const undoTime = sql`interval '10 minutes'`
const most = 5

/** The moves that this user can undo, made in the admin panel: the latest of each article, newest first. */
export async function undoableMoves(req: PayloadRequest): Promise<UndoableMove[]> {
  const { execute, names } = poolOf(req.payload)
  const { table, userID } = names
  const { rows } = await execute<UndoableRow>(
    sql`select * from (
        select distinct on (a.id) t.sequence, t.id as transition, a.id as article, a.title,
          r.id as republication, t.from_mode::text as mode,
          nullif(r.url, '') as url, coalesce(r.path, '') as path,
          ceil(1000 * extract(epoch from t.at + ${undoTime} - now())) as left
        from ${table('transitions')} t
          join ${table('articles')} a on a.id = t.article_id and a.stage = 'republished-on-blog'
          join ${table('republications')} r on r.article_id = a.id
        where t.by_id = ${req.user?.id ?? null}::${userID} and t.at > now() - ${undoTime} and t.via = 'admin'
          and t."to" = 'republished-on-blog' and not exists (select 1 from ${table('transitions')} l
            where l.article_id = t.article_id and l.sequence > t.sequence
              and (l."from" <> l."to" or t."from" = t."to"))
          and not (t."from" = t."to" and ${undoesAnother(names)})
        order by a.id, t.sequence desc
      ) moves order by sequence desc limit ${most}`,
  )
  const { blog } = addressesOf(req.payload)
  return rows.map(({ article, left, mode, path, republication, title, transition, url }) => ({
    address: url ?? (path && blog(addressOfPath(path))),
    article,
    left: Number(left),
    mode,
    path: url ?? path,
    republication,
    title,
    transition,
  }))
}

interface UndoableRow
  extends Omit<UndoableMove, 'address' | 'left' | 'path'>, Record<string, unknown> {
  left: string
  path: string
  url: null | string
}

/** Leaves out a change of mode that itself went back to the mode before. */
function undoesAnother({ table }: Names): SQL {
  return sql`exists (select 1 from ${table('transitions')} p
  where p.article_id = t.article_id and p.sequence < t.sequence and p.at > t.at - ${undoTime}
    and p.from_mode = t.to_mode and p.to_mode = t.from_mode)`
}

/**
 * Checks, under the row lock of the article, that the move to undo is the last one and not too old. Edits since then do
 * not matter.
 */
export async function refuseLateUndo(
  req: PayloadRequest,
  id: ID,
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
  if (
    last?.id !== readID(req.payload, undoes) ||
    last.to !== 'republished-on-blog' ||
    last.from_mode !== mode
  ) {
    throw new StageConflict(translate('stage-changed'), stage)
  }
  if (last.is_over) {
    throw new StageConflict(translate('undo-expired'), stage)
  }
}

interface LastMove {
  from_mode: Mode | null
  id: ID
  is_over: boolean
  to: string
}

async function lastMove(
  req: PayloadRequest,
  id: ID,
  withModes: boolean,
): Promise<LastMove | undefined> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<LastMove>(
    sql`select id, "to"::text, from_mode::text, at <= clock_timestamp() - ${undoTime} as is_over
      from ${names.table('transitions')} where article_id = ${id}::${names.id} and (${withModes} or "from" <> "to")
      order by sequence desc limit 1`,
  )
  return rows[0]
}
