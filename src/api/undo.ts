// `GET /api/articles/undoable`: what whoever asks has just put on the blog, and can still take back.
import type { Endpoint, PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../access/people.ts'
import { requireStaff } from '../access/require.ts'
import { type UndoableMove, undoableMoves } from '../workflow/undo.ts'

export interface UndoableResponse {
  moves: UndoableMove[]
}

/** Each is undone by `POST /api/articles/:id/transition` with `undoes`, the id of its row in the log. */
export const undoableEndpoint: Endpoint = {
  handler: async (req) => Response.json(await showUndoable(req)),
  method: 'get',
  path: '/undoable',
}

async function showUndoable(req: PayloadRequest): Promise<UndoableResponse> {
  requireStaff(req)
  return { moves: isEditorOrAdmin(req) ? await undoableMoves(req) : [] }
}
