// Starts the second half of a run, and takes a run back. Both are done by whoever holds its lease.
import type { PayloadRequest } from 'payload'

import type { ImportStatus } from '../../domain/imports.ts'
import type { ID } from '../../types.ts'

import { inTransaction, transactionOf } from '../../database/connection.ts'
import { ImportConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { findEdited } from './edited.ts'
import { countItems } from './items.ts'
import { lockRun, updateRun } from './runs.ts'

interface RunResponse {
  doc: object
}

/** From here a run may be written: again, once questions were answered; and once more where it failed. */
const startedFrom: ImportStatus[] = ['waiting', 'done', 'failed']

/** @throws NotFound; ImportConflict where it is being read or written, or nothing would be written */
export async function startRun(
  req: PayloadRequest,
  id: ID,
  { pictures = true }: { pictures?: boolean | undefined } = {},
): Promise<RunResponse> {
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    const { status } = await lockRun(database, id)
    const counts = await countItems(database, id)
    const isRead = status !== 'failed' || (counts.total ?? 0) > 0
    if (!startedFrom.includes(status) || !isRead) {
      throw new ImportConflict(`is-${status}`, `This import cannot be started: it is ${status}.`)
    }
    await updateRun(database, id, {
      counts,
      endedAt: null,
      pictures,
      problem: null,
      startedAt: new Date(),
      startedBy: req.user?.id ?? null,
      status: 'writing',
    })
  })
  return { doc: await readDoc(req, id) }
}

const undoneFrom: ImportStatus[] = ['done', 'failed']

/** @throws NotFound; ImportConflict where it was not written, or an article of it was changed since */
export async function undoRun(req: PayloadRequest, id: ID): Promise<RunResponse> {
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    const { status } = await lockRun(database, id)
    if (!undoneFrom.includes(status)) {
      throw new ImportConflict(`is-${status}`, `This import cannot be taken back: it is ${status}.`)
    }
    const edited = await findEdited(database, id)
    if (edited.length > 0) {
      const some = edited.slice(0, 5).map(({ title }) => `“${title}”`)
      throw new ImportConflict(
        'edited',
        `${edited.length} of its articles were changed since, so it cannot be taken back as a whole: ${some.join(', ')}.`,
      )
    }
    await updateRun(database, id, { endedAt: null, problem: null, status: 'undoing' })
  })
  return { doc: await readDoc(req, id) }
}

async function readDoc(req: PayloadRequest, id: ID): Promise<object> {
  return req.payload.findByID({
    id,
    collection: slugsOf(req.payload).imports,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
}
