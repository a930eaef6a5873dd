// `POST /api/articles/bulk`: the same for many articles, each judged and written on its own, and what became of each.
import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { Reason, ReportedRow, RowState } from '../bulk/rows.ts'
import type { NewRun, Run } from '../bulk/runs.ts'
import type { ResolvedOptions } from '../options.ts'
import type { ID } from '../types.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { type ChosenRow, mostRows, type ParsedRun, parseRun } from '../bulk/parseInput.ts'
import {
  countRows,
  groupReasons,
  readChosen,
  readRows,
  recordRest,
  rowStates,
} from '../bulk/rows.ts'
import { workInBackground } from '../bulk/runner.ts'
import {
  countOpenRuns,
  createRun,
  createUndo,
  isUndoable,
  listRuns,
  readRun,
  takeLease,
} from '../bulk/runs.ts'
import { workOn } from '../bulk/work.ts'
import { poolOf } from '../database/connection.ts'
import { isUUID } from '../domain/idOf.ts'
import { BulkConflict, InvalidRequest, NotFound } from '../errors.ts'
import { noAuthor } from '../facts/authorFilter.ts'
import { findIDs } from '../find/findArticles.ts'
import { translatorFor } from '../translations/translator.ts'
import { channelOf } from '../workflow/channel.ts'
import { refuseMCP } from '../workflow/refuseMCP.ts'
import { readFindQuery } from './findQuery.ts'
import { readObject } from './readObject.ts'
import { readQuery } from './readQuery.ts'

/** So many are answered at once, all others by their run. */
const mostAtOnce = 20

/** Of one person, at the same time. */
const mostOpen = 10

/**
 * `POST` begins a run, and answers 200 with `results`, or 202 with `job`; `GET` lists those of the caller. Below `/:id`:
 * `GET` its progress, `POST` `/undo` takes it back, `POST` `/start` makes what was tried by a dry run, `DELETE` stops it.
 */
export function bulkEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => begin(req, options), method: 'post', path: '/bulk' },
    { handler: list, method: 'get', path: '/bulk' },
    { handler: show, method: 'get', path: '/bulk/:id' },
    { handler: undo, method: 'post', path: '/bulk/:id/undo' },
    { handler: startTried, method: 'post', path: '/bulk/:id/start' },
    { handler: stop, method: 'delete', path: '/bulk/:id' },
  ]
}

const headers = { 'cache-control': 'private, no-store' }

async function begin(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireStaff(req)
  const parsed = parseRun(req.payload, await readObject(req))
  const rows = parsed.query === undefined ? parsed.rows : await rowsOf(req, parsed.query, options)
  return run(req, parsed, rows)
}

async function run(
  req: PayloadRequest,
  { action, input, isDry }: Pick<ParsedRun, 'action' | 'input' | 'isDry'>,
  rows: ChosenRow[],
): Promise<Response> {
  if (rows.length === 0) {
    return Response.json({ job: null, results: [] }, { headers })
  }
  const made = { ...(await newRun(req)), action, input, isDry, undoes: null }
  const own = isEditorOrAdmin(req) ? null : (authorIdOf(req) ?? noAuthor(req.payload))
  const lease = await createRun(poolOf(req.payload), made, { own, rows })
  return answer(req, lease, rows.length)
}

/** They are fixed now: what is done to some may take others out of the list. */
async function rowsOf(
  req: PayloadRequest,
  query: string,
  options: ResolvedOptions,
): Promise<ChosenRow[]> {
  const params = new URLSearchParams(query)
  for (const ofPages of ['cursor', 'limit']) {
    params.delete(ofPages)
  }
  const { ids, total } = await findIDs(req, {
    ...readFindQuery(req, params, options),
    limit: mostRows,
  })
  if (total > mostRows) {
    throw new InvalidRequest(`"query" finds ${total} articles: at most ${mostRows}.`, 'query')
  }
  return ids.map((id) => ({ id, expected: null }))
}

/** @throws TransitionRefused for programs that act with the key of a person; BulkConflict */
async function newRun(
  req: PayloadRequest,
): Promise<{ startedBy: ID } & Pick<NewRun, 'language' | 'via'>> {
  refuseMCP(req, 'stage')
  const startedBy = req.user?.id as ID
  if ((await countOpenRuns(poolOf(req.payload), startedBy)) >= mostOpen) {
    throw new BulkConflict('too-many', translatorFor(req)('bulk-too-many'))
  }
  return { language: req.i18n?.language ?? 'en', startedBy, via: channelOf(req) }
}

/** Whoever takes the request works on it. Another process takes over where this one dies. */
async function answer(
  req: PayloadRequest,
  lease: { holder: string; run: string },
  count: number,
): Promise<Response> {
  const job = lease.run
  if (count > mostAtOnce) {
    void workInBackground(req.payload, lease)
    return Response.json({ job }, { headers, status: 202 })
  }
  await workOn(req.payload, lease)
  const database = poolOf(req.payload)
  const ended = await readRun(database, job)
  if (!ended?.endedAt) {
    return Response.json({ job }, { headers, status: 202 })
  }
  const results = await readRows(database, job, { after: 0, limit: mostAtOnce })
  return Response.json({ job, results }, { headers })
}

async function list(req: PayloadRequest): Promise<Response> {
  requireStaff(req)
  const runs = await listRuns(poolOf(req.payload), req.user?.id as ID)
  return Response.json(
    { docs: await Promise.all(runs.map((one) => toReport(req, one))) },
    { headers },
  )
}

const rowsQuery = z.object({
  after: z.coerce.number().int().min(0).max(mostRows).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  ok: z.enum(['false', 'true']).optional(),
  state: z.enum(rowStates).optional(),
})

const usual = 100

/** `{ …, counts, reasons, results, nextAfter }`: `?after=` the position of the last row, `?limit=`, `?state=`, `?ok=`. */
async function show(req: PayloadRequest): Promise<Response> {
  const found = await readOwnRun(req)
  const { after = 0, limit = usual, ok, state } = readQuery(rowsQuery, req)
  const database = poolOf(req.payload)
  const lease = found.endedAt ? null : await takeLease(database, found.id)
  if (lease) {
    void workInBackground(req.payload, lease)
  }
  const isOk = ok === undefined ? undefined : ok === 'true'
  const rows = await readRows(database, found.id, { after, isOk, limit: limit + 1, state })
  const results = rows.slice(0, limit)
  const nextAfter = rows.length > limit ? (results.at(-1)?.position ?? null) : null
  const reasons = await groupReasons(database, found.id)
  return Response.json(
    { ...(await toReport(req, found)), nextAfter, reasons, results },
    { headers },
  )
}

export interface BulkRun extends Pick<Run, 'action' | 'id' | 'input' | 'isDry' | 'undoes'> {
  counts: Record<RowState, number>
  createdAt: Date | string
  endedAt: Date | null | string
  total: number
  undoable: boolean
}

export interface BulkReport extends BulkRun {
  nextAfter: null | number
  reasons: Reason[]
  results: ReportedRow[]
}

async function toReport({ payload }: PayloadRequest, one: Run): Promise<BulkRun> {
  const { id, action, createdAt, endedAt, input, isDry, undoes } = one
  const counts = await countRows(poolOf(payload), id)
  return {
    id,
    action,
    counts,
    createdAt,
    endedAt,
    input,
    isDry,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    undoable: await mayUndo(payload, one),
    undoes,
  }
}

async function mayUndo(payload: Payload, { id, endedAt, isDry, undoes }: Run): Promise<boolean> {
  return !isDry && undoes === null && endedAt !== null && isUndoable(poolOf(payload), id)
}

async function undo(req: PayloadRequest): Promise<Response> {
  const found = await readOwnRun(req)
  const { id, action, endedAt, input, isDry } = found
  if (!endedAt) {
    throw new BulkConflict('is-running', 'The run is not at its end: stop it first.')
  }
  if (!(await mayUndo(req.payload, found))) {
    throw new BulkConflict('not-undoable', 'Nothing was written that could be taken back.')
  }
  const made = { ...(await newRun(req)), action, input, isDry, undoes: id }
  const lease = await createUndo(poolOf(req.payload), made)
  const { waiting } = await countRows(poolOf(req.payload), lease.run)
  return answer(req, lease, waiting)
}

/** With the articles of a dry run, as they were then. */
async function startTried(req: PayloadRequest): Promise<Response> {
  const { id, action, input, isDry } = await readOwnRun(req)
  if (!isDry) {
    throw new BulkConflict('not-dry', 'Only a dry run can be started.')
  }
  return run(req, { action, input, isDry: false }, await readChosen(poolOf(req.payload), id))
}

/** What is done stays. */
async function stop(req: PayloadRequest): Promise<Response> {
  const { id } = await readOwnRun(req)
  const error = { code: 'stopped', message: translatorFor(req)('bulk-stopped') }
  await recordRest(poolOf(req.payload), id, { result: { error }, state: 'stopped' })
  return Response.json(await toReport(req, await readOwnRun(req)), { headers })
}

/** Of the caller, or of anybody for those who may see all articles. @throws NotFound */
async function readOwnRun(req: PayloadRequest): Promise<Run> {
  requireStaff(req)
  const id = req.routeParams?.id
  const found = isUUID(id) ? await readRun(poolOf(req.payload), id as string) : null
  if (!found || (found.startedBy !== req.user?.id && !isEditorOrAdmin(req))) {
    throw new NotFound('run')
  }
  return found
}
